"""Segments, drafts and term outcomes for the tests of this folder."""

from __future__ import annotations

from collections.abc import Iterable

from translator.article import Mark, MarkKind, Segment
from translator.checks.check import Check, Sides
from translator.draft import Draft, Finding, Severity
from translator.terms import Stage, Status, TermOutcome

__all__ = ["applied", "code", "found", "outcome", "said", "segment"]

Said = tuple[str, Severity, str]


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


def found(check: Check, source: str | Segment, english: str | Draft) -> list[Finding]:
    """Return what a check finds in a draft of a source; a bare text is one without marks."""
    side = segment(source) if isinstance(source, str) else source
    draft = Draft(english) if isinstance(english, str) else english
    return list(check.find(Sides(side, draft)))


def said(findings: Iterable[Finding]) -> list[Said]:
    """Return check, severity and English message of each finding."""
    return [(f.check, f.severity, f.message) for f in findings]


def applied(findings: Iterable[Finding], english: str) -> str:
    """Return a draft with the fixes of all findings made; the last one first."""
    fixes = sorted((f.fix for f in findings if f.fix), key=lambda fix: -fix.start)
    for fix in fixes:
        english = fix.apply(english)
    return english
