"""A number with its unit, a date, a time: what the figures of a text mean."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from fractions import Fraction

__all__ = ["Day", "Kind", "Quantity", "describe"]


class Kind(enum.StrEnum):
    """What sort of thing a figure counts."""

    NUMBER = "number"
    ORDINAL = "ordinal"
    PERCENT = "percent"
    MONEY = "money"
    DATE = "date"
    DECADE = "decade"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Day:
    """A date, of which parts may be unsaid.

    Attributes:
        year: The year, or None.
        month: 1 to 12, or None for a year alone.
        day: Day of the month, or None.
        hijri: Whether the calendar is the Islamic one; else it is the Gregorian.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    hijri: bool = False


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure in a text, with its meaning.

    Attributes:
        kind: What it counts.
        start: First character of it, its unit included.
        end: One past the last.
        value: The number. For a percentage 5 means 5 %; for a time the minutes since midnight
            (until noon if the text leaves open which half of the day); for a decade its first
            year, below 100 if the century is unsaid. For a date 0.
        high: The upper end of a range "5 to 10", or None.
        unit: For money an ISO 4217 code, or the bare word in small letters where the text leaves
            the country open: "rupee", "dollar", "pound", "riyal", "dinar", "franc", "peso". For a
            time before noon "am" if the text says so.
        day: The date, or None.
        vague: Whether only the size is said: "لاکھوں", "thousands"; `value` is then the size
            (100,000; 1,000).
        certain: Whether it surely is a figure. Words such as ایک (a, one), دو (two, give) or the
            English "one" may be none; they may answer for a figure, but none is asked for them.
    """

    kind: Kind
    start: int
    end: int
    value: Fraction = Fraction(0)
    high: Fraction | None = None
    unit: str = ""
    day: Day | None = None
    vague: bool = False
    certain: bool = True


def describe(quantity: Quantity) -> str:
    """Return a quantity in one line, for tests and reports.

    Examples: "number 150000", "number? 1" (not certain), "number 5..10", "vague 100000",
    "number 2/3", "percent 4.5", "money 1500000000000 KRW", "ordinal 21", "date 2024-03-12",
    "date --03-12", "date 2024-03", "date 2024", "date h1445-09-01", "decade 1990", "time 17:30".
    """
    head = "vague" if quantity.vague and quantity.kind is Kind.NUMBER else quantity.kind.value
    head += "" if quantity.certain else "?"
    unit = "" if quantity.kind is Kind.TIME else quantity.unit
    return " ".join(filter(None, (head, _said(quantity), unit)))


def _said(quantity: Quantity) -> str:
    if quantity.day is not None:
        return _iso(quantity.day)
    ends = [quantity.value] if quantity.high is None else [quantity.value, quantity.high]
    if quantity.kind is Kind.TIME:
        return "..".join(f"{int(end) // 60:02}:{int(end) % 60:02}" for end in ends)
    tilde = "~" if quantity.vague and quantity.kind is not Kind.NUMBER else ""
    return tilde + "..".join(map(_plain, ends))


def _plain(value: Fraction) -> str:
    """Return a fraction as a decimal if it has an exact one of up to six places."""
    scaled = value * 10**6
    if scaled.denominator != 1:
        return str(value)
    whole, rest = divmod(abs(scaled.numerator), 10**6)
    sign = "-" if value < 0 else ""
    return sign + (f"{whole}.{rest:06}".rstrip("0") if rest else str(whole))


def _iso(day: Day) -> str:
    year = "-" if day.year is None else f"{day.year:04}"
    month = "" if day.month is None else f"-{day.month:02}"
    date = "" if day.day is None else f"-{day.day:02}"
    return ("h" if day.hijri else "") + year + month + date
