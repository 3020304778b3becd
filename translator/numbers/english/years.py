"""Read years in English: "2024 AD", "in 2024", and those of dates."""

from __future__ import annotations

from translator.numbers.english.tokens import Token, hyphen
from translator.numbers.quantity import Day, Kind, Quantity

__all__ = ["year_after", "year_alone", "year_at"]

_YEARS = range(1000, 2101)
_HIJRI_YEARS = range(1, 1601)
_CALENDARS = {"ah": True, "hijri": True, "ad": False, "ce": False, "bc": False, "bce": False}


def year_alone(tokens: list[Token], i: int) -> Quantity | None:
    """Return the year of "AH 1445", "2024 AD", "1445 Hijri" at `i`, or None."""
    before, after = tokens[i].text in {"ah", "ad"} and tokens[i].capital, tokens[i + 1]
    number = after if before else tokens[i]
    if number.kind != "number" or not number.text.isdigit() or len(number.text) > 4:  # noqa: PLR2004
        return None
    calendar = tokens[i] if before else after
    if calendar.text not in _CALENDARS or not calendar.capital:
        return None
    day = Day(int(number.text), hijri=_CALENDARS[calendar.text])
    return Quantity(Kind.DATE, tokens[i].start, tokens[i + 1].end, day=day)


def year_after(tokens: list[Token], i: int, value: int) -> bool:
    """Whether the number at `i`, worth `value` and written like a year, stands for one."""
    before = tokens[i - 1].text if i else ""
    return before in {"in", "year"} and value in _YEARS


def year_at(tokens: list[Token], i: int, *, hijri: bool) -> tuple[int, int] | None:
    """Return the year of the date that ends before `i`, and the index after it, or None.

    It may stand after a comma or "of", and before the name of its calendar.
    """
    j = i + 1 if tokens[i].text in {",", "of"} else hyphen(tokens, i)
    token = tokens[j]
    if token.kind != "number" or not token.text.isdigit() or len(token.text) > 4:  # noqa: PLR2004
        return None
    value, after = int(token.text), tokens[j + 1]
    named = after.text in _CALENDARS and after.capital
    if not named and (value not in (_HIJRI_YEARS if hijri else _YEARS) or len(token.text) < 3):  # noqa: PLR2004
        return None
    return value, j + 2 if named else j + 1
