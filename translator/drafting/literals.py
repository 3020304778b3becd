"""Find what must come through a translation letter by letter: code, addresses, e-mails."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from translator.article import MarkKind, Segment
from translator.urdu import Word, normalise

__all__ = ["Literal", "address_spans", "find_literals", "whole_word"]

# The part before "@" begins where its letters do and gives none back: a word of a million letters
# is looked through once.
_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s،؛۔<>\"”]+|(?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+"
)
_CLOSERS = ".,:;!?)'"


@dataclass(frozen=True, slots=True)
class Literal:
    """The characters `start:end` of a normalised text, and how they were written."""

    start: int
    end: int
    original: str


def find_literals(segment: Segment, found: Sequence[Word], text: str) -> list[Literal]:
    """Return the literals of a segment in order and without overlap.

    Args:
        segment: The segment, whose code marks are literals.
        found: Its normalised words with their places in the original.
        text: The words joined by spaces.
    """
    spans = [(m.start, m.end) for m in segment.marks if m.kind is MarkKind.CODE]
    spans += address_spans(segment.text)
    starts = list(accumulate((len(word.text) + 1 for word in found), initial=0))
    literals: list[Literal] = []
    for start, end in sorted(spans):
        first = bisect_right(found, start, key=lambda word: word.end)
        last = bisect_left(found, end, key=lambda word: word.start) - 1
        begin = max(starts[first], literals[-1].end if literals else 0)
        original = segment.text[start:end]
        at = text.find(normalise(original), begin, starts[last + 1])
        # What is glued to the literal (a comma, a bracket) stays outside of it.
        if original.strip() and at >= 0:
            literals.append(Literal(at, at + len(normalise(original)), original))
    return literals


def address_spans(text: str) -> list[tuple[int, int]]:
    """Return where web addresses and e-mails stand, without the signs of the sentence."""
    return [_without_closers(text, *match.span()) for match in _ADDRESS.finditer(text)]


def whole_word(literal: str) -> re.Pattern[str]:
    """Return a pattern that finds a literal, but not as a part of another word."""
    return re.compile(rf"(?<!\w){re.escape(literal)}(?!\w)")


def _without_closers(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave the signs of the sentence out of an address: "(https://example.org)."."""
    while end > start and text[end - 1] in _CLOSERS:
        if text[end - 1] == ")" and text.count("(", start, end) >= text.count(")", start, end):
            break
        end -= 1
    return start, end
