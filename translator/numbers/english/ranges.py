"""Read an amount in English, or a range of two: "5-10 percent", "between $5 and $10 million"."""

from __future__ import annotations

import re
from fractions import Fraction

from translator.numbers.english.amounts import SHORT_SIZES, Amount, amount_at
from translator.numbers.english.dates import date
from translator.numbers.english.ordinals import ordinal
from translator.numbers.english.small import Numeral
from translator.numbers.english.times import time
from translator.numbers.english.tokens import Token
from translator.numbers.english.words import SCALES
from translator.numbers.english.years import year_after
from translator.numbers.quantity import Day, Kind, Quantity

__all__ = ["amount"]

_DASHES = frozenset("-–—‐‑~")
_SPANS = frozenset(("to", "through"))
_SCORE = re.compile("0|[1-9][0-9]{0,2}")  # "2023-10" and "07-01" are parts of dates
_HUNDRED = 100
_MONEY_YEARS = range(1900, 2101)


def amount(tokens: list[Token], i: int) -> tuple[Quantity, int] | None:
    """Return the amount that begins at token `i` and the index after it, or None."""
    first = amount_at(tokens, i)
    if first is None:
        return None
    start = tokens[i].start
    if found := _range(tokens, i, first):
        high, kind, unit, end, low = found
        return Quantity(kind, start, tokens[end - 1].end, low, high, unit), end
    return _single(tokens, i, first), first.end


def _single(tokens: list[Token], i: int, first: Amount) -> Quantity:
    number, start, stop = first.number, tokens[i].start, tokens[first.end - 1].end
    if first.kind is Kind.NUMBER and number.year and year_after(tokens, i, int(number.value)):
        return Quantity(Kind.DATE, start, stop, day=Day(int(number.value)))
    if _prices_of_a_year(tokens, i, first):
        return Quantity(Kind.DATE, start, tokens[number.end - 1].end, day=Day(int(number.value)))
    sure = number.scale == 1 or not number.spelled
    certain = number.certain or (first.kind is not Kind.NUMBER and sure)
    return Quantity(
        first.kind,
        start,
        stop,
        number.value,
        unit=first.unit,
        vague=number.vague,
        certain=certain,
    )


def _prices_of_a_year(tokens: list[Token], i: int, first: Amount) -> bool:
    """Whether a sum is said as in "2 billion (in 2013 dollars)"."""
    said = first.kind is Kind.MONEY and first.number.year and first.unit.islower()
    before = i > 0 and tokens[i].kind == "number" and tokens[i - 1].text == "in"
    return said and before and first.number.value in _MONEY_YEARS


Range = tuple[Fraction, Kind, str, int, Fraction]


def _range(tokens: list[Token], i: int, first: Amount) -> Range | None:
    """Read the upper end of a range: "5-10 percent", "between $5 and $10 million"."""
    j = _after_connector(tokens, i, first.end)
    # "rose by Rs 5 to Rs 20"
    by = i > 0 and tokens[i - 1].text == "by" and first.kind is not Kind.NUMBER
    if j == first.end or by or first.number.vague or date(tokens, j) or time(tokens, j):
        return None
    second = amount_at(tokens, j)
    if second is None or second.number.vague or ordinal(tokens, j):
        return None
    # "5 dollars to 10 people" is no range.
    if first.end > first.number.end and second.kind is Kind.NUMBER:
        return None
    if tokens[first.end].text in _SPANS and _are_two(tokens, i, first, second):
        return None
    low, high = _low(tokens, first, second), _high(tokens, first, second)
    units = {first.unit, second.unit} - {""}
    kinds = {first.kind, second.kind} - {Kind.NUMBER}
    if (
        (low >= high and not (low > high and _may_fall(tokens, first, second)))
        or len(kinds) > 1
        or (first.kind is not Kind.NUMBER and len(units) > 1)
    ):
        return None
    return high, next(iter(kinds), Kind.NUMBER), next(iter(units), ""), second.end, low


def _are_two(tokens: list[Token], i: int, first: Amount, second: Amount) -> bool:
    """Whether each end stands for itself, since both name a unit: "from $2 million to $3 million".

    Behind "from" two sizes will do; without it "$2 million to $3 million" is a range.
    """
    from_ = i > 0 and tokens[i - 1].text == "from"
    if first.kind is not Kind.NUMBER and second.kind is first.kind:
        named = first.end > first.number.end and second.end > second.number.end
        return named or (from_ and _low(tokens, first, second) == first.number.value)
    return from_ and 1 < first.number.scale != second.number.scale > 1


def _may_fall(tokens: list[Token], first: Amount, second: Amount) -> bool:
    """Whether the ends may be those of "88-80 percent", the score "5-0", "minus 5 to minus 8".

    "From 10 to 5 percent" is two figures of which each may be right or wrong.
    """
    if first.number.value < 0:
        return first.kind in {second.kind, Kind.NUMBER}
    if tokens[first.end].text not in _DASHES or first.kind is not Kind.NUMBER:
        return False
    ends = tokens[first.end - 1].text, tokens[second.end - 1].text
    score = second.kind is Kind.NUMBER and all(map(_SCORE.fullmatch, ends))
    return score or second.kind is Kind.PERCENT


def _after_connector(tokens: list[Token], i: int, j: int) -> int:
    """Return the index after "-", "to" or the "and" of "between"; `j` if there is none."""
    token, after = tokens[j], tokens[j + 1]
    if token.text in _DASHES and token.glued == after.glued:
        return j + 1
    between = i > 0 and "between" in {tokens[i - 1].text, tokens[max(0, i - 2)].text}
    return j + 1 if token.text in _SPANS or (token.text == "and" and between) else j


def _low(tokens: list[Token], first: Amount, second: Amount) -> Fraction:
    """Give the lower end the size of the upper: "5 to 10 million", but not "$5 to $10 million"."""
    low, size = first.number.value, _size(tokens, second.number)
    own = first.number.scale > 1 or first.end > first.number.end
    return low if own or low >= second.number.value / size else low * size


def _size(tokens: list[Token], number: Numeral) -> int:
    word = tokens[number.end - 1].text
    return number.scale if word in SCALES or word in SHORT_SIZES else 1


def _high(tokens: list[Token], first: Amount, second: Amount) -> Fraction:
    """Return the upper end; that of "2023-24" is 2024."""
    low, high = first.number.value, second.number.value
    last = tokens[second.end - 1]
    two = last.kind == "number" and len(last.text) == 2 and last.text.isdigit()  # noqa: PLR2004
    short = first.number.year and two and second.kind is Kind.NUMBER
    if short and low % _HUNDRED < high:
        return low - low % _HUNDRED + high
    return high
