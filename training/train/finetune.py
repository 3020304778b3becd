"""The stage that goes on, slowly, with what the newsroom writes about."""

from __future__ import annotations

from training.config import Config
from training.workspace import Say, Workspace

__all__ = ["run"]

_STAGE = "finetune"


def run(config: Config, work: Workspace, say: Say) -> None:
    """Train from the mean of the last checkpoints on chosen domains and on distilled pairs.

    Without settings for it nothing is done.

    Raises:
        TrainingError: If something is missing, or what is kept belongs to another run.
    """
    from training.average.mean import averaged  # noqa: PLC0415 - torch takes seconds
    from training.train.data import finetune_sets  # noqa: PLC0415 - as above
    from training.train.fit import fit  # noqa: PLC0415 - as above
    from training.train.task import Task  # noqa: PLC0415 - as above

    settings = config.finetune
    if settings is None:
        return
    shape, start = averaged(work.folder("train"), config.average.checkpoints)
    sets, folder = finetune_sets(work, settings.domains), work.folder(_STAGE)
    task = Task(folder, shape, start, sets, settings, config.seed)
    work.note(_STAGE, **fit(task, say))
