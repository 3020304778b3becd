"""Read dates in English."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from translator.numbers.english.days import LAST_DAY, Month, day_at, month_at
from translator.numbers.english.tokens import Token, hyphen
from translator.numbers.english.words import SHORT_MONTHS
from translator.numbers.english.years import year_at
from translator.numbers.quantity import Day, Kind, Quantity

__all__ = ["date", "parts_of"]

_LAST_MONTH = 12
_PART = re.compile("[0-9]+")
_NOT_MONTHS = frozenset(("may", "march"))
_STOPS = frozenset(".!?:;\"'“”‘()[]–—-•*…")
_SPANS = frozenset(("-", "–", "to", "through"))


def date(tokens: list[Token], i: int) -> list[Quantity]:
    """Return the date that begins at token `i`, both of "March 12-14", or nothing."""
    token = tokens[i]
    if token.kind == "date":
        return _numeric(token)
    if token.capital and token.kind == "word" and (month := month_at(tokens, i)):
        return _month_first(tokens, i, month)
    return _day_first(tokens, i)


def _quantity(tokens: list[Token], i: int, end: int, day: Day, *, certain: bool = True) -> Quantity:
    return Quantity(Kind.DATE, tokens[i].start, tokens[end - 1].end, day=day, certain=certain)


def _numeric(token: Token) -> list[Quantity]:
    """Read 2024-03-12, and 25.03.2024 or 03/25/2024 where only one part can be the month."""
    parts = [int(part[0]) for part in _PART.finditer(token.text)]
    year, month, day = parts if parts[0] > LAST_DAY else parts[::-1]
    if parts[0] <= LAST_DAY and month != day and max(month, day) <= _LAST_MONTH:
        return []
    if month > _LAST_MONTH >= day:
        month, day = day, month
    if not (1 <= month <= _LAST_MONTH and 1 <= day <= LAST_DAY):
        return []
    return [Quantity(Kind.DATE, token.start, token.end, day=Day(year, month, day))]


def parts_of(token: Token) -> list[Quantity]:
    """Return the three numbers of 12/03/2024, which is in March or in December."""
    return [
        Quantity(Kind.NUMBER, token.start + m.start(), token.start + m.end(), Fraction(int(m[0])))
        for m in _PART.finditer(token.text)
    ]


def _day_first(tokens: list[Token], i: int) -> list[Quantity]:
    """Read "12 March", "12th of March 2024", "12-14 March"."""
    day = day_at(tokens, i)
    if day is None:
        return []
    j = day[1] + (tokens[day[1]].text in _SPANS or _is_between(tokens, i, day[1]))
    if j == day[1]:
        return _with_month(tokens, i, day)
    second = day_at(tokens, j)
    return [] if second is None else _first_of_two(tokens, i, day, _with_month(tokens, j, second))


def _with_month(tokens: list[Token], i: int, day: tuple[int, int]) -> list[Quantity]:
    j = day[1]
    j = j + 1 if tokens[j].text == "of" else hyphen(tokens, j)
    month = month_at(tokens, j)
    if month is None:
        return []
    number, hijri, end = month
    year = year_at(tokens, end, hijri=hijri)
    if year is not None:
        end = year[1]
    # "the 15th of August" as one; in "the 15 August speech" the article is that of the speech.
    article = i > 0 and tokens[i - 1].text == "the" and tokens[day[1]].text == "of"
    start = i - 1 if article else i
    return [_quantity(tokens, start, end, Day(year and year[0], number, day[0], hijri))]


def _is_between(tokens: list[Token], i: int, j: int) -> bool:
    return i > 0 and tokens[i - 1].text == "between" and tokens[j].text == "and"


def _first_of_two(
    tokens: list[Token], i: int, day: tuple[int, int], later: list[Quantity]
) -> list[Quantity]:
    """Give the first day of "12-14 March" the month of the second."""
    if not later or later[0].day is None:
        return []
    whole = replace(later[0].day, day=day[0])
    return [_quantity(tokens, i, day[1], whole), *later]


def _month_first(tokens: list[Token], i: int, month: Month) -> list[Quantity]:
    number, hijri, end = month
    if year := year_at(tokens, end, hijri=hijri):
        return [_quantity(tokens, i, year[1], Day(year[0], number, hijri=hijri))]
    day = _day_after(tokens, end)
    if day is not None:
        return _with_second(tokens, i, Day(None, number, day[0], hijri), day[1])
    if hijri or (tokens[i].text == "may" and _may_be(tokens, i)):
        return []
    certain = tokens[i].text not in _NOT_MONTHS and tokens[i].text not in SHORT_MONTHS
    return [_quantity(tokens, i, end, Day(None, number), certain=certain)]


def _day_after(tokens: list[Token], i: int) -> tuple[int, int] | None:
    j = i + 1 if tokens[i].text == "the" else hyphen(tokens, i)
    found = day_at(tokens, j)
    if found is None:
        return None
    after = tokens[found[1]]
    counts = after.text in {"%", "percent", "per", "million", "billion", "am", "pm", "lakh"}
    return None if counts or (after.kind == "word" and after.glued) else found


def _with_second(tokens: list[Token], i: int, day: Day, end: int) -> list[Quantity]:
    """Read the year, and the second day of "March 12-14, 2024"."""
    second = None
    if tokens[end].text in _SPANS or _is_between(tokens, i, end):
        second = day_at(tokens, end + 1)
    if second is not None and second[0] > (day.day or 0) and not month_at(tokens, second[1]):
        year = year_at(tokens, second[1], hijri=day.hijri)
        both = replace(day, year=year and year[0])
        stop = year[1] if year else second[1]
        later = _quantity(tokens, end + 1, stop, replace(both, day=second[0]))
        return [_quantity(tokens, i, end, both), later]
    year = year_at(tokens, end, hijri=day.hijri)
    if year is None:
        return [_quantity(tokens, i, end, day)]
    return [_quantity(tokens, i, year[1], replace(day, year=year[0]))]


def _may_be(tokens: list[Token], i: int) -> bool:
    """Whether the "May" at `i` begins a sentence, as the verb does."""
    return (i == 0 or tokens[i - 1].text in _STOPS) and tokens[i + 1].kind == "word"
