"""The pieces that a model of CTranslate2 knows."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Literal

from translator.errors import EngineError

__all__ = ["Side", "read_vocabulary", "vocabulary_file"]

Side = Literal["source", "target"]


def vocabulary_file(folder: Path, side: Side) -> Path | None:
    """Return the vocabulary of one side of a model, or None if there is none.

    Args:
        folder: The folder with CTranslate2's files.
        side: Which; many models have one for both.
    """
    names = (f"{n}_vocabulary{ending}" for n in (side, "shared") for ending in (".json", ".txt"))
    return next((folder / name for name in names if (folder / name).is_file()), None)


def read_vocabulary(path: Path) -> frozenset[str]:
    """Read a vocabulary: a JSON list, or a piece a line as older versions wrote it.

    Raises:
        EngineError: If it cannot be read.
    """
    try:
        text = path.read_text(encoding="utf-8")
        pieces = json.loads(text) if path.suffix == ".json" else text.split("\n")
    except (OSError, ValueError, RecursionError):
        pieces = None
    if not isinstance(pieces, list) or not all(isinstance(piece, str) for piece in pieces):
        raise EngineError(f"{path} cannot be read; install or convert the model again.")
    return frozenset(pieces)
