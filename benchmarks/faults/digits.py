"""Where the figures of a pair stand in digits, by plain patterns.

The parser of the tool is asked for one thing only: what it calls uncertain is left alone, since no
check asks for it.
"""

from __future__ import annotations

import re

from translator.numbers import english_quantities
from translator.urdu import normalise

__all__ = ["FIGURE", "bare", "digits", "given", "shared", "uncertain"]

FIGURE = re.compile(r"(?<!\d–)(?<![\w.,:/’'+-])\d[\d,]*(?:\.\d+)?(?![\w/:’'+-]|[.,]\d)")
_GROUPED = re.compile(r"(?<=\d),(?=\d)")
_DIGITS = re.compile(r"\d+(?:\.\d+)?")


def bare(figure: str) -> str:
    """Return a figure without the commas between its digits."""
    return figure.replace(",", "")


def digits(text: str) -> list[str]:
    """Return the digit groups of a text, without commas."""
    return _DIGITS.findall(_GROUPED.sub("", text))


def given(source: str) -> set[str]:
    """Return the digit groups of a source."""
    return set(digits(normalise(source)))


def uncertain(text: str, start: int, end: int) -> bool:
    """Say whether the parser is not sure that `text[start:end]` is a figure."""
    return any(not q.certain and q.start < end and start < q.end for q in english_quantities(text))


def shared(source: str, english: str, pattern: re.Pattern[str] = FIGURE) -> list[re.Match[str]]:
    """Return the figures of a translation that the source has in digits, each said once."""
    there = given(source)
    said = [bare(m[0]) for m in FIGURE.finditer(english)]
    return [
        m
        for m in pattern.finditer(english)
        if bare(m[0]) in there and said.count(bare(m[0])) == 1 and not uncertain(english, *m.span())
    ]
