"""Read a number that has no scale word: 5.5, 1/2, پچاس, ساڑھے تین, پانچ اعشاریہ تین."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from translator.numbers.urdu.homographs import is_loose, is_other_word
from translator.numbers.urdu.money import currency_after
from translator.numbers.urdu.points import POINTS, read_decimals
from translator.numbers.urdu.tokens import Line, Number
from translator.numbers.urdu.words import (
    HALVES,
    PERCENT_WORDS,
    QUARTERS,
    SCALES,
    SMALL,
    THREE_QUARTERS,
    UNIT_WORDS,
    WHOLE_QUARTERS,
)

__all__ = ["Coefficient", "read_coefficient"]

_LOOSE_POINTS = frozenset({"اشاریہ", "پوائنٹ"})  # an index and points too
_DOZEN = "درجن"
_LARGE = SCALES.keys() - {_DOZEN, "سو"}
_LARGEST_PART = 10


class Coefficient(NamedTuple):
    """A number and one past its last piece.

    Attributes:
        value: The number.
        stop: One past its last piece.
        loose: Whether the word need be no number where it stands.
    """

    value: Number
    stop: int
    loose: bool = False


def read_coefficient(line: Line, at: int, *, inner: bool = False) -> Coefficient | None:
    """Return the number below a hundred, or in figures, that begins at a piece.

    Args:
        line: The text.
        at: The piece.
        inner: Whether a larger part of the same number stands before it: دو سو اسی.
    """
    word = line.words[at]
    if line.sort(at) == "number":
        return _figures(line, at)
    if word in SMALL:
        if is_other_word(line, at, inner=inner):
            return None
        return _broken(line, SMALL[word], at + 1, loose=is_loose(line, at))
    if word in QUARTERS:
        return _quarters(line, at)
    value: Number | None = WHOLE_QUARTERS.get(word)
    if word in HALVES and not inner:
        value = Fraction(1, 2)
    elif word == "صد" and line.words[at + 1] in PERCENT_WORDS:
        value = 100
    elif word in THREE_QUARTERS and (line.words[at + 1] in UNIT_WORDS or _is_less(line, at)):
        value = Fraction(3, 4)
    elif word in POINTS:
        return _pointed(line, 0, at)
    return None if value is None else Coefficient(value, at + 1)


def _figures(line: Line, at: int) -> Coefficient:
    value, words = line.value(at), line.words
    part = line.sort(at + 2) == "number" and line.glued(at + 1) and line.glued(at + 2)
    if part and words[at + 1] == "/" and words[at + 3] != "/" and words[at - 1] != "/":
        whole = line.value(at + 2)
        if 0 < value < whole <= _LARGEST_PART:
            return Coefficient(Fraction(value) / whole, at + 3)
    return _broken(line, value, at + 1)


def _broken(line: Line, value: Number, at: int, *, loose: bool = False) -> Coefficient:
    """Go on after a number with "point three" or "over three", if that is what follows."""
    word = line.words[at]
    if word in POINTS and (broken := _pointed(line, value, at)):
        return broken
    if word in _LOOSE_POINTS and line.words[at - 1] in SMALL and line.words[at + 1] in SMALL:
        broken = _pointed(line, value, at)
        if broken and _is_measured(line, broken.stop):
            return broken
    if word == "بٹا" and (below := _plain(line, at + 1)):
        return Coefficient(Fraction(value) / below, at + 2)
    if word == "اور" and line.words[at + 1] in HALVES and _is_measured(line, at + 2):
        return Coefficient(value + Fraction(1, 2), at + 2)
    return Coefficient(value, at, loose)


def _is_percent(line: Line, at: int) -> bool:
    return line.words[at] in PERCENT_WORDS or line.words[at : at + 2] == ["فی", "صد"]


def _is_less(line: Line, at: int) -> bool:
    """Say whether پون makes three quarters of a percent or a billion."""
    after = line.words[at + 1]
    return line.words[at] == "پون" and (after in _LARGE or _is_percent(line, at + 1))


def _pointed(line: Line, value: Number, at: int) -> Coefficient | None:
    """Return a number with the decimals that are said behind its point."""
    part, stop = read_decimals(line, at + 1)
    return Coefficient(value + part, stop) if stop else None


def _is_measured(line: Line, at: int) -> bool:
    """Say whether a scale or unit makes one number of "seven and a half"."""
    word = line.words[at]
    scaled = word in SCALES and word != _DOZEN  # "three, and half a dozen"
    measured = word in UNIT_WORDS or _is_percent(line, at)
    return scaled or measured or currency_after(line, at) is not None


def _plain(line: Line, at: int) -> Number | None:
    return line.value(at) if line.sort(at) == "number" else SMALL.get(line.words[at])


def _quarters(line: Line, at: int) -> Coefficient | None:
    """Return three and a half (ساڑھے تین), or one and a quarter of what follows (سوا سو)."""
    word, after = line.words[at], line.words[at + 1]
    number = _plain(line, at + 1)
    if number is not None and number.denominator == 1:
        return Coefficient(number + QUARTERS[word], at + 2)
    alone = word != "ساڑھے" and line.words[at - 1] != "کے"  # "except" is کے سوا
    if alone and (after in SCALES or after in UNIT_WORDS):
        return Coefficient(1 + QUARTERS[word], at + 1)
    return None
