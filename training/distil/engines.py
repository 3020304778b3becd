"""Engines that a recipe names: where they are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from translator.engine.converted import is_converted
from translator.engine.packages import EMBEDDED, find_package
from translator.errors import EngineError

if TYPE_CHECKING:
    from training.config import Config

__all__ = ["EXPORT", "engine_folder", "rooted_engines"]

EXPORT = "export"
"""The teacher that the same work folder exported before."""


def engine_folder(name: str) -> Path | None:
    """Return the folder of an engine; None if it is a server, an earlier export, or not there."""
    if name == EXPORT or "://" in name:
        return None
    if is_converted(Path(name)):
        return Path(name)
    try:
        return find_package(name).path
    except EngineError:
        return None


def rooted_engines(config: Config, base: Path) -> Config:
    """Return a recipe whose engines that are folders are found from its own folder."""
    teacher = _rooted(config.distil.teacher, base)
    against = tuple(_rooted(name, base) for name in config.judge.against)
    return config.model_copy(
        update={
            "distil": config.distil.model_copy(update={"teacher": teacher}),
            "judge": config.judge.model_copy(update={"against": against}),
        }
    )


def _rooted(name: str, base: Path) -> str:
    """Return a name with separators, or one that is a folder there, as a path from `base`."""
    if name in {EMBEDDED, EXPORT} or "://" in name:
        return name
    path = Path(name).expanduser()
    return str(base / path) if len(path.parts) > 1 or (base / path).is_dir() else name
