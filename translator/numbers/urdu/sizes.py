"""Read sizes without a number: لاکھوں ڈالر, کئی ہزار; and words that count without figures."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from translator.numbers.quantity import Kind, Quantity
from translator.numbers.urdu.measures import unit_after
from translator.numbers.urdu.tokens import Line
from translator.numbers.urdu.words import (
    LOOSE_ORDINALS,
    MULTIPLES,
    ORDINALS,
    QUANTIFIERS,
    ROMANS,
    SCALES,
    SIZES,
)

__all__ = ["read_multiple", "read_ordinal", "read_roman", "read_size"]

Found = tuple[Quantity, int]
_PARTS = frozenset({"حصہ", "حصے"})
_NUMBERED = frozenset("مرحلہ مرحلے باب عظیم حصہ حصے جلد فیز ٹائپ".split())
_SURE_PART = 5  # a third part may be the third one of a series


def read_size(line: Line, at: int) -> Found | None:
    """Return the size that begins with "thousands" or with "several thousand"."""
    word = line.words[at]
    if word in QUANTIFIERS:
        value, stop = 1, at + 1
        if line.words[stop] not in SCALES:
            return None
    elif word in SIZES:
        value, stop = SIZES[word], at + 1
    elif line.words[at + 1] == "ہا" and word in SCALES:  # ہزار ہا
        value, stop = SCALES[word], at + 2
    else:
        return None
    last = 1
    while (scale := SCALES.get(line.words[stop], 0)) > last:
        value, stop, last = value * scale, stop + 1, scale
    kind, unit, stop = unit_after(line, stop)
    return Quantity(
        kind, line.start(at), line.end(stop), Fraction(value), unit=unit, vague=True
    ), stop


def read_ordinal(line: Line, at: int) -> Found | None:
    """Return an ordinal in one word, or the part of a whole that it names: پانچواں حصہ."""
    word = line.words[at]
    value = ORDINALS.get(word)
    if value is None:
        return None
    span = line.start(at), line.end(at + 1)
    if value > 2 and line.words[at + 1] in _PARTS:  # noqa: PLR2004 - "second part" is no half
        part = Quantity(Kind.NUMBER, span[0], line.end(at + 2), Fraction(1, value))
        return replace(part, certain=value >= _SURE_PART), at + 2
    return Quantity(
        Kind.ORDINAL, *span, Fraction(value), certain=word not in LOOSE_ORDINALS
    ), at + 1


def read_multiple(line: Line, at: int) -> Found | None:
    """Return what دگنا (twofold) or تینوں (all three) says, which need be no figure."""
    value = MULTIPLES.get(line.words[at])
    if value is None:
        return None
    span = line.start(at), line.end(at + 1)
    return Quantity(Kind.NUMBER, *span, Fraction(value), certain=False), at + 1


def read_roman(line: Line, at: int) -> Found | None:
    """Return a Roman numeral; a lone letter, as V, is one only behind what is numbered."""
    word = line.words[at]
    value = ROMANS.get(word)
    if value is None or (len(word) == 1 and line.words[at - 1] not in _NUMBERED):
        return None
    span = line.start(at), line.end(at + 1)
    return Quantity(Kind.NUMBER, *span, Fraction(value), certain=False), at + 1
