"""Read ordinals in English: "21st", "twenty-first", "hundred and first"."""

from __future__ import annotations

from fractions import Fraction

from translator.numbers.english.numerals import numeral
from translator.numbers.english.small import Numeral, small
from translator.numbers.english.tokens import Token, hyphen
from translator.numbers.english.words import ORDINALS, SCALE_ORDINALS, TENS

__all__ = ["ordinal"]

_LOOSE = 3  # first, second and third may count nothing
_PLACES = ORDINALS.keys() | SCALE_ORDINALS.keys()
_ENDINGS = frozenset(("st", "nd", "rd", "th"))


def ordinal(tokens: list[Token], i: int) -> Numeral | None:
    """Return the ordinal that begins at token `i`, or None."""
    token = tokens[i]
    if token.kind == "number":
        return _digits(tokens, i)
    if token.text in ORDINALS:
        return _single(tokens, i)
    if token.text in SCALE_ORDINALS:
        return Numeral(Fraction(SCALE_ORDINALS[token.text]), i + 1, spelled=True)
    if token.kind != "word":
        return None
    if _PLACES.isdisjoint([after.text for after in tokens[i + 1 : i + 9]]):
        return None
    return _tens(tokens, i) or _long(tokens, i)


def _digits(tokens: list[Token], i: int) -> Numeral | None:
    after = tokens[i + 1]
    if after.text not in _ENDINGS or not after.glued or "." in tokens[i].text:
        return None
    return Numeral(Fraction(tokens[i].text.replace(",", "")), i + 2)


def _single(tokens: list[Token], i: int) -> Numeral | None:
    value = ORDINALS[tokens[i].text]
    before = tokens[i - 1] if i else tokens[-1]
    if tokens[i].text == "second" and before.text == "per":
        return None
    return Numeral(Fraction(value), i + 1, certain=value > _LOOSE, spelled=True)


def _tens(tokens: list[Token], i: int) -> Numeral | None:
    j = hyphen(tokens, i + 1)
    ones = ORDINALS.get(tokens[j].text, 10)
    if tokens[i].text not in TENS or ones > 9:  # noqa: PLR2004 - digits
        return None
    return Numeral(Fraction(TENS[tokens[i].text] + ones), j + 1, spelled=True)


def _long(tokens: list[Token], i: int) -> Numeral | None:
    """Read "hundred and first", "two hundredth"."""
    head = numeral(tokens, i)
    if head is None or not head.spelled or head.value.denominator != 1:
        return None
    j = hyphen(tokens, head.end)
    if size := SCALE_ORDINALS.get(tokens[j].text):
        return head._replace(value=head.value * size, end=j + 1, certain=True)
    if head.scale == 1:
        return None
    j = j + 1 if tokens[j].text == "and" else j
    rest = _tens(tokens, j)
    if rest is None and tokens[j].text in ORDINALS:
        rest = Numeral(Fraction(ORDINALS[tokens[j].text]), j + 1, spelled=True)
    if rest is None or rest.value >= head.scale or small(tokens, j - 1):
        return None
    return head._replace(value=head.value + rest.value, end=rest.end, certain=True)
