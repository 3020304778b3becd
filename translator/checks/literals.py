"""Inline code must come through letter by letter, once."""

from __future__ import annotations

from collections.abc import Iterator

from translator.article import MarkKind, Segment
from translator.draft import Draft, Finding, Severity

__all__ = ["check_literals"]


def check_literals(segment: Segment, draft: Draft) -> Iterator[Finding]:
    """Find code that the engine lost, so that it was put at the end of the sentence."""
    for mark in segment.marks:
        code = segment.text[mark.start : mark.end]
        if mark.kind is MarkKind.CODE and draft.text.endswith(")") and f"({code}" in draft.text:
            message = f"The code “{code}” was put at the end: its place was lost."
            yield Finding("literal", Severity.WARNING, message)
