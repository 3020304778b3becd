"""The stage that trains the network from Urdu to English."""

from __future__ import annotations

from training.config import Config
from training.workspace import Say, Workspace

__all__ = ["run"]

_STAGE = "train"


def run(config: Config, work: Workspace, say: Say) -> None:
    """Train from `start/model.safetensors` on real, annotated and back-translated pairs.

    Raises:
        TrainingError: If something is missing, or what is kept belongs to another run.
    """
    from training.network.weights import load_weights  # noqa: PLC0415 - torch takes seconds
    from training.train.data import train_sets  # noqa: PLC0415 - as above
    from training.train.fit import fit  # noqa: PLC0415 - as above
    from training.train.task import Task  # noqa: PLC0415 - as above

    shape, start = load_weights(work.folder("start") / "model.safetensors")
    sets, folder = train_sets(work), work.folder(_STAGE)
    task = Task(folder, shape, start, sets, config.train, config.seed)
    work.note(_STAGE, **fit(task, say))
