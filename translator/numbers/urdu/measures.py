"""Read a number with its sign and unit: منفی 5 فیصد, $5 ملین, 21ویں."""

from __future__ import annotations

from typing import NamedTuple

from translator.numbers.quantity import Kind
from translator.numbers.urdu.amounts import Amount, read_amount
from translator.numbers.urdu.money import currency_after, currency_before
from translator.numbers.urdu.prices import currency_ahead, read_coins
from translator.numbers.urdu.tokens import Line, Number
from translator.numbers.urdu.words import HALVES, ORDINAL_ENDINGS, PERCENT_WORDS, SCALES, UNIT_WORDS

__all__ = ["NEGATIVES", "Measure", "percent_after", "read_measure", "unit_after"]

NEGATIVES = frozenset({"منفی", "مائنس"})
"""Words for the sign before a number below zero."""
_MAGNITUDES = {
    "k": 10**3,
    "K": 10**3,
    "M": 10**6,
    "m": 10**6,
    "mn": 10**6,
    "B": 10**9,
    "bn": 10**9,
    "T": 10**12,
    "tn": 10**12,
}
_POINTS = frozenset({"پوائنٹ", "پوائنٹس"})
_MORE = frozenset({"زائد", "زیادہ", "کم", "اوپر"})
_ARTICLES = frozenset({"ایک", "اک"})


class Measure(NamedTuple):
    """A number with what it counts, the pieces `start:stop` of a text.

    Attributes:
        start: Its first piece.
        stop: One past its last.
        amount: The number without its sign.
        value: The number with it.
        kind: Number, ordinal, percent or money.
        unit: The currency, if it is money.
        certain: Whether it surely is a figure.
    """

    start: int
    stop: int
    amount: Amount
    value: Number
    kind: Kind
    unit: str
    certain: bool


def read_measure(line: Line, at: int, amount: Amount | None = None) -> Measure | None:
    """Return the number and unit that begin at a piece, or None.

    Args:
        line: The text.
        at: The piece.
        amount: The number there, if it has been read and neither sign nor unit stand before it.
    """
    negative, percent, before = False, False, ""
    if amount is None:
        here = at
        here += (negative := _is_negative(line, here))
        here += (percent := _is_percent(line, here))
        here += bool(before := currency_before(line, here))
        amount = read_amount(line, here)
    if amount is None:
        return None
    value, stop = _magnified(line, amount) if before else (amount.value, amount.stop)
    kind, unit, stop = unit_after(line, stop, ordinal=amount.ordinal)
    if line.sort(stop - 1) == "currency" and (scale := SCALES.get(line.words[stop])):
        value, stop = value * scale, stop + 1  # 4$ ملین
    if kind is Kind.MONEY and (coins := read_coins(line, stop, unit)):
        value, stop = value + coins[0], coins[1]
    if kind is Kind.NUMBER and percent:
        kind = Kind.PERCENT
    elif before and not unit:
        kind, unit = Kind.MONEY, before
    elif kind is Kind.NUMBER and at == amount.start and (noun := currency_ahead(line, at, stop)):
        kind, unit, at = Kind.MONEY, *noun
    certain = kind is not Kind.NUMBER or not amount.loose or _surely(line, amount)
    return Measure(at, stop, amount, -value if negative else value, kind, unit, certain)


def _is_percent(line: Line, at: int) -> bool:
    """Say whether a piece is the sign of %5."""
    own = line.glued(at + 1) or line.sort(at - 1) != "number"
    return line.words[at] == "%" and line.sort(at + 1) == "number" and own


def _is_negative(line: Line, at: int) -> bool:
    if line.words[at] in NEGATIVES:
        return True
    follows = line.sort(at + 1) in {"number", "currency"} and line.glued(at + 1)
    return line.words[at] == "-" and follows and not line.glued(at)


def _magnified(line: Line, amount: Amount) -> tuple[Number, int]:
    """Return the number and its end, with the letter of "$5M" or "$5bn"."""
    factor = _MAGNITUDES.get(line.words[amount.stop]) if line.glued(amount.stop) else None
    if factor is None:
        return amount.value, amount.stop
    return amount.value * factor, amount.stop + 1


def unit_after(line: Line, at: int, *, ordinal: bool = False) -> tuple[Kind, str, int]:
    """Return what the unit at a piece makes of the number before it.

    Args:
        line: The text.
        at: The piece after the number.
        ordinal: Whether the number is an ordinal already.

    Returns:
        The kind, the currency of money, and one past the unit's last piece.
    """
    if ordinal or line.words[at] in ORDINAL_ENDINGS:
        return Kind.ORDINAL, "", at if ordinal else at + 1
    if stop := percent_after(line, at):
        return Kind.PERCENT, "", stop + (line.words[stop] in _POINTS)
    if line.words[at] == "سے" and line.words[at + 1] in _MORE:  # 5 ارب سے زائد روپے
        currency = currency_after(line, at + 2)
        return (Kind.MONEY, *currency) if currency else (Kind.NUMBER, "", at)
    if currency := currency_after(line, at):
        return Kind.MONEY, *currency
    return Kind.NUMBER, "", at


def percent_after(line: Line, at: int) -> int:
    """Return one past the percent sign or word at a piece; 0 if there is none."""
    word = line.words[at]
    if word == "%":
        # %5 after a space or a word is the sign of the next number.
        tied = line.glued(at) and line.sort(at - 1) == "number"
        own = line.sort(at + 1) == "number" and line.glued(at + 1) and not tied
        return 0 if own else at + 1
    if word in PERCENT_WORDS:
        return at + 1
    return at + 2 if word == "فی" and line.words[at + 1] == "صد" else 0


def _surely(line: Line, amount: Amount) -> bool:
    """Say whether a loose word is a number for sure since it is measured: دو کلومیٹر, سو سال.

    ایک سال may be "a year", and half an hour may be anything.
    """
    word = line.words[amount.start]
    if word in _ARTICLES or word in HALVES or word in {"اسی", "بہتر", "تہائی", "چوتھائی"}:
        return False
    if word in SCALES and line.words[amount.stop] == "سے":  # سو سے زائد
        return line.words[amount.stop + 1] in _MORE
    return line.words[amount.stop] in UNIT_WORDS
