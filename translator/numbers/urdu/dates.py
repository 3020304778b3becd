"""Read dates: 12 مارچ 2024, یکم رمضان, 10 محرم 1445ھ, 2024ء, سال 2024."""

from __future__ import annotations

from translator.numbers.quantity import Day, Kind, Quantity
from translator.numbers.urdu.amounts import Amount
from translator.numbers.urdu.measures import unit_after
from translator.numbers.urdu.months import Month, read_month
from translator.numbers.urdu.tokens import Line
from translator.numbers.urdu.words import ORDINAL_ENDINGS, ORDINALS, SCALES, UNIT_WORDS
from translator.numbers.urdu.years import Year, read_year

__all__ = ["read_day_date", "read_month_date", "read_year_date"]

Found = tuple[Quantity, int]
_LAST_DAY = 31
_LAST_HIJRI_DAY = 30
_LOOSE_MONTHS = {3, 5, 6}  # to march; the words مئی and جون have other senses
_COMMAS = frozenset({"،", ","})
_SAFAR = 2  # صفر is zero too: 3 صفر سے جیتا


def read_day_date(line: Line, at: int, amount: Amount | None) -> Found | None:
    """Return the date that begins with a day and one past its last piece, or None.

    Args:
        line: The text.
        at: The piece of the day.
        amount: The number there, if it is one and no ordinal.
    """
    if amount is not None and amount.plain and not amount.ordinal:
        day, stop = amount.value, amount.stop
    elif line.words[at] in ORDINALS:
        day, stop = ORDINALS[line.words[at]], at + 1
    else:
        return None
    stop += line.words[stop] in ORDINAL_ENDINGS
    month = read_month(line, stop)
    last = _LAST_HIJRI_DAY if month and month.hijri else _LAST_DAY
    if month is None or day.denominator > 1 or not 1 <= day <= last:
        return None
    return _dated(line, at, month, int(day))


def _dated(line: Line, at: int, month: Month, day: int | None) -> Found | None:
    year = _year_of(line, month)
    if month.hijri and month.number == _SAFAR and not _is_safar(line, month, year):
        return None
    if year is None:
        return _date(line, at, month.stop, Day(None, month.number, day, month.hijri))
    return _date(line, at, year.stop, Day(year.number, month.number, day, month.hijri))


def _is_safar(line: Line, month: Month, year: Year | None) -> bool:
    return bool(year) or line.words[month.stop - 1] != "صفر" or line.words[month.stop] == "کو"


def _year_of(line: Line, month: Month, stop: int = 0) -> Year | None:
    """Return the year that stands behind a month, or behind the day that follows it."""
    at = stop or month.stop
    at += line.words[at] in _COMMAS
    year = read_year(line, at, hijri=month.hijri)
    return year if year and year.hijri == month.hijri else None


def _date(line: Line, at: int, stop: int, day: Day, *, certain: bool = True) -> Found:
    return Quantity(Kind.DATE, line.start(at), line.end(stop), day=day, certain=certain), stop


def read_month_date(line: Line, at: int) -> Found | None:
    """Return the date that begins with a month: مارچ 2024, مارچ 12، 2024, اپریل."""
    month = read_month(line, at)
    if month is None:
        return None
    if year := _year_of(line, month):
        return _date(line, at, year.stop, Day(year.number, month.number, hijri=month.hijri))
    if month.hijri:
        return None
    if day := _day_behind(line, month):
        stop = month.stop + 1
        if year := _year_of(line, month, stop):
            return _date(line, at, year.stop, Day(year.number, month.number, day))
        return _date(line, at, stop, Day(None, month.number, day))
    certain = month.number not in _LOOSE_MONTHS
    return _date(line, at, month.stop, Day(None, month.number), certain=certain)


def _day_behind(line: Line, month: Month) -> int:
    """Return the day that stands behind its month, or 0: مارچ 12 کو, not مارچ 12 فیصد."""
    at = month.stop
    digits = line.words[at]
    if line.sort(at) != "number" or not digits.isdigit() or len(digits) > len("12"):
        return 0
    after = line.words[at + 1]
    counts = after in SCALES or after in UNIT_WORDS or unit_after(line, at + 1)[0] != Kind.NUMBER
    if counts or read_month(line, at + 1) or not 1 <= int(digits) <= _LAST_DAY:
        return 0
    return int(digits)


def read_year_date(line: Line, at: int, amount: Amount | None = None) -> Found | None:
    """Return a year that stands alone: 2024ء, سال 2024, 2024 میں, 1445 ہجری.

    Args:
        line: The text.
        at: The piece.
        amount: The number there, if it has been read.
    """
    year = read_year(line, at, amount, alone=True)
    if year is None:
        return None
    return _date(line, at, year.stop, Day(year.number, hijri=year.hijri))
