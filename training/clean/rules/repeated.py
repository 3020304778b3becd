"""Texts that go round in circles."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby

from training.clean.pair import Text
from training.clean.rules.rule import TextRule
from training.clean.settings import CleanSettings

__all__ = ["RULE"]

_FEW_WORDS = 12  # in fewer, repetition is no sign of anything


def _drops(text: Text, settings: CleanSettings) -> bool:
    if _row(settings.same_letter).search(text.text):
        return True
    words = text.words
    distinct = len(set(words))
    if len(words) - distinct >= settings.same_word - 1 and _has_row(words, settings.same_word):
        return True
    return len(words) >= _FEW_WORDS and distinct < settings.least_distinct * len(words)


def _has_row(words: list[str], times: int) -> bool:
    return any(len(list(same)) >= times for _, same in groupby(words))


@lru_cache(maxsize=8)
def _row(times: int) -> re.Pattern[str]:
    """Return what finds letters and lines of signs; neither digits nor 0xffffffff, nor dots."""
    again = times - 1
    return re.compile(rf"(?<![0-9A-Fa-fx])([^\W\d_])\1{{{again}}}|([=*#~_|<>+])\2{{{again}}}")


RULE = TextRule("repeated", "letters or words again and again", _drops)
