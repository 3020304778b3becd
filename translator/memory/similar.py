"""Find the texts that are most like another one, among very many."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Mapping
from itertools import count

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import Indel

from translator.memory.alphabet import Alphabet
from translator.memory.counts import Integers, LetterCounts

__all__ = ["SimilarTexts"]

_FIRST_LOOK = 512
_MARGIN = 1e-6  # the cutoff of RapidFuzz loses half of what lies on it, by rounding

Hit = tuple[float, int]
Places = NDArray[np.intp]
Floats = NDArray[np.float64]


class SimilarTexts:
    """Texts by name, to be searched by similarity.

    The similarity of two texts is that of `rapidfuzz.fuzz.ratio`, from 0 to 1: twice the length of
    their longest common subsequence, divided by the sum of their lengths. That is one less the
    number of insertions and deletions between them, divided by that sum.

    Nothing is missed: texts are left out only where that number is too high for certain. First by
    the letters of both, whatever their order; then with the order of a third of the letters, since
    what is left of a common subsequence without some letters is one of what is left of the texts.
    """

    def __init__(self) -> None:
        """Begin without texts."""
        self._alphabet = Alphabet()
        self._counts = LetterCounts()
        self._names: list[str] = []
        self._encoded: list[str] = []
        self._thin: list[str] = []
        self._places: dict[str, int] = {}

    def add(self, texts: Mapping[str, str]) -> None:
        """Add texts by names that none has yet."""
        self._alphabet.learn([*texts.values()])
        encoded = [self._alphabet.encode(text) for text in texts.values()]
        self._places.update(zip(texts, count(len(self._names))))
        self._names += texts
        self._encoded += encoded
        self._thin += map(self._alphabet.thin, encoded)
        self._counts.extend(encoded)

    def remove(self, name: str) -> None:
        """Take a text out; the last one moves into its place."""
        place = self._places.pop(name)
        self._counts.remove(place)
        self._places[self._names[-1]] = place
        for column in (self._names, self._encoded, self._thin):
            column[place] = column[-1]
            column.pop()
        self._places.pop(name, None)  # it was the last one

    def nearest(self, text: str, limit: int, threshold: float) -> list[tuple[str, float]]:
        """Return the names of the most similar texts, the best first, with the similarity.

        Args:
            text: What they are compared with.
            limit: How many are wanted, at least 1; as many more come as equal the last of them.
            threshold: The least similarity, from 0 to 1.
        """
        encoded = self._alphabet.encode(text)
        thin = self._alphabet.thin(encoded)
        first, others = self._counts.apart(encoded)
        totals = np.maximum(self._counts.lengths() + len(encoded), 1)
        at_most = 1 - (first + others) / totals
        best: list[Hit] = []
        for places in _looks(at_most, threshold):
            look = places[at_most[places] >= threshold]
            if not look.size:
                break
            first_apart = self._apart(thin, look)
            likely = 1 - (first_apart + others[look]) / totals[look] >= threshold
            best += self._compare(encoded, look[likely], threshold)
            if len(best) >= limit:
                threshold = heapq.nlargest(limit, best)[-1][0]
        kept = sorted((hit for hit in best if hit[0] >= threshold), reverse=True)
        return [(self._names[place], similarity) for similarity, place in kept]

    def _apart(self, thin: str, places: Places) -> Integers:
        """Return how far apart the letters of the first class are."""
        others = [self._thin[place] for place in places.tolist()]
        apart: Integers = process.cdist([thin], others, scorer=Indel.distance, dtype=np.int32)[0]
        return apart

    def _compare(self, encoded: str, places: Places, threshold: float) -> list[Hit]:
        names = places.tolist()
        hits = process.extract(
            encoded,
            [self._encoded[place] for place in names],
            scorer=Indel.normalized_similarity,
            score_cutoff=max(threshold - _MARGIN, 0.0),
            limit=None,
        )
        return [(score, names[index]) for _, score, index in hits if score >= threshold]


def _looks(at_most: Floats, threshold: float) -> Iterator[Places]:
    """Yield the most promising places, whose texts often settle the search, then all others.

    Both go through memory from front to back, and there are no more looks than these two: to run
    through it often costs more than to look at too much.
    """
    places = np.flatnonzero(at_most >= threshold)
    if len(places) > _FIRST_LOOK:
        places = places[np.argpartition(-at_most[places], _FIRST_LOOK)]
    yield np.sort(places[:_FIRST_LOOK])
    yield np.sort(places[_FIRST_LOOK:])
