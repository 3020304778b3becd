"""Read spans of years: 1990 کی دہائی, نوے کی دہائی, 2023-24, 1968/69.

In short too as a right-to-left line turns them: 24-2023.
"""

from __future__ import annotations

from fractions import Fraction

from translator.numbers.quantity import Kind, Quantity
from translator.numbers.urdu.amounts import Amount, read_amount
from translator.numbers.urdu.tokens import Line

__all__ = ["read_decade", "read_year_range"]

_DECADES = frozenset({"دہائی", "دہائیوں", "دہائیاں", "عشرے", "عشرہ", "عشروں"})
_OF = frozenset({"کی", "کے", "والی", "کا"})
_JOINS = frozenset({"اور", "یا", "سے", "تا", "-", "،"})
_TENS, _TENTH_YEARS = frozenset(range(10, 100, 10)), frozenset(range(1000, 2101, 10))
_YEARS = range(1000, 2101)
_CENTURY = 100
_LONGEST = 50  # years
_YEAR, _SHORT = len("2023"), len("24")


def read_decade(line: Line, at: int, amount: Amount) -> tuple[Quantity, int] | None:
    """Return the decade that begins with a number and one past its last piece, or None.

    Args:
        line: The text.
        at: The piece where the number begins.
        amount: The number.
    """
    if amount.value not in _TENS and amount.value not in _TENTH_YEARS:
        return None
    stop = _decade_end(line, amount.stop)
    if not stop and line.words[amount.stop] in _JOINS:  # "1960 and | 1970s"
        other = read_amount(line, amount.stop + 1)
        also = other and other.value in (_TENS if amount.value in _TENS else _TENTH_YEARS)
        stop = amount.stop if other and also and _decade_end(line, other.stop) else 0
    if not stop:
        return None
    return Quantity(Kind.DECADE, line.start(at), line.end(stop), Fraction(amount.value)), stop


def _decade_end(line: Line, at: int) -> int:
    """Return one past "کی دہائی" or the s of 1990s; 0 if neither is there."""
    if line.words[at] == "s" and line.glued(at):
        return at + 1
    at += line.words[at] == "ء"
    of_decade = line.words[at] in _OF and line.words[at + 1] in _DECADES
    return at + 2 if of_decade else 0


def read_year_range(line: Line, at: int) -> tuple[Quantity, int] | None:
    """Return the range of years that begins at a piece and one past its last, or None."""
    first, sign, second = line.words[at : at + 3]
    if sign not in {"-", "/"} or not _are_two(line, at) or not (first + second).isdigit():
        return None
    low, high = _ends(first, second)
    longest = _LONGEST if sign == "-" else 1
    if (sign == "-" and len(first) == len(second)) or not 0 < high - low <= longest:
        return None
    stop = at + 3 + (line.words[at + 3] == "ء")
    span = line.start(at), line.end(stop)
    return Quantity(Kind.NUMBER, *span, Fraction(low), Fraction(high)), stop


def _ends(first: str, second: str) -> tuple[int, int]:
    """Return the two years, of which one may be short; 0, 0 if they are none."""
    lengths = len(first), len(second)
    low, high = int(first), int(second)
    if lengths == (_YEAR, _SHORT):
        high = low + (high - low) % _CENTURY
    elif lengths == (_SHORT, _YEAR) and (high + 1 - low) % _CENTURY == 0:
        low, high = high, high + 1
    elif lengths != (_YEAR, _YEAR):
        return 0, 0
    return (low, high) if low in _YEARS else (0, 0)


def _are_two(line: Line, at: int) -> bool:
    """Say whether a sign joins this figure to just one other: not 2023-24-25."""
    sign = line.words[at + 1]
    pair = line.sort(at) == line.sort(at + 2) == "number"
    more = line.words[at + 3] == sign and line.sort(at + 4) == "number"
    less = line.words[at - 1] == sign and line.sort(at - 2) == "number"
    return pair and line.glued(at + 1) and line.glued(at + 2) and not more and not less
