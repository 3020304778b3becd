"""Figures that are wrong: changed, dropped, added."""

from __future__ import annotations

import re
from random import Random

from benchmarks.faults.digits import bare, digits, given, shared, uncertain
from benchmarks.faults.fault import Fault, before_end, one_of, swapped
from translator.numbers import urdu_quantities
from translator.urdu import normalise

__all__ = ["FIGURES"]

_NUMBER_WORDS = {
    "three": ("تین", 3), "four": ("چار", 4), "five": ("پانچ", 5), "six": ("چھ", 6),
    "seven": ("سات", 7), "eight": ("آٹھ", 8), "ten": ("دس", 10), "eleven": ("گیارہ", 11),
    "twelve": ("بارہ", 12), "fifteen": ("پندرہ", 15), "twenty": ("بیس", 20),
    "thirty": ("تیس", 30), "forty": ("چالیس", 40), "fifty": ("پچاس", 50), "sixty": ("ساٹھ", 60),
}  # fmt: skip
_NUMBER_WORD = re.compile(rf"(?<![\w-])(?:{'|'.join(_NUMBER_WORDS)})(?![\w-])")
_EXTRAS = (" in 47 cases", " after 7,300 days", " by 62 percent", " for 19 hours")


def _digit(source: str, english: str, rng: Random) -> str | None:
    found = one_of(shared(source, english), rng)
    if not found:
        return None
    places = [i for i, sign in enumerate(found[0]) if sign.isdecimal()]
    at = rng.choice(places)
    new = rng.choice([d for d in "123456789" if d != found[0][at]])
    changed = found[0][:at] + new + found[0][at + 1 :]
    return None if bare(changed) in given(source) else swapped(english, found, changed)


def _word(source: str, english: str, rng: Random) -> str | None:
    spoken = set(normalise(source).split())
    sure = {q.value for q in urdu_quantities(normalise(source)) if q.certain}
    doubt = {q.value for q in urdu_quantities(normalise(source)) if not q.certain} - sure
    found = [
        m
        for m in _NUMBER_WORD.finditer(english)
        if _NUMBER_WORDS[m[0]][0] in spoken
        and _NUMBER_WORDS[m[0]][1] not in doubt
        and not uncertain(english, *m.span())
        and len(re.findall(rf"\b{m[0]}\b", english)) == 1
    ]
    one = one_of(found, rng)
    others = [w for w, (urdu, _) in _NUMBER_WORDS.items() if urdu not in spoken]
    return swapped(english, one, rng.choice(others)) if one else None


def _dropped(source: str, english: str, rng: Random) -> str | None:
    found = one_of(shared(source, english), rng)
    return swapped(english, found, "") if found else None


def _added(source: str, english: str, rng: Random) -> str | None:
    more = rng.choice(_EXTRAS)
    wanted = digits(more)
    return None if given(source) & set(wanted) else before_end(english, more)


_NUMBER = ("number",)
FIGURES = (
    Fault("digit changed", _digit, _NUMBER),
    Fault("number word changed", _word, _NUMBER),
    Fault("number dropped", _dropped, _NUMBER),
    Fault("number added", _added, _NUMBER),
)
