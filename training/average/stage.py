"""The stage that makes one network of the last checkpoints."""

from __future__ import annotations

from training.config import Config
from training.workspace import Say, Workspace

__all__ = ["run"]

_STAGE = "average"


def run(config: Config, work: Workspace, say: Say) -> None:
    """Write the mean of the last checkpoints, of the fine-tuning if it was done.

    Raises:
        TrainingError: If there are no checkpoints.
    """
    from training.average.mean import averaged  # noqa: PLC0415 - torch takes seconds
    from training.network.weights import save_weights  # noqa: PLC0415 - as above
    from training.train.checkpoints import list_checkpoints, step_of  # noqa: PLC0415 - as above

    trained = "finetune" if config.finetune and work.has("finetune") else "train"
    count, folder = config.average.checkpoints, work.folder(trained)
    shape, state = averaged(folder, count)
    save_weights(work.folder(_STAGE) / "model.safetensors", shape, state)
    taken = [step_of(path) for path in list_checkpoints(folder)[-count:]]
    work.note(_STAGE, of=trained, checkpoints=len(taken), steps=f"{taken[0]}-{taken[-1]}")
    say(f"of {trained}, steps {', '.join(map(str, taken))}")
