"""How often texts use the pieces of a model."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from training.tokenise.big import BigModel
from training.tokenise.texts import in_batches

__all__ = ["BATCH", "Counts", "count_pieces"]

BATCH = 10_000
"""Sentences that are cut at once, on all cores."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What some texts are made of.

    Attributes:
        pieces: How often each piece is used.
        words: Number of words.
    """

    pieces: NDArray[np.int64]
    words: int

    def __add__(self, other: Counts) -> Counts:
        """Return what both texts together are made of."""
        return Counts(self.pieces + other.pieces, self.words + other.words)


def count_pieces(big: BigModel, texts: Iterable[str]) -> Counts:
    """Count the pieces of sentences; they are taken a batch at a time."""
    size = len(big.texts)
    pieces, words = np.zeros(size, np.int64), 0
    for batch in in_batches(texts, BATCH):
        words += sum(len(text.split()) for text in batch)
        cut = chain.from_iterable(big.processor.encode(batch))
        pieces += np.bincount(np.fromiter(cut, np.int64), minlength=size)
    return Counts(pieces, words)
