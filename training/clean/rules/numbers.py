"""The figures of both sides must agree by value."""

from __future__ import annotations

import re
from collections import Counter
from fractions import Fraction

from training.clean.pair import Pair
from training.clean.rules.rule import PairRule
from training.clean.settings import CleanSettings
from translator.numbers import compare, english_quantities, urdu_quantities
from translator.numbers.english.words import SCALES as ENGLISH
from translator.numbers.english.words import SHORT
from translator.numbers.urdu.words import SCALES as URDU

__all__ = ["RULE"]

_DIGIT = re.compile("[0-9]")
_SCALES = {**URDU, **ENGLISH}
_SCALE = re.compile("|".join(sorted(_SCALES, key=len, reverse=True)), re.IGNORECASE)
# What is said in digits, and its scale: "5.1", "1,50,000", "$5bn", "5 million", "2 لاکھ کروڑ".
_FIGURE = re.compile(
    rf"([0-9]+(?:[.,][0-9]+)*)(?:([{''.join(SHORT)}])\b)?((?:[\s-]*(?:{_SCALE.pattern})\b)*)",
    re.IGNORECASE,
)
_APART = re.compile("(?<=[0-9])([.,]) (?=[0-9])")  # "7. 8", as some typists write 7.8
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{2,3})*,[0-9]{3}(?:\.[0-9]+)?")


def _drops(pair: Pair, settings: CleanSettings) -> bool:
    urdu, english = pair.urdu.text, pair.english.text
    found = compare(urdu_quantities(urdu), english_quantities(english))
    if found.agrees:
        return False
    faults = [urdu[q.start : q.end] for q in (*found.missing, *(a for a, _ in found.unlike))]
    faults += [english[q.start : q.end] for q in found.added]
    in_digits = [bool(_DIGIT.search(fault)) for fault in faults]
    if settings.figures_in_words and not all(in_digits):
        return True
    # The same figures on both sides: "1 lac 37 thousand", "277 rupees 95 paisas". They were read
    # in different ways, but the model would learn nothing wrong.
    spellings = (urdu, _APART.sub(r"\1", urdu))
    return any(in_digits) and _figures(english) not in map(_figures, spellings)


def _figures(text: str) -> Counter[Fraction | str]:
    """Return what is said in digits, each with its scale; what is no number as it stands."""
    return Counter(_worth(*match) for match in _FIGURE.findall(text))


def _worth(digits: str, short: str, words: str) -> Fraction | str:
    plain = digits.replace(",", "") if _GROUPED.fullmatch(digits) else digits
    if "," in plain or plain.count(".") > 1:  # a list, a date, a version
        return digits
    worth = Fraction(plain) * SHORT.get(short.lower(), 1)
    for word in _SCALE.findall(words):
        worth *= _SCALES[word.lower()]
    return worth


RULE = PairRule("numbers", "figures that do not agree", _drops)
