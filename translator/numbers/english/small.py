"""Read the simplest numbers in English: digits, and words below a thousand."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from translator.numbers.english.tokens import Token, hyphen
from translator.numbers.english.words import FRACTIONS, MARKS, ONES, SCALES, TENS

__all__ = ["Numeral", "below_thousand", "digits", "fraction_of", "hundreds", "small", "year_pair"]

_HUNDRED = 100
_PAIRS = range(11, 21)  # the first half of "nineteen forty-seven"


class Numeral(NamedTuple):
    """A number and the tokens that say it.

    Attributes:
        value: What it is worth.
        end: Index of the token after it.
        scale: The smallest size in it: 1000 in "two million five thousand", else 1.
        certain: Whether it surely is a figure.
        vague: Whether only the size is said.
        spelled: Whether it is in words.
        year: Whether it is said as years are: "2024", "nineteen forty-seven".
    """

    value: Fraction
    end: int
    scale: int = 1
    certain: bool = True
    vague: bool = False
    spelled: bool = False
    year: bool = False


def small(tokens: list[Token], i: int) -> tuple[int, int] | None:
    """Return a number below a hundred in words, and the index after it."""
    word = tokens[i].text
    if word in ONES:
        return ONES[word], i + 1
    if word not in TENS:
        return None
    after = hyphen(tokens, i + 1)
    ones = ONES.get(tokens[after].text, 0)
    if 0 < ones < 10 and (after > i + 1 or not tokens[after].glued):  # noqa: PLR2004 - digits
        return TENS[word] + ones, after + 1
    return TENS[word], i + 1


def year_pair(tokens: list[Token], i: int) -> Numeral | None:
    """Return a year said in two halves, "nineteen forty-seven", or None."""
    first = small(tokens, i)
    if first is None or first[0] not in _PAIRS:
        return None
    second = small(tokens, hyphen(tokens, first[1]))
    if second is None or second[0] < 10 or tokens[second[1]].text in SCALES:  # noqa: PLR2004
        return None
    return Numeral(Fraction(first[0] * _HUNDRED + second[0]), second[1], spelled=True, year=True)


def below_thousand(tokens: list[Token], i: int) -> Numeral | None:
    """Return up to 999 in words ("two hundred and five", "nineteen hundred"), or None."""
    found = small(tokens, i)
    if found is None:
        return None
    value, end = found
    after = hyphen(tokens, end)
    if tokens[after].text not in {"hundred", "hundreds"}:
        return Numeral(Fraction(value), end, spelled=True)
    return hundreds(tokens, after + 1, value)


def hundreds(tokens: list[Token], i: int, count: int) -> Numeral:
    """Return `count` hundreds and what follows the word "hundred" before `i`."""
    base = Numeral(Fraction(count * _HUNDRED), i, scale=_HUNDRED, spelled=True)
    rest = small(tokens, i + 1 if tokens[i].text == "and" else hyphen(tokens, i))
    if rest is None or rest[0] == 0:
        return base
    after = tokens[hyphen(tokens, rest[1])].text
    # "between one hundred and two hundred", "a hundred and two thirds"
    if after == "hundred" or after in FRACTIONS:
        return base
    return Numeral(base.value + rest[0], rest[1], spelled=True)


def digits(tokens: list[Token], i: int) -> Numeral | None:
    """Return the number of digits at `i`, with the ½ or 1/2 after it, or None."""
    token = tokens[i]
    if token.kind == "mark":
        return Numeral(MARKS[token.text], i + 1)
    if token.kind == "ratio":
        value = fraction_of(token.text)
        return None if value is None else Numeral(value, i + 1)
    value = _value(token.text)
    year = len(token.text) == 4 and token.text.isdigit() and token.text[0] != "0"  # noqa: PLR2004
    return _with_part(tokens, Numeral(value, i + 1, year=year))


@lru_cache(maxsize=1024)
def _value(text: str) -> Fraction:
    if text.isdigit():
        return Fraction(int(text))
    return Fraction("".join(c for c in text if c in "0123456789."))


def fraction_of(text: str, *, alone: bool = True) -> Fraction | None:
    """Return "1/2" as a fraction; None for "24/7" and, where it stands alone, "9/11"."""
    over, under = text.replace("\u2044", "/").split("/")
    if int(over) >= int(under) or (alone and text == "9/11"):
        return None
    return Fraction(int(over), int(under))


def _with_part(tokens: list[Token], found: Numeral) -> Numeral:
    """Add the ½ or 1/2 that follows a whole number."""
    part = tokens[found.end]
    value = None
    if part.kind == "mark":
        value = MARKS[part.text]
    elif part.kind == "ratio" and not part.glued:
        value = fraction_of(part.text, alone=False)
    if value is None or found.value.denominator != 1:
        return found
    return Numeral(found.value + value, found.end + 1)
