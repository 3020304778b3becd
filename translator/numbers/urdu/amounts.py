"""Read one number, in figures, words or both: 3 کروڑ 50 لاکھ, ساڑھے تین سو, دو تہائی."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from translator.numbers.urdu.coefficients import Coefficient, read_coefficient
from translator.numbers.urdu.points import POINTS
from translator.numbers.urdu.sums import Sum
from translator.numbers.urdu.tokens import Line, Number
from translator.numbers.urdu.words import (
    FRACTION_NOUNS,
    LOOSE_ORDINALS,
    LOOSE_WORDS,
    ORDINALS,
    SCALES,
    SMALL,
)

__all__ = ["Amount", "read_amount"]

_YEARS = frozenset(range(1900, 2101))
_HUNDRED, _THOUSAND = 100, 1000
_COMMAS = frozenset({"،", ","})
_LISTS = _COMMAS | {"اور", "یا", "-", "/", "."}
_NEEDS_NUMBER = frozenset({"ارب", "کھرب"})  # without one they are other words
_PARTS = frozenset({"حصہ", "حصے", "حصوں"})


class Amount(NamedTuple):
    """A number and the pieces `start:stop` that say it.

    Attributes:
        start: Its first piece.
        stop: One past its last piece.
        value: The number.
        first: The number before its first scale word: 5 of "5 لاکھ".
        scale: What that one is multiplied with.
        loose: Whether the words need be no number.
        ordinal: Whether it is said as one: ایک سو پانچویں.
    """

    start: int
    stop: int
    value: Number
    first: Number
    scale: Number = 1
    loose: bool = False
    ordinal: bool = False

    @property
    def plain(self) -> bool:
        """Whether it has no scale word, so that the one of a range's end may be its own."""
        return self.scale == 1 and self.value == self.first


def read_amount(line: Line, at: int) -> Amount | None:
    """Return the number that begins at a piece, or None."""
    word = line.words[at]
    if word in SCALES:
        opening = None if word in _NEEDS_NUMBER else Coefficient(1, at)
    elif word in FRACTION_NOUNS:
        return Amount(at, at + 1, FRACTION_NOUNS[word], 1, loose=True)
    else:
        opening = read_coefficient(line, _again(line, at))
    if opening is None:
        return None
    return _part(line, at, opening) or _whole(line, at, opening)


def _again(line: Line, at: int) -> int:
    """Return where a number is said again, if it is: دو دو, 10، 10 لاکھ are two, 10 lakh each."""
    word = line.words[at]
    again = at + 1 + (line.words[at + 1] in _COMMAS)
    if line.words[again] != word or not (word in SMALL or line.sort(at) == "number"):
        return at
    if line.sort(at - 1) == "currency":
        return at
    after, comma = line.words[again + 1], again > at + 1
    if after in SCALES or (word in SMALL and not comma):
        return again
    # "5، 5 اور 6" is a list, "مجھے دو، دو سال" no number, and "5 5" may be anything.
    loose = word in LOOSE_WORDS or len(word) == len("2024")
    return again if comma and not loose and after not in _LISTS and not line.glued(again) else at


def _part(line: Line, at: int, opening: Coefficient) -> Amount | None:
    """Return a fraction: دو تہائی, ایک پانچواں حصہ."""
    value, stop = opening.value, opening.stop
    word = line.words[stop]
    part = FRACTION_NOUNS.get(word)
    if part is None and word in ORDINALS and line.words[stop + 1] in _PARTS:
        part, stop = Fraction(1, ORDINALS[word]), stop + 1
    if part is None or not 0 < value * part < 1 or value.denominator > 1:
        return None
    return Amount(at, stop + 1, value * part, value)


def _whole(line: Line, at: int, opening: Coefficient) -> Amount:
    total = Sum(opening.value)
    stop = opening.stop
    word = line.words[at]
    while True:
        scale = SCALES.get(line.words[stop])
        if scale is not None and total.multiply(scale):
            stop += 1
            if opening.value.denominator > 1:
                total.room = 0  # nobody says "1.5 lakh 20 thousand"
        elif total.room and (more := _more(line, stop, total, digits=line.sort(at) == "number")):
            total.add(more.value)
            stop = more.stop
        else:
            break
    ordinal = bool(total.room) and _ends_as_ordinal(line, stop, total)
    if ordinal:
        total.add(ORDINALS[line.words[stop]])
        stop += 1
    loose = word in LOOSE_WORDS and {word}.union(_COMMAS).issuperset(line.words[at:stop])
    return Amount(
        at, stop, total.value, opening.value, total.scale, loose or opening.loose, ordinal
    )


def _more(line: Line, at: int, total: Sum, *, digits: bool) -> Coefficient | None:
    """Return what is added to a number that ends in a scale word, or None."""
    if (word := line.words[at]) in SCALES:
        return None
    more = read_coefficient(line, at, inner=True)
    if more is None or more.value >= total.room or more.value == 0:
        return None
    scale = SCALES.get(line.words[more.stop])
    if scale is not None and total.room > _HUNDRED:
        return None if scale == total.last else more
    if scale is not None and scale <= _HUNDRED:
        return None  # سو دو سو: one or two hundred
    # "50 ہزار ایک سال میں", "5 لاکھ 2024 میں": what follows is a word or number of its own.
    own = (digits and word in LOOSE_WORDS and total.room >= _THOUSAND) or more.value in _YEARS
    return None if own or (more.value.denominator > 1 and not _has_point(line, at)) else more


def _has_point(line: Line, at: int) -> bool:
    """Say whether a number is broken by the word "point": ایک سو دو اعشاریہ پانچ."""
    return line.words[at] in POINTS or line.words[at + 1] in POINTS


def _ends_as_ordinal(line: Line, at: int, total: Sum) -> bool:
    word = line.words[at]
    return word in ORDINALS and word not in LOOSE_ORDINALS and ORDINALS[word] < total.room
