"""Read dates in figures: 2024-03-12, 25/03/2024."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import starmap

from translator.numbers.quantity import Day, Kind, Quantity
from translator.numbers.urdu.tokens import Line

__all__ = ["read_figures_date"]

_LAST_DAY, _LAST_MONTH = 31, 12
_FIGURES = re.compile("[-/.]")


def read_figures_date(line: Line, at: int) -> tuple[list[Quantity], int]:
    """Return the date written 2024-03-12 or 25/03/2024, and one past its piece.

    Where day and month cannot be told apart, its three numbers are returned instead.
    """
    first, second, third = (int(part) for part in _FIGURES.split(line.words[at]))
    orders = [(first, second, third)] if first > _LAST_DAY else []
    orders += [(third, second, first), (third, first, second)] if not orders else []
    days = {Day(*order) for order in orders if _exists(*order)}
    start = line.start(at)
    if len(days) == 1:
        return [Quantity(Kind.DATE, start, line.end(at + 1), day=days.pop())], at + 1
    parts = re.finditer("[0-9]+", line.words[at])
    spans = [(start + part.start(), start + part.end()) for part in parts]
    numbers = zip((first, second, third), spans, strict=True)
    return list(starmap(_number, numbers)), at + 1


def _exists(year: int, month: int, day: int) -> bool:
    return year > 0 and 1 <= month <= _LAST_MONTH and 1 <= day <= _LAST_DAY


def _number(value: int, span: tuple[int, int]) -> Quantity:
    return Quantity(Kind.NUMBER, *span, Fraction(value))
