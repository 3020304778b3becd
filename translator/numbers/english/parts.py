"""Read parts of numbers in English: "two-thirds", "and a half", "of a million", "point five"."""

from __future__ import annotations

from fractions import Fraction

from translator.numbers.english.small import Numeral
from translator.numbers.english.tokens import Token, hyphen
from translator.numbers.english.words import FRACTIONS, ONES, SCALES, VAGUE

__all__ = ["and_part", "named_part", "of_scale"]


def and_part(tokens: list[Token], i: int) -> tuple[Fraction, int] | None:
    """Return the value of "and a half", "and three quarters" at `i`, and the index after it."""
    j = hyphen(tokens, i)
    if tokens[j].text != "and":
        return None
    j = hyphen(tokens, j + 1)
    count, article = 1, tokens[j].text in {"a", "one"}
    if article:
        j = hyphen(tokens, j + 1)
    elif tokens[j].text in ONES:
        count, j = ONES[tokens[j].text], hyphen(tokens, j + 1)
    word = tokens[j].text
    # Without an article only a half: "one and half million", but not "five and third".
    if word not in FRACTIONS or (count == 1 and not article and word != "half"):
        return None
    value = Fraction(count, FRACTIONS[word])
    return (value, j + 1) if value < 1 else None


def named_part(tokens: list[Token], head: Numeral) -> Numeral | None:
    """Return "two-thirds", "three quarters (of a million)" or "four point five" after `head`."""
    if head.value.denominator != 1 or not head.spelled:
        return None
    if tokens[head.end].text == "point":
        return _point(tokens, head)
    j = hyphen(tokens, head.end)
    word = tokens[j].text
    if word not in FRACTIONS or word == "halves" or not _is_part(head, word):
        return None
    value = head.value / FRACTIONS[word]
    end, scale = of_scale(tokens, j + 1)
    return Numeral(value * scale, end, scale=scale, spelled=True)


def _is_part(head: Numeral, word: str) -> bool:
    plural = word.endswith("s")
    if word in {"hundredth", "thousandth", "millionth"}:
        return False
    two_third = word == "third" and head.value == 2  # noqa: PLR2004 - as it is often written
    return head.value > 0 and (plural or head.value == 1 or two_third)


def _point(tokens: list[Token], head: Numeral) -> Numeral | None:
    digits, j = "", head.end + 1
    while (digit := ONES.get(tokens[j].text, 10)) < 10:  # noqa: PLR2004 - digits
        digits, j = digits + str(digit), j + 1
    if not digits:
        return None
    value = head.value + Fraction(int(digits), 10 ** len(digits))
    return Numeral(value, j, spelled=True)


def of_scale(tokens: list[Token], i: int) -> tuple[int, int]:
    """Return the index after "of a million", "a million" or "million" at `i`, and the size."""
    j = i + 1 if tokens[i].text == "of" else i
    if tokens[j].text in {"a", "one"}:
        j += 1
    elif j > i:
        return i, 1
    j = hyphen(tokens, j)
    size = SCALES.get(tokens[j].text, 0)
    return (j + 1, size) if size and tokens[j].text not in VAGUE else (i, 1)
