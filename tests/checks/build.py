"""Segments, drafts and term outcomes for the tests of this folder."""

from __future__ import annotations

from translator.article import Mark, MarkKind, Segment
from translator.terms import Stage, Status, TermOutcome

__all__ = ["code", "outcome", "segment"]


def segment(text: str, *marks: Mark) -> Segment:
    """Return a segment with this text."""
    return Segment(0, 0, text, "key", marks)


def code(text: str, part: str) -> Mark:
    """Return a code mark over the first `part` of `text`."""
    start = text.index(part)
    return Mark(MarkKind.CODE, start, start + len(part))


def outcome(status: Status = Status.MET, expected: int = 1, found: int = 1) -> TermOutcome:
    """Return what became of شمالی کوریا."""
    return TermOutcome("شمالی کوریا", "North Korea", status, Stage.ANNOTATED, expected, found)
