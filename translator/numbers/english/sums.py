"""Read numbers of several sizes in English: "5 crore 20 lakh", "two and a half million"."""

from __future__ import annotations

from translator.numbers.english.parts import and_part, named_part
from translator.numbers.english.small import Numeral, below_thousand, digits
from translator.numbers.english.tokens import Token, hyphen
from translator.numbers.english.words import FRACTIONS, SCALES, SHORT

__all__ = ["LARGEST", "scaled", "total"]

_HUNDRED = 100
LARGEST = 10**30
"""What sizes make of a number, at most; "thousand" may stand there a thousand times."""
_LENGTHS = frozenset("tall high long wide deep away race sprint freestyle hurdles relay".split())


def total(tokens: list[Token], i: int, head: Numeral | None) -> Numeral | None:
    """Return a number with the sizes after its `head`, and what is added: "5 crore 20 lakh"."""
    if head is None:
        return None
    result = found = scaled(tokens, head)
    while found.scale > 1:
        after = result.end
        if tokens[after].text == "and" and found.spelled:
            after += 1
        more = _addend(tokens, after)
        if more is None or more.value >= found.scale or more.value == 0:
            break
        found = more
        result = result._replace(
            value=result.value + more.value, end=more.end, scale=more.scale, year=False
        )
    if result.year or tokens[i].text == "two":
        year = (result.year and result.end == i + 1) or _is_this_century(tokens, i, result)
        return result._replace(year=year)
    return result


def _is_this_century(tokens: list[Token], i: int, result: Numeral) -> bool:
    """Whether a number is said like "two thousand twenty-three"."""
    said = tokens[i].text == "two" and tokens[i + 1].text == "thousand"
    return said and 2000 < result.value <= 2100  # noqa: PLR2004 - the years of this century


def _addend(tokens: list[Token], i: int) -> Numeral | None:
    token = tokens[i]
    if token.kind == "number":
        if token.glued or "." in token.text or tokens[i - 1].text not in SCALES:
            return None
        head = digits(tokens, i)
        found = None if head is None else scaled(tokens, head)
        # "2 million 500 times" adds nothing, "2 million 500 thousand" does.
        sized = found is not None and found.scale > 1 and not tokens[i + 1].glued
        return found if sized else None
    head = below_thousand(tokens, i)
    if head is None:
        return None
    found = scaled(tokens, head)
    part = tokens[hyphen(tokens, found.end)].text
    return None if part in FRACTIONS and found.scale == 1 else found


def scaled(tokens: list[Token], head: Numeral) -> Numeral:
    """Return `head` times the sizes that follow, or a part: "two-thirds", "half a million"."""
    found = _short(tokens, head) or named_part(tokens, head) or head
    if found.scale == 1 or found.spelled:
        found = _with_and_part(tokens, found)
    j = hyphen(tokens, found.end)
    while (size := SCALES.get(tokens[j].text, 0)) and tokens[j].kind == "word":
        smaller = found.scale > size and found.end > head.end and found.scale != _HUNDRED
        if smaller or found.value * size > LARGEST:
            break
        found = found._replace(value=found.value * size, end=j + 1, scale=size, year=False)
        j = hyphen(tokens, found.end)
    if found.scale >= _HUNDRED and found.spelled and (part := and_part(tokens, found.end)):
        return found._replace(value=found.value + part[0] * found.scale, end=part[1], scale=1)
    return found


def _with_and_part(tokens: list[Token], found: Numeral) -> Numeral:
    part = and_part(tokens, found.end) if found.value.denominator == 1 else None
    if part is None or found.scale > 1:
        return found
    return found._replace(value=found.value + part[0], end=part[1], year=False)


def _short(tokens: list[Token], head: Numeral) -> Numeral | None:
    """Read "5m", "5bn"."""
    token = tokens[head.end]
    size = SHORT.get(token.text) or SCALES.get(token.text)
    if head.spelled or not size or not token.glued or token.kind != "word":
        return None
    if token.text == "m" and tokens[head.end + 1].text in _LENGTHS:
        return None
    # "1b" may be the second part of the first.
    certain = token.text not in {"b", "t"} or head.value.denominator > 1
    return Numeral(head.value * size, head.end + 1, scale=size, certain=certain)
