"""Read numbers and ranges of them: 5 سے 10 فیصد, پانچ سے دس ہزار, 2023-24, دو تین."""

from __future__ import annotations

import re
from fractions import Fraction

from translator.numbers.quantity import Kind, Quantity
from translator.numbers.urdu.amounts import Amount
from translator.numbers.urdu.measures import Measure, read_measure
from translator.numbers.urdu.months import read_month
from translator.numbers.urdu.tokens import Line, Number
from translator.numbers.urdu.words import SMALL, WHOLE_QUARTERS

__all__ = ["read_range"]

_YEARS = frozenset(range(1000, 2101))
_HOUR_WORDS = frozenset({"بجے", "بج", "بجکر"})
_DECADE_WORDS = frozenset({"دہائی", "عشرے", "دہائیوں"})
_BETWEEN = frozenset({"درمیان", "مابین", "بیچ"})
_PAIRED = SMALL.keys() | WHOLE_QUARTERS.keys()  # ڈیڑھ دو: one and a half or two
_EACH = frozenset({"ہر", "کسی"})
_LEADING_ZERO = re.compile("0[0-9]{2}")
_CENTURY = 100
_REACH = 5  # pieces from the second number to "between", at most


def read_range(line: Line, at: int, amount: Amount | None = None) -> tuple[Quantity, int] | None:
    """Return the number or range that begins at a piece and one past its last piece.

    Args:
        line: The text.
        at: The piece.
        amount: The number there, if it has been read and neither sign nor unit stand before it.
    """
    first = read_measure(line, at, amount)
    if first is None:
        return None
    after, word = _joined(line, first)
    second = read_measure(line, after) if after else None
    if second is None or not _is_range(line, first, second, word):
        return _quantity(line, first, first.value, None, first.stop), first.stop
    idiom = line.words[at : at + 2] == ["دو", "چار"]  # to be faced with, some
    certain = bool(word) or (second.certain and not idiom)
    both = first._replace(kind=second.kind, unit=second.unit, certain=certain)
    if second.kind is Kind.NUMBER:
        both = both._replace(kind=first.kind, unit=first.unit)
    stop = second.stop + (line.words[second.stop] == "ء")
    return _quantity(line, both, first.value * _shared(first, second), second.value, stop), stop


def _quantity(
    line: Line, measure: Measure, low: Number, high: Number | None, stop: int
) -> Quantity:
    return Quantity(
        measure.kind,
        line.start(measure.start),
        line.end(stop),
        Fraction(low),
        None if high is None else Fraction(high),
        measure.unit,
        certain=measure.certain,
    )


def _is_dash(line: Line, at: int) -> bool:
    """Say whether a hyphen at a piece joins two numbers; 0300-12-34 is no range."""
    if line.words[at] != "-" or line.glued(at) != line.glued(at + 1):
        return False
    chain = line.words[at + 2] == "-" and line.sort(at + 3) == "number"
    return not chain and not (line.words[at - 2] == "-" and line.glued(at - 1))


def _joined(line: Line, first: Measure) -> tuple[int, str]:
    """Return the piece where the other end of a range may begin, and what joins them."""
    at = first.stop
    word = line.words[at]
    if word == "سے":
        at += {"لیکر": 1, "لے": 2 * (line.words[at + 2] == "کر")}.get(line.words[at + 1], 0)
        return at + 1, word
    if word in {"تا", "یا", "اور"} or (word == "-" and _is_dash(line, at)):
        return at + 1, word
    pair = word in _PAIRED and line.words[at - 1] in _PAIRED and first.kind is Kind.NUMBER
    return (at, "") if pair and first.stop - first.start == 1 else (0, "")


def _is_range(line: Line, first: Measure, second: Measure, word: str) -> bool:
    """Say whether two measures with a word between them are the ends of a range."""
    if not _are_alike(line, first, second) or _is_dated(line, second.stop):
        return False
    if word == "اور":
        return _BETWEEN.intersection(line.words[second.stop : second.stop + _REACH]) != set()
    if word == "یا":
        return _shared(first, second) != 1
    if word != "-" and word and not _rises(first, second):  # 272 سے 32 کم
        return False
    if not word:  # دو تین: two or three
        low, high = first.value, second.amount.first
        return low < high <= 2 * low and line.words[second.start] in _PAIRED
    # "ہر ایک سے 30" is 30 from each, 0300-1234567 a telephone number.
    each = line.words[first.start - 1] in _EACH
    number = _LEADING_ZERO.match(line.words[first.start])
    short = (
        word == "-" and len(line.words[first.start]) == len("2024") and _falls_short(first, second)
    )
    return not (each or number or short or _is_since(line, first, second))


def _rises(first: Measure, second: Measure) -> bool:
    """Say whether the second number is the larger one, or further below zero."""
    low, high = first.value * _shared(first, second), second.value
    return low < high or high < low < 0


def _falls_short(first: Measure, second: Measure) -> bool:
    """Say whether a year stands before a number of two digits: 2024-23, which is no score."""
    return first.value in _YEARS and second.value < _CENTURY


def _are_alike(line: Line, first: Measure, second: Measure) -> bool:
    """Say whether the units of two measures let them be the ends of a range."""
    if Kind.ORDINAL in {first.kind, second.kind}:
        return False
    if first.kind is Kind.NUMBER or (first.kind, first.unit) == (second.kind, second.unit):
        return True
    # "$5-10 million" has its unit before; "5 فیصد سے 10 ممالک" is no range.
    before = line.sort(first.start) == "currency" or line.words[first.start] == "%"
    return second.kind is Kind.NUMBER and before


def _is_since(line: Line, first: Measure, second: Measure) -> bool:
    """Say whether "2020 سے 5 ممالک" is meant: since 2020 five countries."""
    year = first.kind is Kind.NUMBER and len(line.words[first.start]) == len("2020")
    if not year or first.value not in _YEARS or line.words[first.stop] == "-":
        return False
    return not (
        second.kind is Kind.NUMBER and first.value < second.value and second.value in _YEARS
    )


def _is_dated(line: Line, at: int) -> bool:
    """Say whether a number before a piece is a day, an hour or a decade rather."""
    if line.words[at] in _HOUR_WORDS or line.words[at + 1] in _DECADE_WORDS:
        return True
    return read_month(line, at) is not None


def _shared(first: Measure, second: Measure) -> Number:
    """Return what the scale word of the upper end makes of the lower: پانچ سے دس ہزار."""
    amount = second.amount
    if not (first.amount.plain and first.amount.value < amount.first):
        return 1
    # 1 but for "$5M"; rounded down, since 50 paisas behind 10 rupees are no magnitude.
    magnitude = abs(Fraction(second.value)) // Fraction(amount.value)
    return amount.scale * magnitude
