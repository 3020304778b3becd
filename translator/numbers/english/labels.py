"""Tell the digits that belong to a name, as in "COVID-19" and "5G", from numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from translator.numbers.english.tokens import Token

__all__ = ["LONGEST", "name_the_names"]

LONGEST = 60
"""Characters of a number that counts something: 40 digits in groups, as in Urdu, and some more.

Python reads none of more than 4,300 digits.
"""
# What may be joined to a number by a hyphen or stand before it without a space.
_BEFORE = frozenset(
    """mid pre post under over sub top since early late about around last first some non every
    plus per of in to by and or minus mostly near roughly almost than from until till through
    rs rupees usd pkr inr eur gbp aed sar cad aud jpy cny krw us no nos
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec""".split()
)
_AFTER = frozenset(
    """k m mn mln b bn t tn trn x st nd rd th s am pm km kms kg kgs g gm mg cm mm ml l ft lb lbs
    oz mph kph kmh kw mw gw kwh hz mhz ghz khz gb mb tb kb mah hr hrs min mins sec secs yr yrs c f
    pc p kcal nm ha in percent million billion trillion lakh crore years year cc""".split()
)
_SHORT_SIZES = frozenset("k m mn mln b bn t tn trn".split())
_ZONES = frozenset(("utc", "gmt"))


def name_the_names(found: list[Token], figures: list[int]) -> None:
    """Mark the digits that belong to a name as such, among the tokens `found` at `figures`."""
    for i in figures:
        told = _NAMED_BY.get(found[i].kind)
        if told is not None and told(found, i):
            found[i] = found[i]._replace(kind="name")


def _is_in_name(found: list[Token], i: int) -> bool:
    return _follows_name(found, i) or _begins_name(found, i)


def _follows_name(found: list[Token], i: int) -> bool:
    """Whether the number at `i` continues a name: "H1", "F-16", the last digit of "v2-1"."""
    token = found[i]
    if token.text.count(".") > 1 or len(token.text) > LONGEST:
        return True
    if not token.glued or i == 0:
        return False
    last = found[i - 1]
    if last.kind == "word":
        return last.text not in _BEFORE
    if last.kind == "name" or _follows_zone(found, i):
        return True
    if last.text not in "-_/" or not last.glued or i == 1:
        return last.text == "_"
    return _is_joined(found, i)


def _is_joined(found: list[Token], i: int) -> bool:
    """Whether a sign ties the number at `i` to a name, as in "F-16"."""
    joined = found[i - 2]
    if joined.kind == "word":
        return joined.text not in _BEFORE and not _continues_range(found, i)
    return joined.kind == "name"


def _continues_range(found: list[Token], i: int) -> bool:
    """Whether the number at `i` is the second of "5m-10m"."""
    sizes = found[i - 2].text, found[i + 1].text if i + 1 < len(found) else ""
    sized = i > 2 and found[i - 3].kind == "number" and found[i - 2].glued  # noqa: PLR2004 - index
    return sized and found[i + 1].glued and _SHORT_SIZES.issuperset(sizes)


def _follows_zone(found: list[Token], i: int) -> bool:
    """Whether the figure at `i` is the offset of "UTC+1"."""
    signed = i > 1 and found[i - 1].text in {"+", "-", "−"}
    return signed and found[i - 1].glued and found[i - 2].text in _ZONES


def _begins_name(found: list[Token], i: int) -> bool:
    """Whether letters that are no unit follow the number at `i`: "5G", "3-D", "2019-nCoV"."""
    if i + 1 >= len(found) or not found[i + 1].glued:
        return False
    follower = found[i + 1]
    if follower.kind == "word":
        return _is_no_unit(found, i)
    if follower.text != "-" or i + 2 >= len(found) or not found[i + 2].glued:
        return False
    beyond = found[i + 2]
    return beyond.text == "ncov" or (beyond.code and len(beyond.text) == 1)


def _is_no_unit(found: list[Token], i: int) -> bool:
    follower = found[i + 1]
    if follower.text not in _AFTER or (follower.text == "g" and follower.code):
        return True
    # "3m2e1", "19b-4": more digits after the letters.
    j = i + 2
    if follower.text == "b" and j + 1 < len(found) and found[j].text == "-" and found[j].glued:
        if _continues_range(found, j + 1) or (i and found[i - 1].text == "$"):
            return False
        j += 1
    return j < len(found) and found[j].glued and found[j].kind == "number"


_NAMED_BY = {"number": _is_in_name, "time": _follows_zone}
"""Who says whether a figure belongs to a name, by its kind."""
