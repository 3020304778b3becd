"""Digits and signs of numbers in Urdu script."""

from __future__ import annotations

__all__ = ["DIGITS", "western"]

DIGITS = {chr(zero + n): str(n) for zero in (0x0660, 0x06F0) for n in range(10)}
"""Urdu and Arabic digits and the Western ones they stand for."""
_SIGNS = {"٪": "%", "٫": ".", "٬": ",", "،": ",", "؛": ";", "۔": ".", "؟": "?"}
_TABLE = str.maketrans(DIGITS | _SIGNS)


def western(text: str) -> str:
    """Return `text` with Western digits and signs; every character keeps its place."""
    return text.translate(_TABLE)
