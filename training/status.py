"""What is done, as a table."""

from __future__ import annotations

from rich.table import Table

from training.config import Config
from training.running import state_of
from training.stages import STAGES
from training.workspace import Figure, Record, Workspace

__all__ = ["status_table"]


def status_table(config: Config, work: Workspace) -> Table:
    """Return a row a stage: how far it is, when it was done, and its figures."""
    table = Table("stage", "state", "when", "figures", box=None, pad_edge=False)
    for stage in STAGES:
        record = work.record(stage.name)
        table.add_row(stage.name, str(state_of(stage, config, work)), *_told(record))
    return table


def _told(record: Record | None) -> tuple[str, str]:
    if record is None:
        return "", ""
    when = record.at.astimezone().strftime("%Y-%m-%d %H:%M")
    return when, ", ".join(f"{name} {_shown(value)}" for name, value in record.figures.items())


def _shown(value: Figure) -> str:
    if value is None:
        return "none"
    return f"{value:,}" if isinstance(value, int | float) else value
