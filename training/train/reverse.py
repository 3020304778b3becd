"""The stage that trains a network from English to Urdu, which makes more pairs later."""

from __future__ import annotations

from training.config import Config
from training.workspace import Say, Workspace

__all__ = ["run"]

_STAGE = "reverse"


def run(config: Config, work: Workspace, say: Say) -> None:
    """Train from `start/reverse.safetensors` on the real pairs with their sides swapped.

    Raises:
        TrainingError: If something is missing, or what is kept belongs to another run.
    """
    from training.network.weights import load_weights  # noqa: PLC0415 - torch takes seconds
    from training.train.data import reverse_sets  # noqa: PLC0415 - as above
    from training.train.fit import fit  # noqa: PLC0415 - as above
    from training.train.task import Task  # noqa: PLC0415 - as above

    shape, start = load_weights(work.folder("start") / "reverse.safetensors")
    sets, folder = reverse_sets(work), work.folder(_STAGE)
    task = Task(folder, shape, start, sets, config.reverse, config.seed)
    work.note(_STAGE, **fit(task, say))
