"""A text as the sentences that are to be translated, and what stands around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Protocol

from translator.article import Mark, Segment
from translator.draft import Draft
from translator.segmenting import segment_key
from translator.urdu import sentence_spans

__all__ = ["Document", "PlainText", "gap_between", "segment_of", "spans_of"]

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")

# Some steps of the drafting take time by the square of a sentence's words: parts of so many
# characters are long enough for every sentence that somebody meant.
_PART = re.compile(r"(?:.{1,4000}(?<=\S)|\S+)\s+", re.DOTALL)
_LONGEST = 4000

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
        for start, end in spans_of(line[0]):
            yield line.start() + start, line.start() + end


def spans_of(text: str) -> Iterator[Span]:
    """Yield the sentences of a text as `(start, end)`; very long ones in parts.

    A word stays whole, however long it is.
    """
    for begin, end in sentence_spans(text):
        start = begin
        while end - start > _LONGEST and (part := _PART.match(text, start, end)):
            yield start, start + len(part[0].rstrip())
            start = part.end()
        yield start, end
