"""Sentences for `benchmarks/engine.py` and `benchmarks/knobs.py`."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

__all__ = ["articles", "distinct", "read_pairs", "words"]

_ARTICLE = 30  # sentences
_END = 1  # words at the end that stay there, with the mark that closes the sentence


def read_pairs(paths: Iterable[Path], limit: int | None = None) -> dict[str, str]:
    """Return the translations in sets by their Urdu sentences, each of which comes once.

    Args:
        paths: Files with `urdu<TAB>english` a line.
        limit: How many sentences at most.
    """
    lines = (line for path in paths for line in path.read_text(encoding="utf-8").splitlines())
    pairs = dict(line.split("\t")[:2] for line in lines)
    return dict(list(pairs.items())[:limit])


def distinct(sentences: Sequence[str], number: int) -> list[str]:
    """Return sentences of which no two are equal, chosen by chance but always the same ones.

    Where the given ones do not suffice, they come again with two words swapped: what has other
    words in it, such as a number more, would make other work than real sentences do.
    """
    chance = random.Random(7)  # noqa: S311 - a benchmark is no secret
    found = dict.fromkeys(chance.sample(sentences, min(number, len(sentences))))
    while len(found) < number:
        before = len(found)
        for sentence in sentences:
            if len(found) < number:
                found.setdefault(_swapped(sentence, chance))
        if len(found) == before:
            sys.exit(f"There are too few sentences to make {number} different ones of them.")
    return list(found)


def _swapped(sentence: str, chance: random.Random) -> str:
    written = sentence.split()
    if len(written) > _END + 1:
        a, b = chance.sample(range(len(written) - _END), 2)
        written[a], written[b] = written[b], written[a]
    return " ".join(written)


def articles(sentences: Sequence[str]) -> Iterator[Sequence[str]]:
    """Return sentences in groups of as many as an article has."""
    for at in range(0, len(sentences), _ARTICLE):
        yield sentences[at : at + _ARTICLE]


def words(sentences: Iterable[str]) -> int:
    """Return how many words sentences have together."""
    return sum(len(sentence.split()) for sentence in sentences)
