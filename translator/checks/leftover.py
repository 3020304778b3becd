"""No Urdu may be left in the English column."""

from __future__ import annotations

from collections.abc import Iterator

from translator.article import MarkKind, Segment
from translator.draft import Draft, Finding, Severity
from translator.urdu import has_arabic

__all__ = ["check_leftover"]


def check_leftover(segment: Segment, draft: Draft) -> Iterator[Finding]:
    """Find Arabic script in a draft; inline code and terms that stay in Urdu may hold it."""
    text = draft.text
    for outcome in draft.outcomes:
        if has_arabic(outcome.target):
            text = text.replace(outcome.target, "")
    for mark in segment.marks:
        if mark.kind is MarkKind.CODE:
            text = text.replace(segment.text[mark.start : mark.end], "")
    if has_arabic(text):
        yield Finding("leftover", Severity.ERROR, "Urdu is left in the translation.")
