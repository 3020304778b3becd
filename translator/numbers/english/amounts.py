"""Read one amount in English: a number with what it counts."""

from __future__ import annotations

from typing import NamedTuple

from translator.numbers.english.currencies import SYMBOLS
from translator.numbers.english.numerals import numeral
from translator.numbers.english.small import Numeral
from translator.numbers.english.tokens import Token
from translator.numbers.english.units import kin, money_before, percent_before, unit_after
from translator.numbers.english.words import ONES, TENS
from translator.numbers.quantity import Kind

__all__ = ["SHORT_SIZES", "Amount", "amount_at", "negative_at"]

_MINUS = frozenset(("-", "−", "–", "minus", "negative"))
_TESTS = frozenset("test tests tested testing".split())
_PERCENT = frozenset(("percent", "percentage", "per"))
SHORT_SIZES = {"k": 1000, "m": 10**6, "b": 10**9, "bn": 10**9, "tn": 10**12, "t": 10**12}
"""What may follow a number of money."""


class Amount(NamedTuple):
    """A number with what it counts; `end` is the index of the token after both."""

    number: Numeral
    kind: Kind
    unit: str
    end: int


def amount_at(tokens: list[Token], i: int) -> Amount | None:
    """Return the number at token `i` with its sign, and its unit on either side; or None."""
    if tokens[i].kind != "sign" and not tokens[i].capital and tokens[i].text not in _MINUS:
        number = numeral(tokens, i)
        return None if number is None else _with_unit(tokens, number, None)
    return _signed(tokens, i)


def _signed(tokens: list[Token], i: int) -> Amount | None:
    """Read a number after a minus, a sign of percent, or a sign or code of money."""
    j = i
    negative = tokens[i].text in _MINUS and _is_minus(tokens, i)
    if negative:
        j += 1
    percent = percent_before(tokens, j)
    money = None if percent else money_before(tokens, j)
    if money is not None:
        j = money[1]
    j += percent
    number = numeral(tokens, j)
    if number is None:
        return None
    if money is not None:
        number = _short_size(tokens, number)
    if negative:
        number = number._replace(value=-number.value, year=False)
    return _percent(tokens, number) if percent else _with_unit(tokens, number, money)


def _is_minus(tokens: list[Token], i: int) -> bool:
    if tokens[i].text == "minus":
        return True
    if tokens[i].text == "negative":
        return negative_at(tokens, i)
    return tokens[i + 1].glued and (not tokens[i].glued or tokens[i - 1].text in "([")


def negative_at(tokens: list[Token], i: int) -> bool:
    """Whether the word "negative" at `i` is the sign of the figure after it, and no outcome."""
    tested = i > 0 and (tokens[i - 1].text in _TESTS or tokens[i - 1].text == "-")
    after = tokens[i + 1]
    figure = after.kind == "number" or after.text in SYMBOLS or after.text in TENS
    return not tested and (figure or ONES.get(after.text, 0) > 2)  # noqa: PLR2004 - may count none


def _short_size(tokens: list[Token], number: Numeral) -> Numeral:
    """Read the size in "$5 m", which without money would be metres."""
    token = tokens[number.end]
    size = SHORT_SIZES.get(token.text, 0)
    if not size or number.scale > 1:
        return number
    return number._replace(value=number.value * size, end=number.end + 1, scale=size)


def _percent(tokens: list[Token], number: Numeral) -> Amount:
    """Read "%80", and "%80 percent" as one."""
    after = unit_after(tokens, number.end, number.value)
    again = after is not None and after[0] is Kind.PERCENT
    return Amount(number, Kind.PERCENT, "", after[2] if after and again else number.end)


def _with_unit(tokens: list[Token], number: Numeral, money: tuple[str, int] | None) -> Amount:
    unit = money[0] if money else ""
    j = number.end + (number.scale > 1 and tokens[number.end].text == "of")
    if tokens[j].text == "a" and tokens[j + 1].text in _PERCENT and number.value < 1:
        j += 1  # "half a percent"
    after = unit_after(tokens, j, number.value)
    if after is not None and after[0] is Kind.PERCENT and unit:
        after = None
    if after is None:
        return Amount(number, Kind.MONEY if unit else Kind.NUMBER, unit, number.end)
    # "$5 Canadian dollars"; but in "$5 trillion won" the sign is the surer of the two.
    if unit and not (kin(unit, after[1]) and after[1].isupper()):
        return Amount(number, Kind.MONEY, unit, after[2])
    return Amount(number, *after)
