"""The order of words in both languages."""

from __future__ import annotations

import re

from translator.urdu import normalise

__all__ = ["english_order", "urdu_order"]

_LETTERS = "اآبپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھۃءیے"
_VARIANTS = str.maketrans("أؤۂئۓ", "اوہیے")
_LETTER = re.compile(r"(.)(ھ?)")
_FIRST = 0x110000  # after all other characters: figures and Latin words come first
_RANKS = {letter: _FIRST + 2 * rank for rank, letter in enumerate(_LETTERS)}


def urdu_order(text: str) -> tuple[tuple[int, ...], str]:
    """Return what Urdu words are sorted by.

    The order is that of the Unicode CLDR (collation of `ur`): an aspirated letter such as بھ is
    one of its own and follows ب.

    Args:
        text: Words in any spelling that `normalise` knows.
    """
    plain = normalise(text).lower().translate(_VARIANTS)
    return tuple(
        _RANKS.get(c, ord(c)) + bool(aspired) for c, aspired in _LETTER.findall(plain)
    ), text


def english_order(text: str) -> tuple[str, str]:
    """Return what English words are sorted by: without regard to case, where that decides."""
    return text.casefold(), text
