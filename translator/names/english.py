"""The words of an English text, and which of them a capital shows to be names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

__all__ = ["English", "english_words", "is_capital", "without_possessive", "word_at"]

_CACHED = 16_384  # texts
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_BEFORE_SENTENCE = frozenset(".!?:")
_OPENING = " \"'“‘([*_"
_NEAR = 8  # characters before a word that may hold the end of a sentence
_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class English:
    """A word of an English text, without a possessive ending.

    Attributes:
        text: The word as written.
        start: First character of it.
        end: One past the last.
        capital: Whether it is written with a capital that no beginning of a sentence asks for.
    """

    text: str
    start: int
    end: int
    capital: bool


@lru_cache(_CACHED)
def english_words(text: str) -> tuple[English, ...]:
    """Return the words of an English text in order; parts joined by a hyphen are words."""
    return tuple(word_at(text, m) for m in _WORD.finditer(text))


def without_possessive(word: str) -> str:
    """Return a word without a possessive ending."""
    return _POSSESSIVE.sub("", word)


def word_at(text: str, found: re.Match[str]) -> English:
    """Return a word that an expression found in a text."""
    word, at = without_possessive(found[0]), found.start()
    return English(word, at, at + len(word), is_capital(text, at))


def is_capital(text: str, at: int) -> bool:
    """Say whether a character is a capital that no beginning of a sentence asks for."""
    if not text[at].isupper():
        return False
    before = text[max(0, at - _NEAR) : at].rstrip(_OPENING)
    return bool(before) and before[-1] not in _BEFORE_SENTENCE
