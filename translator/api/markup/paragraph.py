"""A stretch of HTML that is read at one go: its sentences, and the elements in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from translator.api.document import gap_between, segment_of
from translator.api.markup.nest import nested
from translator.api.markup.places import Place, flatten, walk
from translator.api.markup.tree import Node
from translator.article import Mark, MarkKind, Segment
from translator.draft import Draft
from translator.segmenting import sentence_parts

__all__ = ["Paragraph"]

_LAST_WORD = re.compile(r"\S+\s*\Z")

Span = tuple[int, int]


class Paragraph:
    """Inline nodes that follow each other."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        """Find the sentences, and what of each element falls on them."""
        self._text, self._places = flatten(nodes)
        self._all = list(walk(self._places))
        self._spans = self._sentences()
        self._marked: list[list[Place]] = []
        self.segments = [self._segment(i, *span) for i, span in enumerate(self._spans)]

    def rebuilt(self, drafts: Sequence[Draft]) -> str:
        """Return the translation as HTML, from a draft a sentence."""
        for place in self._all:
            place.went.clear()
        out, at, before = "", 0, None
        for i, ((start, end), draft) in enumerate(zip(self._spans, drafts, strict=True)):
            self._between(at, start, len(out))
            out += gap_between(self._text[at:start], before, draft)
            self._follow(i, draft, len(out))
            out += draft.text
            at, before = end, draft
        self._between(at, len(self._text), len(out))
        out += self._text[at:]
        return nested(out, self._places, (0, len(out)))

    def _sentences(self) -> list[Span]:
        """Return the sentences; none ends within what must not change."""
        whole = [(place.start, place.end) for place in self._all if place.kept]
        found = list(sentence_parts(self._text))
        cuts = [
            (a[1], b[0])
            for a, b in pairwise(found)
            if not any(start < b[0] and a[1] < end for start, end in whole)
        ]
        if not found:
            return []
        edges = [found[0][0], *(edge for cut in cuts for edge in cut), found[-1][1]]
        return list(zip(edges[::2], edges[1::2], strict=True))

    def _segment(self, number: int, start: int, end: int) -> Segment:
        """Return a sentence whose marks are numbered by the places in `_marked`."""
        there: list[Place] = []
        marks: list[Mark] = []
        for place in self._all:
            span = self._held(place, start, end)
            if span:
                kind = MarkKind.CODE if place.kept else MarkKind.EMPHASIS
                marks.append(Mark(kind, *span, str(len(there))))
                there.append(place)
                if place.is_point and self._text[place.start - 1].isspace():
                    place.opening = " " + place.opening  # the one before the word is not its own
        self._marked.append(there)
        return segment_of(number, self._text[start:end], tuple(marks))

    def _held(self, place: Place, start: int, end: int) -> Span | None:
        """Return what a place holds of a sentence; a point within it holds the word before."""
        a, b = max(place.start, start), min(place.end, end)
        if place.is_point and start < a < end:
            word = _LAST_WORD.search(self._text, start, a)
            a, b = (word.start(), start + len(self._text[start:a].rstrip())) if word else (a, a)
        return (a - start, b - start) if a < b and self._text[a:b].strip() else None

    def _follow(self, number: int, draft: Draft, at: int) -> None:
        """Note where the places of a sentence went, whose draft stands at `at`."""
        end = self._spans[number][1]
        for mark in draft.marks:
            place = self._marked[number][int(mark.address)]
            a, b = mark.start, mark.end
            if place.is_point:
                a = b
            elif place.end >= end and " " not in draft.text[b:]:
                b = len(draft.text)  # its sentence's end mark is in it as well
            place.went.append((at + a, at + b))
        for place in self._marked[number]:
            place.went = place.went or [(at, at)]  # there is no English

    def _between(self, start: int, end: int, at: int) -> None:
        """Note where the points between two sentences went, if that stands at `at`."""
        for place in self._all:
            if place.is_point and start <= place.start <= end and not place.went:
                place.went.append((at + place.start - start,) * 2)
