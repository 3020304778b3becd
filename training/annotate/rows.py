"""Pairs as lines of a file: `urdu<TAB>english<TAB>source name`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from training.errors import TrainingError

__all__ = ["Row", "read_lines", "read_rows"]

_COLUMNS = 3
_AGAIN = "Run the stage clean once more, with --again."


class Row(NamedTuple):
    """A pair and the source that it is from."""

    urdu: str
    english: str
    source: str

    @property
    def line(self) -> str:
        """The pair as a line of a file, its end included."""
        return "\t".join(self) + "\n"


def read_rows(path: Path) -> Iterator[Row]:
    """Yield the pairs of a file, one at a time.

    Raises:
        TrainingError: If it cannot be read, or a line has not three columns.
    """
    for number, line in enumerate(read_lines(path, _AGAIN), 1):
        cells = line.split("\t")
        if len(cells) != _COLUMNS:
            raise TrainingError(
                f"Line {number} of {path} has {len(cells)} columns, not {_COLUMNS}. {_AGAIN}"
            )
        yield Row(*cells)


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
