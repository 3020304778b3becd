"""How often each letter is in each of many texts, and how far apart the texts are at least."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from translator.memory.alphabet import CLASSES

__all__ = ["Integers", "LetterCounts"]

Integers = NDArray[np.int32]

_EACH = 21  # rows a class; with more letters than that in a class, some share a row
_ROWS = CLASSES * _EACH
_PARTS = (slice(0, _EACH), slice(_EACH, _ROWS))  # the first class, and all others
_BLOCK = 1000  # texts that are counted at once
_MOST = 255  # of one letter, so that a count fits into a byte


class LetterCounts:
    """The letters of encoded texts, one column a text.

    A letter that one text has more often than the other must be inserted or deleted. So the sum of
    the differences, the q-gram distance with q = 1, is never more than the number of insertions
    and deletions between them. Letters in one row, and counts cut off, only make it smaller.

    Source: E. Ukkonen, Approximate string-matching with q-grams and maximal matches, Theoretical
    Computer Science 92 (1992).
    """

    def __init__(self) -> None:
        """Begin without texts."""
        self._size = 0
        self._counts = np.zeros((_ROWS, 1), np.uint8)
        self._sums = np.zeros((len(_PARTS) + 1, 1), np.int32)  # of each part, then the length

    def extend(self, encoded: Sequence[str]) -> None:
        """Add texts behind the last one."""
        more = len(encoded) - (self._sums.shape[1] - self._size)
        if more > 0:
            # At least doubled, so that adding costs the same on average, however many there are.
            more = max(more, self._size)
            self._counts = np.pad(self._counts, ((0, 0), (0, more)))
            self._sums = np.pad(self._sums, ((0, 0), (0, more)))
        for start in range(0, len(encoded), _BLOCK):
            self._append(encoded[start : start + _BLOCK])

    def _append(self, encoded: Sequence[str]) -> None:
        counts = _count(encoded)
        start, end = self._size, self._size + len(encoded)
        self._counts[:, start:end] = counts
        sums = [counts[part].sum(0, dtype=np.int32) for part in _PARTS]
        self._sums[:, start:end] = [*sums, [len(text) for text in encoded]]
        self._size = end

    def remove(self, place: int) -> None:
        """Take a text out; the last one moves into its place."""
        self._size -= 1
        for table in (self._counts, self._sums):
            table[:, place] = table[:, self._size]

    def lengths(self) -> Integers:
        """Return the number of letters of each text."""
        return self._sums[-1, : self._size]

    def apart(self, encoded: str) -> tuple[Integers, Integers]:
        """Return for each text how many insertions and deletions lie between it and another.

        Returns:
            The least number of those of letters of the first class, and of all others.
        """
        counts = _count([encoded])[:, 0]
        first, others = (self._apart(counts, number) for number in range(len(_PARTS)))
        return first, others

    def _apart(self, counts: NDArray[np.uint8], number: int) -> Integers:
        part = _PARTS[number]
        shared = np.zeros(self._size, np.uint16)
        for column, count in zip(self._counts[part, : self._size], counts[part], strict=True):
            if count:
                shared += np.minimum(column, count)
        apart: Integers = self._sums[number, : self._size] + counts[part].sum(dtype=np.int32)
        apart -= 2 * shared.astype(np.int32)
        return apart


def _count(encoded: Sequence[str]) -> NDArray[np.uint8]:
    """Return the number of each letter, one column a text."""
    numbers = np.frombuffer("".join(encoded).encode("utf-32-le", "surrogatepass"), np.uint32)
    rows = numbers % CLASSES * _EACH + numbers // CLASSES % _EACH
    columns = np.repeat(np.arange(len(encoded)), [len(text) for text in encoded])
    counts = np.bincount(columns * _ROWS + rows, minlength=len(encoded) * _ROWS)
    return np.minimum(counts, _MOST).astype(np.uint8).reshape(-1, _ROWS).T
