"""Find the figures of an English text, and what they mean."""

from __future__ import annotations

import re

from translator.numbers.english.amounts import negative_at
from translator.numbers.english.asides import aside, loose
from translator.numbers.english.currencies import SYMBOLS
from translator.numbers.english.dates import date, parts_of
from translator.numbers.english.decades import decade
from translator.numbers.english.hijri import HIJRI_STARTS
from translator.numbers.english.ordinals import ordinal
from translator.numbers.english.ranges import amount
from translator.numbers.english.times import time
from translator.numbers.english.tokens import BEYOND, Token, hyphen, tokens_of
from translator.numbers.english.words import (
    FRACTIONS,
    HINTS,
    MARKS,
    MONTHS,
    ONES,
    ORDINALS,
    ROMANS,
    SCALES,
    STARTS,
)
from translator.numbers.english.years import year_alone
from translator.numbers.quantity import Kind, Quantity

__all__ = ["english_quantities"]

_FIGURE = re.compile(f"[0-9{''.join(MARKS)}]")
_WORD = re.compile("[A-Za-z]+")
_STARTS = STARTS | set(MONTHS) | {"a", "minus"}
_CAPITALS = STARTS | set(MONTHS) | HIJRI_STARTS | {"a", "an", "minus", "rs", "re", "ah", "ad"}
_SIGNS = frozenset((*SYMBOLS, *"-−–%'’‘"))
_NUMBERS = frozenset(("number", "mark", "ratio", "time", "date"))
_AFTER_ARTICLE = frozenset((*SCALES, *FRACTIONS, *ORDINALS, "half", "dozen"))
# What may make a date or a time of the number before it.
_OF_CALENDAR = (
    frozenset(
        """- – ‐ ‑ — ' ’ s st nd rd th to through until till and of am pm o'clock past minutes in at
        this noon midday midnight gmt utc ah hijri ad ce bc bce""".split()
    )
    | set(MONTHS)
    | HIJRI_STARTS
)
Read = tuple[list[Quantity], int]


def english_quantities(text: str) -> list[Quantity]:
    """Return the figures of an English text in order; they do not overlap.

    Numbers in digits and words, ordinals, percentages, money, dates of both calendars, decades and
    times of day. Digits inside names and addresses ("COVID-19", "v2.1") are none.

    Args:
        text: English text as the engine or a person wrote it; places are characters of it.
    """
    if not _FIGURE.search(text) and HINTS.isdisjoint(_WORD.findall(text)):
        return []
    tokens = tokens_of(text)
    found: list[Quantity] = []
    i = 0
    last = len(tokens) - BEYOND
    while i < last:
        kind, word, _, _, _, capital, _ = tokens[i]
        if kind == "word" and not capital and word not in _STARTS:
            i += 1
        elif _may_begin(tokens, i):
            quantities, i = _read(tokens, i)
            found += quantities
        else:
            i += 1
    return found


def _may_begin(tokens: list[Token], i: int) -> bool:
    """Whether a figure may begin at the sign, number or hint at token `i`."""
    token = tokens[i]
    if token.kind == "word":
        if token.text == "negative" and negative_at(tokens, i):
            return True
        if token.capital:
            return _capital_may_begin(tokens, i)
        return token.text != "a" or tokens[i + 1].text in _AFTER_ARTICLE
    return token.kind != "sign" or token.text in _SIGNS


def _capital_may_begin(tokens: list[Token], i: int) -> bool:
    """Whether a word with a capital is a number, a month, or a code of money."""
    token, after = tokens[i], tokens[i + 1]
    text = token.text.replace("'", "")
    if text in _CAPITALS or after.text in SYMBOLS:
        return True
    return token.code and (after.kind in _NUMBERS or text in ROMANS)


def _read(tokens: list[Token], i: int) -> Read:
    """Read what begins at token `i`: its quantities, if any, and the index after them."""
    return loose(tokens, i) or _calendar(tokens, i) or _counted(tokens, i) or ([], i + 1)


def _calendar(tokens: list[Token], i: int) -> Read | None:
    if _is_no_date(tokens, i):
        return None
    found = date(tokens, i)
    if not found:
        found = [q for q in (year_alone(tokens, i) or decade(tokens, i) or time(tokens, i),) if q]
    return (found, _index_after(tokens, i, found[-1].end)) if found else None


def _is_no_date(tokens: list[Token], i: int) -> bool:
    """Whether what follows a number leaves no doubt that it is no date and no time."""
    token = tokens[i]
    if token.kind == "number" or token.text in ONES:
        hour = i > 0 and tokens[i - 1].text == "at"
        return not hour and tokens[i + 1].text not in _OF_CALENDAR
    return False


def _index_after(tokens: list[Token], i: int, end: int) -> int:
    while tokens[i].kind != "end" and tokens[i].start < end:
        i += 1
    return i


def _counted(tokens: list[Token], i: int) -> Read | None:
    token = tokens[i]
    if token.kind == "date":
        return parts_of(token), i + 1
    if token.kind == "time":
        return None
    place = ordinal(tokens, i)
    if place is not None:
        start, end = token.start, tokens[place.end - 1].end
        found = Quantity(Kind.ORDINAL, start, end, place.value, certain=place.certain)
        return [found], place.end
    return _amount(tokens, i) or (aside(token, i) if token.kind == "ratio" else None)


def _amount(tokens: list[Token], i: int) -> Read | None:
    found = amount(tokens, i)
    if found is None:
        return None
    quantity, end = found
    after = hyphen(tokens, end)
    # The "second" of "30 seconds" and "a 30-second film" is no ordinal.
    return [quantity], after + 1 if tokens[after].text == "second" else end
