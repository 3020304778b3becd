"""Write dates, decades and times in English."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction

from translator.numbers.quantity import Day, Quantity
from translator.numbers.spoken.numbers import said_ordinal

__all__ = ["said_date", "said_decade", "said_time"]

_HIJRI = (
    "Muharram",
    "Safar",
    "Rabi al-Awwal",
    "Rabi al-Thani",
    "Jumada al-Awwal",
    "Jumada al-Thani",
    "Rajab",
    "Shaban",
    "Ramadan",
    "Shawwal",
    "Dhul-Qadah",
    "Dhul-Hijjah",
)
_MORNING = re.compile("صبح|رات|سحری|فجر")
_NIGHT = re.compile(r"رات|\bشب\b")
_MIDDAY = re.compile(r"دوپہر|\bدن\b")
_NOON, _HOUR, _DAY = 720, 60, 1440
_THOUSAND = 1000


def said_date(day: Day) -> str:
    """Return "March 12, 2024", "March 2024", "2024", "10 Muharram 1445 AH"."""
    if day.hijri:
        parts = (day.day, day.month and _HIJRI[day.month - 1], day.year)
        return " ".join(str(part) for part in parts if part) + (" AH" if day.year else "")
    year = _year(day.year)
    if day.month is None:
        return year if day.day is None else said_ordinal(Fraction(day.day))
    month = _month(day.month)
    if day.day is None:
        return f"{month} {year}".rstrip()
    return f"{month} {day.day}" + (f", {year}" if year else "")


def said_decade(value: Fraction) -> str:
    """Return "1990s", "90s"."""
    return f"{int(value)}s"


def said_time(quantity: Quantity, written: str) -> str:
    """Return "5:30 p.m.", "5 o'clock", "noon"; the half of the day as far as it is known.

    Args:
        quantity: The time or range of times.
        written: How it stands in the source, whose words may tell noon and midnight.
    """
    morning = quantity.unit == "am" or bool(_MORNING.search(written))
    ends = [quantity.value] if quantity.high is None else [quantity.value, quantity.high]
    return " to ".join(_clock(int(end) % _DAY, written, morning=morning) for end in ends)


def _year(year: int | None) -> str:
    if year is None:
        return ""
    return str(year) if year >= _THOUSAND else f"{year} AD"


def _month(month: int) -> str:
    from babel.dates import get_month_names  # noqa: PLC0415 - Babel would delay every command

    names: Mapping[int, str] = get_month_names("wide", locale="en")
    return names[month]


def _clock(minutes: int, written: str, *, morning: bool) -> str:
    if minutes % _NOON == 0:
        return _twelve(minutes, written, morning=morning)
    hour, minute = divmod(minutes, _HOUR)
    said = str(hour % 12 or 12) + (f":{minute:02}" if minute else "")
    if minutes >= _NOON:
        return f"{said} p.m."
    if morning:
        return f"{said} a.m."
    return said if minute else f"{said} o'clock"


def _twelve(minutes: int, written: str, *, morning: bool) -> str:
    """Return "noon" or "midnight", or "12 o'clock" if the source leaves open which it is."""
    if minutes:
        return "noon" if not written or _MIDDAY.search(written) else "12 o'clock"
    return "midnight" if morning or _NIGHT.search(written) else "12 o'clock"
