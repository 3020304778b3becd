"""A whole run: as many steps as were asked for, kept and told of on the way.

Measured on one thread of a shared CPU (AVX2) in float32, with 12 + 3 layers of width 384, 19,046
source and 12,327 target pieces, and batches of 2,000 padded pieces a side: a step of 1,400 to 1,700
target pieces takes 7 to 9 s of processor time, so about 200 target pieces a second. Two thirds of
that are products of matrices, by their sizes mostly the encoder's; then come dropout and the
softmax over the vocabulary with 8 % each, additions with 5 %, and the filling of fresh memory,
which makes runs repeatable, with 2 %. Weights of that size are 0.16 GB, the state 0.33 GB.
"""

from __future__ import annotations

from training.errors import TrainingError
from training.train.batches import usable
from training.train.device import choose_device, repeatable
from training.train.memory import lack_of_memory_told
from training.train.progress import Progress, trim_log
from training.train.schedule import is_over
from training.train.task import Task, order_of
from training.train.trainer import Trainer
from training.workspace import Figure, Say

__all__ = ["fit"]

_LOG = "log.jsonl"
_LESS = 'Lower "tokens", and raise "accumulate" as much, so that a step learns as much as before.'


def fit(task: Task, say: Say) -> dict[str, Figure]:
    """Train a network; go on where it was kept last, if the folder of the task says so.

    On a CPU a run that was killed and goes on ends with the very weights of one that was not.

    Returns:
        What is worth knowing: steps, epochs begun, target pieces, minutes, and the last loss.

    Raises:
        TrainingError: If there is nothing to learn from, what is kept belongs to another run, or
            the loss or a weight is no number any more, or memory runs out.
    """
    if not any(usable(pairs, order_of(task).longest).any() for pairs in task.sets):
        raise TrainingError(
            "There are no pairs to learn from. Look at the weights of the sources, "
            'at the domains, and at "longest".'
        )
    with repeatable(choose_device(task.settings)), lack_of_memory_told(_LESS):
        trainer = Trainer(task)
        if trainer.moment.step:
            say(f"goes on after step {trainer.moment.step}")
        loss = _learn(task, trainer, say)
    return {
        "steps": trainer.moment.step,
        "epochs": trainer.spot.epoch + 1,
        "pieces": trainer.pieces,
        "minutes": round(trainer.moment.seconds / 60, 1),
        "loss": loss,
    }


def _learn(task: Task, trainer: Trainer, say: Say) -> float | None:
    """Do the steps that are left; return the last loss that was written."""
    log = task.folder / _LOG
    trim_log(log, trainer.moment.step)
    progress = Progress(log, task.settings, say)
    while not is_over(task.settings, trainer.moment):
        done = trainer.step()
        progress.note(trainer.moment.step, done.loss, done.pieces, done.factor)
        if trainer.moment.step % task.settings.every == 0:
            progress.check(trainer.moment.step)
            trainer.keep()
    progress.check(trainer.moment.step)
    trainer.keep()
    return progress.loss
