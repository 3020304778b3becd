"""Files that are too big to be held in memory: read and written line by line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from training.errors import TrainingError

__all__ = ["lines_of", "writing"]


def lines_of(path: Path) -> Iterator[str]:
    """Yield the lines of a file in UTF-8, without their ends.

    Raises:
        TrainingError: If it cannot be read.
    """
    try:
        with path.open(encoding="utf-8", newline="\n") as file:
            for line in file:
                yield line.removesuffix("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise TrainingError(
            f"{path} cannot be read ({error}). Run the stage gather once more, with --again."
        ) from None


@contextmanager
def writing(path: Path) -> Iterator[TextIO]:
    """Open a file beside its place, and move it there when all is written.

    Raises:
        TrainingError: If it cannot be written; the old file is then as it was.
    """
    waiting = path.with_name(f".{path.name}.tmp")
    try:
        with waiting.open("w", encoding="utf-8", newline="\n") as file:
            yield file
        waiting.replace(path)
    except OSError as error:
        raise TrainingError(
            f"{path} cannot be written ({error.strerror}). Make room, or name another folder "
            'with "work" in the recipe.'
        ) from None
    finally:
        with suppress(OSError):  # what went wrong before is what people must know
            waiting.unlink(missing_ok=True)
