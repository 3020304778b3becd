"""Texts that are too big to be held in memory: read and written line by line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from training.errors import TrainingError

__all__ = ["read_lines", "writing"]


def read_lines(path: Path, advice: str) -> Iterator[str]:
    """Yield the lines of a text in UTF-8 without their ends.

    Args:
        path: The text.
        advice: What to do if it cannot be read, a sentence.

    Raises:
        TrainingError: If it cannot be read.
    """
    try:
        with path.open(encoding="utf-8", newline="\n") as file:
            for line in file:
                yield line.removesuffix("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise TrainingError(f"{path} cannot be read ({error}). {advice}") from None


@contextmanager
def writing(path: Path) -> Iterator[TextIO]:
    """Open a file beside its place, and move it there when all is written; its folder is made.

    Raises:
        TrainingError: If it cannot be written; the old file is then as it was.
    """
    waiting = path.with_name(f".{path.name}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
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
