"""Read what a number counts in English: percent, and money before or after the number."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from translator.numbers.atoms import FAMILIES
from translator.numbers.english.currencies import CODES, SYMBOLS, currency_names
from translator.numbers.english.tokens import Token, hyphen
from translator.numbers.quantity import Kind

__all__ = ["kin", "money_before", "percent_before", "unit_after"]

_DOLLARS = {"us": "USD", "u.s": "USD", "c": "CAD", "ca": "CAD", "a": "AUD", "au": "AUD"} | {
    "hk": "HKD",
    "nz": "NZD",
    "s": "SGD",
    "nt": "TWD",
    "r": "BRL",
    "canadian": "CAD",
    "australian": "AUD",
    "american": "USD",
    "singapore": "SGD",
    "taiwan": "TWD",
}
_SAME = {"CNY": "JPY"}  # ¥
_PERCENT = frozenset(("%", "percent", "pct", "percents"))
_PERCENTS = _PERCENT | {"per", "percentage"}
_POINTS = frozenset(("point", "points"))
_WON_FROM = 100  # fewer than this may be people who won
_NO_PRIZE = frozenset("the a an his her their its this that gold silver bronze by in over".split())


def kin(one: str, other: str) -> bool:
    """Say whether two units go by one name or one sign: "USD" and "CAD", "JPY" and "CNY"."""
    return _family(one) == _family(other)


@cache
def _family(unit: str) -> str:
    return next((name for name, codes in FAMILIES.items() if unit in codes), _SAME.get(unit, unit))


def money_before(tokens: list[Token], i: int) -> tuple[str, int] | None:
    """Return the unit of the money sign or code at `i` and the index of its number."""
    token, after = tokens[i], tokens[i + 1]
    if token.text in SYMBOLS:
        j = i + 2 if token.text == "$" and after.text == "us" and after.glued else i + 1
        return (SYMBOLS[token.text], j) if _counts(tokens[j]) else None
    return _words_before(tokens, i) if token.capital else None


def _words_before(tokens: list[Token], i: int) -> tuple[str, int] | None:
    """Read "Rs", "US$" and "PKR" before a number."""
    token, after = tokens[i], tokens[i + 1]
    if token.text in {"rs", "re"}:
        j = i + 2 if after.text == "." else i + 1
        return ("rupee", j) if tokens[j].kind == "number" else None
    land = token.text in _DOLLARS and (after.glued or len(token.text) > 2)  # noqa: PLR2004 - codes
    if land and after.text == "$" and _counts(tokens[i + 2]):
        return _DOLLARS[token.text], i + 2
    code = token.text.upper()
    if not token.code or code not in CODES | {"US"}:
        return None
    j = i + 2 if after.text in SYMBOLS else i + 1
    return ("USD" if code == "US" else code, j) if _codes_number(tokens, j, code) else None


def unit_after(tokens: list[Token], i: int, value: Fraction) -> tuple[Kind, str, int] | None:
    """Return what the number before `i` counts, and the index after it; None for a bare number."""
    j = hyphen(tokens, i)
    token = tokens[j]
    if token.text in _PERCENTS:
        percent = _percent(tokens, j)
        return None if percent is None else (Kind.PERCENT, "", percent)
    if token.text in SYMBOLS and (token.glued or not _counts(tokens[j + 1])):
        return Kind.MONEY, SYMBOLS[token.text], j + 1
    found = _named(tokens, j, value) if token.kind == "word" else None
    return None if found is None else (Kind.MONEY, *found)


def _counts(token: Token) -> bool:
    return token.kind in {"number", "mark"}


def _codes_number(tokens: list[Token], j: int, code: str) -> bool:
    if code == "US":
        return tokens[j - 1].text in SYMBOLS and _counts(tokens[j])
    return _counts(tokens[j])


def percent_before(tokens: list[Token], i: int) -> bool:
    """Whether the sign at `i` is that of the number after it, as in "%80"."""
    after = tokens[i + 1]
    return tokens[i].text == "%" and after.glued and _counts(after)


def _percent(tokens: list[Token], j: int) -> int | None:
    """Return the index after "%", "per cent", "percentage points" at `j`, or None."""
    end = hyphen(tokens, j + 1)
    points = tokens[end].text in _POINTS
    if tokens[j].text in _PERCENT:
        return end + 1 if points else j + 1
    if tokens[j].text == "percentage":
        return end + 1 if points else None
    if tokens[end].text != "cent":
        return None
    return end + 2 if tokens[end + 1].text in _POINTS else end + 1


def _named(tokens: list[Token], j: int, value: Fraction) -> tuple[str, int] | None:
    """Return the currency named at `j`: "PKR", "Rs", "Saudi riyals"."""
    token = tokens[j]
    if token.code and token.text.upper() in CODES:
        return token.text.upper(), j + 1
    if token.text in {"rs", "re"} and token.capital and not _counts(tokens[j + 1]):
        return "rupee", j + 1
    for name, unit in currency_names().get(token.text, ()):
        if all(tokens[j + n].text == word for n, word in enumerate(name)):
            return unit, j + len(name)
    if token.text == "won" and abs(value) >= _WON_FROM and tokens[j + 1].text not in _NO_PRIZE:
        return "KRW", j + 1
    return None
