"""Pairs as lines of a file: `urdu<TAB>english<TAB>source name`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from training.errors import TrainingError
from training.lines import read_lines

__all__ = ["Row", "read_rows"]

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
