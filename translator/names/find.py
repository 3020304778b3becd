"""Find the names in an Urdu sentence, which has no capitals to show them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from translator.names.common import COMMON
from translator.names.known import known, phrases
from translator.names.titles import AFTER, JOINERS, TITLE_STARTS, WEAK, title_length

__all__ = ["NameSpan", "find_names", "may_be_name"]

_MOST = 4  # words of a name
_TITLES = 8  # that follow one another, at most; a text can be a megabyte of them
_SHORTEST = 2  # letters of a word that only a title shows to be a name
# Frequent names that are words as a rule when they stand before a name: راجہ پرویز.
_NOT_FIRST = frozenset("شاہ میاں راجہ راجا قاضی حکیم میر سلطان عمر جان شیر ظاہر واحد اعظم".split())
_PLURALS = ("وں", "یاں", "ئیں")
_CACHED = 16_384  # words
_URDU_WORD = re.compile("[ء-ے]+")


@dataclass(frozen=True, slots=True)
class NameSpan:
    """The words `start:end` of a sentence, which are a name, and whether a title announces it."""

    start: int
    end: int
    titled: bool = False


def find_names(words: Sequence[str]) -> list[NameSpan]:
    """Find the names of a sentence: after titles, and from the table of frequent names.

    Rather a name is overlooked than an everyday word is taken for one: a word after a title
    counts unless it is a common one, any other word only if it is a frequent name; a frequent
    name that is also a word counts beside a sure name, after a title, or before صاحب and نامی.

    Args:
        words: The normalised words without signs around them. A sign or an empty one breaks a
            name; put it where a sign stands between words.

    Returns:
        The names in order; none overlaps another.
    """
    return [] if _starts().isdisjoint(words) else list(_spans(words))


@lru_cache(_CACHED)
def may_be_name(word: str) -> bool:
    """Say whether a word is in Urdu letters, none of the common words, and no plural."""
    if word in COMMON or len(word) < _SHORTEST or word.endswith(_PLURALS):
        return False
    return bool(_URDU_WORD.fullmatch(word))


def _spans(words: Sequence[str]) -> Iterator[NameSpan]:
    at = 0
    starts = _starts()
    while at < len(words):
        if words[at] not in starts:
            at += 1
            continue
        span = _after_title(words, at) or _frequent(words, at)
        if span:
            yield span
        at = span.end if span else at + 1


@cache
def _starts() -> frozenset[str]:
    """Return the words at which a name or a title can begin."""
    return (TITLE_STARTS | known().keys() | phrases().keys()) - {""}


def _after_title(words: Sequence[str], at: int) -> NameSpan | None:
    """Return the name that a title at `at` announces; titles may follow one another."""
    start = at
    for _ in range(_TITLES):
        if start == len(words) or not (length := title_length(words, start)):
            break
        start += length
    if start == at or start == len(words):
        return None
    end = start + _phrase(words, start)
    if words[start - 1] in WEAK and end == start and words[start] not in known():
        return None
    while end < min(len(words), start + _MOST) and _goes_on(words, end):
        end += 1
    while end > start and words[end - 1] in JOINERS:
        end -= 1
    return NameSpan(start, end, titled=True) if end > start else None


def _goes_on(words: Sequence[str], at: int) -> bool:
    """Say whether the word at `at` can be part of a name that a title announces."""
    word = words[at]
    return may_be_name(word) and word not in AFTER and not title_length(words, at)


def _frequent(words: Sequence[str], at: int) -> NameSpan | None:
    """Return the run of frequent names at `at`, if one of them is surely a name."""
    if words[at] in _NOT_FIRST and not _phrase(words, at):
        return None
    end, sure, last = at, False, at
    while end < min(len(words), at + _MOST):
        length = _phrase(words, end)
        entry = known().get(words[end])
        if not (length or entry or (end > at and words[end] in JOINERS)):
            break
        sure = sure or bool(length) or (entry is not None and not entry.words)
        end += length or 1
        last = end if length or entry else last
    sure = sure or (last < len(words) and words[last] in AFTER)
    return NameSpan(at, last) if last > at and sure else None


def _phrase(words: Sequence[str], at: int) -> int:
    """Return how many words from `at` on are one frequent name of several words, or 0."""
    for parts in phrases().get(words[at], ()):
        if tuple(words[at : at + len(parts)]) == parts:
            return len(parts)
    return 0
