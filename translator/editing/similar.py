"""Find which of two lists of sentences are alike, in order or anywhere."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

__all__ = ["pairs_anywhere", "pairs_in_order"]

Pair = tuple[int, int]
"""Index of a sentence of the first list and of one of the second."""

_COMMON, _SHARED = 20, 40_000
"""Which words tell what to compare: those of at most 20 sentences, or of more in a short list."""
_COMPARED = 10
"""Sentences that one is compared with: those that share the most words with it."""


def pairs_in_order(old: Sequence[str], new: Sequence[str], least: float) -> list[Pair]:
    """Return the pairs of like sentences that do not cross, the best in total.

    Needleman and Wunsch's alignment ("A general method applicable to the search for similarities
    in the amino acid sequence of two proteins", 1970) without a cost for gaps. What counts is how
    far a pair is above `least`: one good pair beats two poor ones.

    Args:
        old: Normalised sentences.
        new: Normalised sentences.
        least: Similarity (rapidfuzz's `ratio`, 0-100) that two sentences must have.
    """
    if not old or not new:
        return []
    weights = _weights(old, new, least)
    return _way_back(_totals(weights), weights)


def _weights(old: Sequence[str], new: Sequence[str], least: float) -> list[list[float]]:
    """Return how far each pair is above `least`, plus one; 0 where it is below."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - spares the commands that align nothing

    rows = [[0.0] * len(new) for _ in old]
    for row, text in zip(rows, old, strict=True):
        alike = process.extract(text, new, scorer=fuzz.ratio, score_cutoff=least, limit=None)
        for _, ratio, j in alike:
            row[j] = ratio - least + 1
    return rows


def _totals(weights: list[list[float]]) -> list[list[float]]:
    """Return the best total for each number of old and of new sentences."""
    totals = [[0.0] * (len(weights[0]) + 1)]
    for row in weights:
        above, line = totals[-1], [0.0]
        for j, weight in enumerate(row):
            line.append(max(above[j + 1], line[j], above[j] + weight))
        totals.append(line)
    return totals


def _way_back(totals: list[list[float]], weights: list[list[float]]) -> list[Pair]:
    """Return the pairs that make up the best total, in order."""
    i, j = len(weights), len(weights[0])
    found: list[Pair] = []
    while i and j:
        if totals[i][j] == totals[i - 1][j]:
            i -= 1
        elif totals[i][j] == totals[i][j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            found.append((i, j))
    return found[::-1]


def pairs_anywhere(old: Sequence[str], new: Sequence[str], least: float) -> list[Pair]:
    """Return pairs of like sentences wherever they stand, the most similar ones first.

    Only sentences that share a word are compared.

    Args:
        old: Normalised sentences.
        new: Normalised sentences.
        least: Similarity (rapidfuzz's `ratio`, 0-100) that two sentences must have.
    """
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - spares the commands that align nothing

    ranked = sorted(
        (-alike, j, i)
        for i, j in _candidates(old, new)
        if (alike := ratio(old[i], new[j], score_cutoff=least)) >= least
    )
    found: dict[int, int] = {}
    used: set[int] = set()
    for _, j, i in ranked:
        if j not in found and i not in used:
            found[j] = i
            used.add(i)
    return [(i, j) for j, i in found.items()]


def _candidates(old: Sequence[str], new: Sequence[str]) -> Iterator[Pair]:
    """Return pairs of sentences that share words, up to ten for each new one."""
    having: defaultdict[str, list[int]] = defaultdict(list)
    for i, text in enumerate(old):
        for word in dict.fromkeys(text.split()):
            having[word].append(i)
    many = max(_COMMON, _SHARED // max(1, len(new)))
    rare = {word: places for word, places in having.items() if len(places) <= many}
    for j, text in enumerate(new):
        shared = Counter(i for word in dict.fromkeys(text.split()) for i in rare.get(word, ()))
        yield from ((i, j) for i, _ in shared.most_common(_COMPARED))
