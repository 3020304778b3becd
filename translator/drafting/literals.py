"""Find what must come through a translation letter by letter: code, addresses, e-mails."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from translator.article import MarkKind, Segment
from translator.urdu import Word

__all__ = ["Literal", "find_literals"]

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s،؛۔<>\"”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


@dataclass(frozen=True, slots=True)
class Literal:
    """The characters `start:end` of a normalised text, and how they were written."""

    start: int
    end: int
    original: str


def find_literals(segment: Segment, found: Sequence[Word], starts: Sequence[int]) -> list[Literal]:
    """Return the literals of a segment in order and without overlap.

    Args:
        segment: The segment, whose code marks are literals.
        found: Its normalised words with their places in the original.
        starts: Where each word begins in the words joined by spaces.
    """
    spans = [(m.start, m.end) for m in segment.marks if m.kind is MarkKind.CODE]
    spans += [m.span() for m in _ADDRESS.finditer(segment.text)]
    literals: list[Literal] = []
    for start, end in sorted(spans):
        first = bisect_right(found, start, key=lambda word: word.end)
        last = bisect_left(found, end, key=lambda word: word.start) - 1
        if first > last:
            continue
        # What is glued to the literal (a comma, a bracket) stays outside of it.
        a = starts[first] + max(0, start - found[first].start)
        b = starts[last] + len(found[last].text) - max(0, found[last].end - end)
        if a < b and (not literals or a >= literals[-1].end):
            literals.append(Literal(a, b, segment.text[start:end]))
    return literals
