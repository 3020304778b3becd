"""Arrays with names, kept in one `.npz` file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from training.errors import TrainingError
from training.tokenise.whole import written_whole

__all__ = ["Arrays", "load_arrays", "save_arrays"]

Arrays = Mapping[str, NDArray[Any]]


def save_arrays(path: Path, arrays: Arrays) -> None:
    """Write arrays, all at once; the same arrays give the same bytes.

    Raises:
        OutputError: If they cannot be written.
    """
    named = dict[str, Any](arrays)
    with written_whole(path) as waiting, waiting.open("wb") as file:
        np.savez(file, **named)


def load_arrays(path: Path, needed: Sequence[str]) -> dict[str, NDArray[Any]]:
    """Read arrays.

    Raises:
        TrainingError: If the file cannot be read or lacks one of those that are needed.
    """
    try:
        with path.open("rb") as raw, np.load(raw, allow_pickle=False) as file:
            arrays = dict(file)
    except (OSError, ValueError, BadZipFile, EOFError, TypeError) as error:
        raise TrainingError(
            f"{path} cannot be read ({error}). Do the stage that makes it again."
        ) from None
    missing = [name for name in needed if name not in arrays]
    if missing:
        raise TrainingError(f"{path} has no {missing[0]!r}. Do the stage that makes it again.")
    return arrays
