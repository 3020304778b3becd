"""The texts that pieces are counted in and made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import TypeVar

from training.annotate.rows import read_rows
from training.lines import read_lines

__all__ = ["Texts", "in_batches"]

Item = TypeVar("Item")

_AGAIN = "Run the stage clean once more, with --again."


@dataclass(frozen=True, slots=True)
class Texts:
    """Where the texts are; each is read anew whenever it is asked for.

    Attributes:
        pairs: Pairs of sentences.
        annotated: Copies of some with terms in English.
        english: English sentences, a line each; it need not be there.
        urdu: Urdu sentences; it need not be there.
    """

    pairs: Path
    annotated: Path
    english: Path
    urdu: Path

    def sides(self) -> tuple[Iterator[str], Iterator[str]]:
        """Return the Urdu and the English side of the pairs."""
        urdu = (row.urdu for row in read_rows(self.pairs))
        return urdu, (row.english for row in read_rows(self.pairs))

    def more(self) -> tuple[Iterator[str], Iterator[str]]:
        """Return what else the encoder reads, and what else the decoder is to write."""
        annotated = (row.urdu for row in read_rows(self.annotated))
        return chain(annotated, lines_of(self.urdu)), lines_of(self.english)

    def all(self) -> Iterator[str]:
        """Return all texts that people wrote, of both languages."""
        return chain(*self.sides(), lines_of(self.urdu), lines_of(self.english))


def lines_of(path: Path) -> Iterator[str]:
    """Return the lines of a text, none if there is no such file."""
    return read_lines(path, _AGAIN) if path.is_file() else iter(())


def in_batches(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    """Yield lists of `size` items, the last one shorter."""
    left = iter(items)
    while batch := list(islice(left, size)):
        yield batch
