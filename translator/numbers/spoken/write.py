"""Write a quantity in English as a news desk does."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

from translator.numbers.quantity import Kind, Quantity
from translator.numbers.spoken.calendar import said_date, said_decade, said_time
from translator.numbers.spoken.money import said_money
from translator.numbers.spoken.numbers import said_number, said_ordinal, said_range, said_size

__all__ = ["in_english"]

_YEAR = re.compile(r"(?<![0-9,.])[0-9]{4}(?![0-9]|[.,][0-9])")
_YEARS = range(1800, 2101)
_SPOKEN_YEARS = range(1100, 2100)
_CENTURY = 100
_POINTS = "پوائنٹ"
_DIGIT = re.compile("[0-9]")


def in_english(quantity: Quantity, written: str = "") -> str:
    """Return `quantity` as a newspaper writes it: "$1.2 billion", "4.5 percent", "March 12, 2024".

    Read again by `english_quantities`, it is worth the same. Numbers and names of months and
    currencies come from Babel's locale "en" (CLDR).

    Args:
        quantity: What is to be said.
        written: How it stands in the source, normalised. It decides whether four digits are
            grouped (2,500 but 2024), small numbers are spelled out, and a morning is named.
    """
    if quantity.day is not None:
        return said_date(quantity.day)
    write = _WRITERS.get(quantity.kind)
    return _number(quantity, written) if write is None else write(quantity, written)


def _number(quantity: Quantity, written: str) -> str:
    """Write a bare number; in words if the source has it in words and it is small."""
    value, high = quantity.value, quantity.high
    if quantity.vague:
        return said_size(value)
    year = value in _YEARS and (high is None or high in _YEARS) and bool(_YEAR.search(written))
    if year and high == value + 1 and high % _CENTURY:
        return f"{value}-{int(high % _CENTURY):02}"  # the season "2023-24"
    grouped = not (year or _is_year(value, written))
    if high is None:
        return said_number(value, grouped=grouped, spelled=_in_words(written))
    return said_range(value, high, grouped=grouped)


def _is_year(value: Fraction, written: str) -> bool:
    """Whether a number is said as years are, "انیس سو سینتالیس": nineteen hundred forty-seven."""
    words = written.split()
    return value in _SPOKEN_YEARS and "سو" in words and "ہزار" not in words


def _in_words(written: str) -> bool:
    return bool(written) and not _DIGIT.search(written)


def _ordinals(quantity: Quantity) -> str:
    ends: list[Fraction] = [quantity.value]
    if quantity.high is not None:
        ends.append(quantity.high)
    return " to ".join(map(said_ordinal, ends))


def _percent(quantity: Quantity, written: str) -> str:
    said = said_range(quantity.value, quantity.high, grouped=True)
    if _POINTS not in written:
        return f"{said} percent"
    return f"{said} percentage point" + ("" if quantity.value == 1 == (quantity.high or 1) else "s")


_WRITERS: dict[Kind, Callable[[Quantity, str], str]] = {
    Kind.TIME: said_time,
    Kind.DECADE: lambda quantity, _: said_decade(quantity.value),
    Kind.MONEY: said_money,
    Kind.ORDINAL: lambda quantity, _: _ordinals(quantity),
    Kind.PERCENT: _percent,
}
