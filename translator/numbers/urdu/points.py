"""Read decimals as they are said: پانچ اعشاریہ تین, 7 اعشاریہ 25, صفر اعشاریہ صفر پانچ."""

from __future__ import annotations

from fractions import Fraction

from translator.numbers.urdu.tokens import Line
from translator.numbers.urdu.words import SMALL

__all__ = ["POINTS", "read_decimals"]

POINTS = frozenset({"اعشاریہ", "عشاریہ", "اعشاریے", "اعشاریئے"})
"""The decimal point."""
_PLACES = 9  # decimals spoken one by one


def read_decimals(line: Line, at: int) -> tuple[Fraction, int]:
    """Return the fraction that is said behind a point, and one past it; 0, 0 if none is."""
    digits = _decimals(line, at)
    if not digits:
        return Fraction(0), 0
    return Fraction(int(digits), 10 ** len(digits)), at + _spoken(line, at)


def _spoken(line: Line, at: int) -> int:
    """Return how many pieces say decimals: one in figures, or each digit a word."""
    count = 1
    if SMALL.get(line.words[at], 10) < 10:  # noqa: PLR2004 - single digits
        while count < _PLACES and SMALL.get(line.words[at + count], 10) < 10:  # noqa: PLR2004 - single digits
            count += 1
    return count


def _decimals(line: Line, at: int) -> str:
    if line.sort(at) == "number":
        return line.words[at] if line.words[at].isdigit() else ""
    said = line.words[at : at + _spoken(line, at)]
    return "".join(str(SMALL[word]) for word in said) if said[0] in SMALL else ""
