"""Read the days before the last one of a list: 12 of "12 سے 15 مارچ", 8 of "8 اور 9 محرم"."""

from __future__ import annotations

from translator.numbers.quantity import Day, Kind, Quantity
from translator.numbers.urdu.amounts import Amount, read_amount
from translator.numbers.urdu.dates import read_day_date
from translator.numbers.urdu.tokens import Line
from translator.numbers.urdu.words import ORDINAL_ENDINGS

__all__ = ["read_listed_day"]

_COMMAS = frozenset({"،", ","})
_BEHIND_DAY = _COMMAS | {"سے", "تا", "اور", "یا", "-"}
_FIRST = "یکم"
_LAST_DAY = 31


def read_listed_day(line: Line, at: int, amount: Amount | None) -> tuple[Quantity, int] | None:
    """Return the day that begins at a piece, with the month behind a later day, or None.

    Args:
        line: The text.
        at: The piece.
        amount: The number there; None for an ordinal.
    """
    stop = _end(line, amount) if amount else at + 1
    if line.words[stop] not in _BEHIND_DAY:
        return None
    day = _day(amount) if amount else int(line.words[at] == _FIRST)
    later = _later(line, stop, day) if day else None
    if later is None:
        return None
    date = Day(None, later.month, day, later.hijri)
    return Quantity(Kind.DATE, line.start(at), line.end(stop), day=date), stop


def _day(amount: Amount) -> int:
    """Return the number if it can be a day, else 0."""
    whole = amount.plain and amount.value.denominator == 1
    return int(amount.value) if whole and 1 <= amount.value <= _LAST_DAY else 0


def _later(line: Line, at: int, day: int) -> Day | None:
    """Return the dated one of the days that are joined to a day by what stands at a piece."""
    listed = line.words[at] in _COMMAS
    if line.words[at] not in _BEHIND_DAY:
        return None
    amount = read_amount(line, at + 1)
    if amount is None or _day(amount) <= day:
        return None
    # A comma joins the first days of a list only, "10، 11 اور 12 مارچ", or neighbours.
    joined = not listed or amount.value == day + 1
    found = read_day_date(line, at + 1, amount) if joined else None
    return found[0].day if found else _later(line, _end(line, amount), int(amount.value))


def _end(line: Line, amount: Amount) -> int:
    return amount.stop + (line.words[amount.stop] in ORDINAL_ENDINGS)
