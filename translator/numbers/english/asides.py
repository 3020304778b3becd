"""Read numbers that may count nothing: "both", "G20", "24/7", "4x4", "Phase III"."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from translator.numbers.english.labels import LONGEST
from translator.numbers.english.ranges import amount
from translator.numbers.english.tokens import Token
from translator.numbers.english.words import LOOSE, ROMANS, SCALES, VAGUE
from translator.numbers.quantity import Kind, Quantity

__all__ = ["aside", "loose"]

_GROUPS = {"g": frozenset("7 8 20 77".split())}
_NUMBERED = frozenset(
    """phase part chapter war volume stage type grade class act title article section round
    schedule appendix tier level category generation annex""".split()
)
Read = tuple[list[Quantity], int]


def loose(tokens: list[Token], i: int) -> Read | None:
    """Return the word or figure at token `i` that may count nothing, if it is one.

    Digits of a name are read as nothing at all, unless a group of states is named by them.
    """
    token = tokens[i]
    if token.kind == "name":
        return _group(tokens, i) or ([], i + 1)
    if token.kind == "aside":
        too_long = len(token.text) > LONGEST
        return ([], i + 1) if too_long else _perhaps(token, i, Fraction(token.text))
    if token.text in LOOSE:
        return _couple_of(tokens, i) or _perhaps(token, i, LOOSE[token.text])
    roman = token.code and token.text in ROMANS and i > 0
    if roman and tokens[i - 1].text in _NUMBERED and (token.text != "i" or tokens[i - 1].capital):
        return _perhaps(token, i, Fraction(ROMANS[token.text]))
    return None


def _perhaps(token: Token, i: int, value: Fraction) -> Read:
    return [Quantity(Kind.NUMBER, token.start, token.end, value, certain=False)], i + 1


def _group(tokens: list[Token], i: int) -> Read | None:
    """Read the number of a group of states, as in "G20"."""
    token, j = tokens[i], i - 1
    if j > 0 and tokens[j].text == "-":
        j -= 1
    if i and token.text in _GROUPS.get(tokens[j].text, ()):
        return _perhaps(token, i, Fraction(token.text))
    return None


def _couple_of(tokens: list[Token], i: int) -> Read | None:
    """Read "a couple of hundred", which is a size and no number."""
    j = i + 2 if tokens[i + 1].text == "of" else i + 1
    size = tokens[j].text
    if tokens[i].text != "couple" or size not in SCALES or size in VAGUE:
        return None
    found = amount(tokens, j)
    if found is None:
        return None
    return [replace(found[0], start=tokens[i].start, certain=False)], found[1]


def aside(token: Token, i: int) -> Read:
    """Read "1968/69" as two years, and "24/7" and "9/11" as numbers that may count nothing."""
    over, under = token.text.replace("\u2044", "/").split("/")
    if len(over) == 4 and over[2:] < under and len(under) == 2:  # noqa: PLR2004 - years
        years = Fraction(int(over)), Fraction(int(over[:2] + under))
        return [Quantity(Kind.NUMBER, token.start, token.end, *years)], i + 1
    slash = token.start + len(over)
    places = ((token.start, slash, over), (slash + 1, token.end, under))
    return [
        Quantity(Kind.NUMBER, start, end, Fraction(int(part)), certain=False)
        for start, end, part in places
    ], i + 1
