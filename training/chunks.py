"""A long decoding in chunks: each is a file, so that a stopped run goes on where it was."""

from __future__ import annotations

import json
import shutil
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from training.tokenise.arrays import Pairs, Sentences, load_pairs, save_pairs, sentences_of
from training.workspace import Say
from translator.files import write_atomically

__all__ = ["Chunk", "Chunks", "Rows", "chunk_of", "join_chunks", "make_chunks", "spans_of"]

Rows = Sequence[tuple[Sequence[int], Sequence[int]]]
"""Pieces of sources and of their translations."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """What became of some sentences.

    Attributes:
        pairs: Those that were kept, with their translations.
        dropped: How many were not, by reason.
    """

    pairs: Pairs
    dropped: Counter[str]


class Chunks:
    """A folder with two files a chunk: its pairs, and how many were dropped.

    When they are gathered, a file beside the folder says so, and with which figures; so a run that
    is stopped after that decodes nothing again.
    """

    def __init__(self, folder: Path) -> None:
        """Name the folder; it is made when something is put there."""
        self._folder = folder
        self._figures = folder.with_name(f"{folder.name}.json")

    @property
    def gathered(self) -> bool:
        """Whether all chunks are one file already."""
        return self._figures.is_file()

    def has(self, number: int) -> bool:
        """Return whether a chunk is there."""
        return self._pairs(number).is_file()

    def save(self, number: int, chunk: Chunk) -> None:
        """Write a chunk; its pairs go last, since they say that it is there."""
        write_atomically(self._dropped(number), json.dumps(chunk.dropped, sort_keys=True) + "\n")
        save_pairs(self._pairs(number), chunk.pairs)

    def load(self) -> list[Chunk]:
        """Return the chunks that are there, in order, up to the first that is not."""
        found: list[Chunk] = []
        while self.has(len(found)):
            dropped = json.loads(self._dropped(len(found)).read_text(encoding="utf-8"))
            found.append(Chunk(load_pairs(self._pairs(len(found))), Counter(dropped)))
        return found

    def gather(self, path: Path) -> dict[str, int]:
        """Write the pairs of all chunks, at least one, as one file, and remove the chunks.

        What was gathered already stays as it is.

        Args:
            path: The file.

        Returns:
            How many pairs there are, and how many were dropped by each reason.
        """
        if not self.gathered:
            whole = join_chunks(self.load())
            save_pairs(path, whole.pairs)
            figures = {"pairs": len(whole.pairs), **dict(sorted(whole.dropped.items()))}
            write_atomically(self._figures, json.dumps(figures) + "\n")
        shutil.rmtree(self._folder, ignore_errors=True)
        found: dict[str, int] = json.loads(self._figures.read_text(encoding="utf-8"))
        return found

    def _pairs(self, number: int) -> Path:
        return self._folder / f"{number:06}.npz"

    def _dropped(self, number: int) -> Path:
        return self._folder / f"{number:06}.json"


def chunk_of(rows: Rows, weight: float, dropped: Counter[str], tag: int | None = None) -> Chunk:
    """Return a chunk of these pairs, each with this weight."""
    source, target = sentences_of(row[0] for row in rows), sentences_of(row[1] for row in rows)
    weights = np.full(len(rows), weight, dtype=np.float32)
    return Chunk(Pairs(source, target, weights, tag), dropped)


def join_chunks(chunks: Sequence[Chunk]) -> Chunk:
    """Return all pairs of some chunks as one, in order; at least one chunk."""
    parts = [chunk.pairs for chunk in chunks]
    pairs = Pairs(
        _joined([part.source for part in parts]),
        _joined([part.target for part in parts]),
        np.concatenate([part.weight for part in parts]),
        parts[0].tag,
    )
    return Chunk(pairs, sum((chunk.dropped for chunk in chunks), Counter[str]()))


def _joined(parts: Sequence[Sentences]) -> Sentences:
    ends = np.cumsum(np.concatenate([part.lengths for part in parts]), dtype=np.int64)
    pieces = np.concatenate([part.pieces for part in parts])
    return Sentences(pieces, np.concatenate([np.zeros(1, np.int64), ends]))


def spans_of(count: int, size: int) -> list[range]:
    """Return which of `count` sentences make each chunk of at most `size`; one may be empty."""
    return [range(at, min(at + size, count)) for at in range(0, max(count, 1), size)]


def make_chunks(
    chunks: Chunks,
    spans: Sequence[range],
    make: Callable[[int, range], Chunk],
    minutes: float,
    say: Say,
) -> None:
    """Make the chunks that are not there yet; none if they were gathered.

    Args:
        chunks: Where they go.
        spans: Which sentences make each chunk.
        make: Given the number of a chunk and its sentences, decodes them.
        minutes: No chunk is begun later than this after the call; 0 is no limit.
        say: Told after each chunk how far it is.
    """
    if chunks.gathered:
        return
    end = time.monotonic() + 60 * minutes
    for number, span in enumerate(spans):
        if chunks.has(number):
            continue
        if minutes and time.monotonic() > end:
            say(f"{minutes:g} minutes are over")
            return
        chunks.save(number, make(number, span))
        say(f"{span.stop:,} of {spans[-1].stop:,} sentences")
