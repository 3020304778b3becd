"""Tell from its form, and from what follows it, whether a number can be a year."""

from __future__ import annotations

from translator.numbers.quantity import Kind
from translator.numbers.urdu.amounts import Amount
from translator.numbers.urdu.measures import unit_after
from translator.numbers.urdu.tokens import Line
from translator.numbers.urdu.words import SCALES, SMALL, UNIT_WORDS

__all__ = [
    "COMMON_YEARS",
    "LIKELY_YEARS",
    "counts",
    "in_digits",
    "is_spelled",
    "is_worded",
    "ranges",
]

COMMON_YEARS = frozenset(range(1000, 2101))
"""What a figure of four digits may be, if its neighbours say so."""
LIKELY_YEARS = frozenset(range(1800, 2101))
"""Those of which newspapers write."""
_JOINS = frozenset({"سے", "تا", "-"})
_TEN = 10


def in_digits(line: Line, at: int) -> bool:
    """Say whether a piece is a bare figure of up to four digits."""
    word = line.words[at]
    return line.sort(at) == "number" and word.isdigit() and len(word) <= len("2024")


def is_worded(amount: Amount) -> bool:
    """Say whether a number in words is exact enough for a year: not "two thousand"."""
    return amount.stop - amount.start > len(("دو", "ہزار")) and amount.value in LIKELY_YEARS


def is_spelled(line: Line, amount: Amount) -> bool:
    """Say whether a number is spelled as years are: انیس سو سینتالیس, دو ہزار چوبیس."""
    first, scale, rest = line.words[amount.start : amount.start + 3]
    if amount.stop - amount.start != len((first, scale, rest)) or rest not in SMALL:
        return False
    return (scale == "سو" and SMALL.get(first, 0) > _TEN) or (first, scale) == ("دو", "ہزار")


def counts(line: Line, stop: int) -> bool:
    """Say whether what follows a number is a scale word or a unit, so that it is no year."""
    after = line.words[stop]
    return after in SCALES or after in UNIT_WORDS or unit_after(line, stop)[0] is not Kind.NUMBER


def ranges(line: Line, stop: int) -> bool:
    """Say whether a year leads to another: سال 2023-24, but not 2020 سے 50 ملین."""
    if line.words[stop] not in _JOINS or line.sort(stop + 1) != "number":
        return False
    return line.words[stop] == "-" or line.value(stop + 1) in COMMON_YEARS
