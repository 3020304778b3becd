"""A translation must not be its source again."""

from __future__ import annotations

from training.clean.pair import Pair
from training.clean.rules.rule import PairRule
from training.clean.settings import CleanSettings

__all__ = ["RULE"]

_FEW_WORDS = 3  # names and commands of two words may well be all that is English


def _drops(pair: Pair, settings: CleanSettings) -> bool:
    if pair.urdu.letters.casefold() == pair.english.letters.casefold():
        return True
    words, there = pair.english.words, frozenset(pair.urdu.words)
    copied = sum(word in there for word in words)
    return len(words) >= _FEW_WORDS and copied > settings.most_copied * len(words)


RULE = PairRule("copied", "the same text on both sides", _drops)
