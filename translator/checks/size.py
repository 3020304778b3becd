"""How long a draft is, next to what its source lets expect."""

from __future__ import annotations

from math import exp, log, sqrt

from translator.checks.check import Sides
from translator.terms import Status

__all__ = ["deviation", "usual_share"]

# Least squares on the 997 sentences of the FLORES-200 development set: the mean of the logarithms
# of the English words and letters by those of the Urdu ones, each plus 1. Its residuals have a
# mean of 0.00 and a standard deviation of 0.14; on the 3,066 sentences of TICO-19, 0.01 and 0.15.
_CONSTANT, _WORDS, _LETTERS = 0.201, 0.262, 0.610
# The standard deviation of the residuals by Urdu words, fitted to classes of length in both sets:
# 0.17 at 12 words, 0.14 at 25, 0.13 at 37.
_SPREAD, _SPREAD_OF_SHORT = 0.085, 0.28
_FEW_WORDS = 3


def deviation(sides: Sides) -> float:
    """Return by how many standard deviations a draft is longer than expected, below 0 shorter.

    Latin words of the source that stand in the draft too, and glossary terms, count on neither
    side. Of a source with hardly any other word nothing is expected, and 0 is returned.
    """
    urdu, residual = _residual(sides)
    return residual / (_SPREAD + _SPREAD_OF_SHORT / sqrt(urdu)) if urdu > _FEW_WORDS else 0.0


def usual_share(sides: Sides) -> float:
    """Return the length of a draft as a share of the usual one: 0.5 if it is half as long."""
    return exp(_residual(sides)[1])


def _residual(sides: Sides) -> tuple[int, float]:
    """Return the count of Urdu words, and the logarithm of the draft's length by the usual one."""
    latin = {word for word in sides.source_words if word.isascii()}
    urdu = (
        [word for word in sides.source_words if word not in latin] if latin else sides.source_words
    )
    english = [word for word in sides.words if word not in latin] if latin else sides.words
    words, letters = len(urdu), sum(map(len, urdu))
    given, given_letters = len(english), sum(map(len, english))
    for outcome in sides.draft.outcomes:
        if outcome.status is Status.MET and not outcome.surface.isascii():
            times = min(outcome.expected, outcome.found)
            words, letters = _without(words, letters, outcome.surface, times)
            given, given_letters = _without(given, given_letters, outcome.target, times)
    usual = _CONSTANT + _WORDS * log(words + 1) + _LETTERS * log(letters + 1)
    return words, (log(given + 1) + log(given_letters + 1)) / 2 - usual


def _without(words: int, letters: int, term: str, times: int) -> tuple[int, int]:
    """Return what is left of words and letters without a term, and never less than nothing."""
    spaces = term.count(" ")
    left = words - (spaces + 1) * times, letters - (len(term) - spaces) * times
    return max(0, left[0]), max(0, left[1])
