"""Digits and signs of numbers in Urdu script."""

from __future__ import annotations

__all__ = ["western"]

_DIGITS = {chr(zero + n): str(n) for zero in (0x0660, 0x06F0) for n in range(10)}
_SIGNS = {"٪": "%", "٫": ".", "٬": ",", "،": ",", "؛": ";", "۔": ".", "؟": "?"}
_TABLE = str.maketrans(_DIGITS | _SIGNS)


def western(text: str) -> str:
    """Return `text` with Western digits and signs; every character keeps its place."""
    return text.translate(_TABLE)
