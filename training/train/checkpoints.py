"""Weights that are kept while a network learns."""

from __future__ import annotations

import re
from pathlib import Path

from translator.files import remove_files

__all__ = ["checkpoint_path", "keep_newest", "list_checkpoints", "remove_after", "step_of"]

_NAME = re.compile(r"step-(\d{6,})\.safetensors")


def checkpoint_path(folder: Path, step: int) -> Path:
    """Return where the weights after so many steps are kept."""
    return folder / f"step-{step:06d}.safetensors"


def step_of(path: Path) -> int:
    """Return after how many steps the weights of a checkpoint were kept; -1 for other files."""
    found = _NAME.fullmatch(path.name)
    return int(found[1]) if found else -1


def list_checkpoints(folder: Path) -> list[Path]:
    """Return the checkpoints of a folder, the oldest first; none if there is no such folder."""
    return sorted((path for path in folder.glob("step-*") if step_of(path) >= 0), key=step_of)


def keep_newest(folder: Path, count: int) -> None:
    """Remove all checkpoints but the newest `count`.

    Raises:
        OutputError: If one cannot be removed.
    """
    remove_files(list_checkpoints(folder)[:-count])


def remove_after(folder: Path, step: int) -> None:
    """Remove checkpoints of later steps, which no state belongs to.

    Raises:
        OutputError: If one cannot be removed.
    """
    remove_files(path for path in list_checkpoints(folder) if step_of(path) > step)
