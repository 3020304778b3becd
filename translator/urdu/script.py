"""Tell Urdu script from others."""

from __future__ import annotations

import re

__all__ = ["arabic_share", "has_arabic", "has_arabic_letters", "isolated"]

_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]")


def has_arabic(text: str) -> bool:
    """Say whether `text` holds any character of the Arabic script, marks and digits included."""
    return _ARABIC.search(text) is not None


def has_arabic_letters(text: str) -> bool:
    """Say whether `text` holds any letter of the Arabic script."""
    return any(c.isalpha() and _ARABIC.match(c) for c in text)


def arabic_share(text: str) -> float:
    """Return the share of letters in `text` that are of the Arabic script.

    Returns:
        A number from 0 to 1; 0 for a text without letters.
    """
    letters = [c for c in text if c.isalpha()]
    return sum(1 for c in letters if _ARABIC.match(c)) / len(letters) if letters else 0.0


def isolated(text: str) -> str:
    """Return Urdu for the middle of an English line, so that it does not reorder the rest.

    The signs are those of the Unicode Bidirectional Algorithm (UAX #9), section 2.4.
    """
    return f"\u2068{text}\u2069"
