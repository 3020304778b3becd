"""A text as the sentences that are to be translated, and what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Protocol

from translator.article import Mark, Segment
from translator.draft import Draft
from translator.segmenting import segment_key, sentence_parts

__all__ = ["Document", "PlainText", "gap_between", "segment_of"]

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")

Span = tuple[int, int]


class Document(Protocol):
    """A text that can be put together again from the translations of its sentences."""

    @property
    def segments(self) -> Sequence[Segment]:
        """Its sentences, in order."""
        ...

    def rebuilt(self, drafts: Sequence[Draft]) -> str:
        """Return the translation, from a draft a sentence."""
        ...


class PlainText:
    """A text without markup; a line break ends a sentence, and stays."""

    def __init__(self, text: str) -> None:
        """Find the sentences."""
        self._text = text
        self._spans = list(_spans(text))
        self.segments = [segment_of(i, text[a:b]) for i, (a, b) in enumerate(self._spans)]

    def rebuilt(self, drafts: Sequence[Draft]) -> str:
        """See `Document.rebuilt`."""
        out, at, before = "", 0, None
        for (start, end), draft in zip(self._spans, drafts, strict=True):
            out += gap_between(self._text[at:start], before, draft) + draft.text
            at, before = end, draft
        return out + self._text[at:]


def segment_of(number: int, text: str, marks: tuple[Mark, ...] = ()) -> Segment:
    """Return a sentence of a text that is no article."""
    return Segment(0, number, text, segment_key(text), marks)


def gap_between(gap: str, before: Draft | None, after: Draft) -> str:
    """Return what stands between two sentences; English wants a space where Urdu needs none."""
    if gap or before is None or (before.engine == after.engine == "copied"):
        return gap
    return " "


def _spans(text: str) -> Iterator[Span]:
    for line in _LINE.finditer(text):
        for start, end in sentence_parts(line[0]):
            yield line.start() + start, line.start() + end
