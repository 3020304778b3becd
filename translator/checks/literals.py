"""Code and addresses must come through letter by letter, in their place."""

from __future__ import annotations

from collections.abc import Iterator

from translator.article import Segment
from translator.draft import Draft, Finding, Severity

__all__ = ["check_literals"]


def check_literals(segment: Segment, draft: Draft) -> Iterator[Finding]:  # noqa: ARG001
    """Find code and addresses that were put at the end because the engine lost their place."""
    for literal in draft.lost:
        message = f"“{literal}” was put at the end: its place was lost."
        yield Finding("literal", Severity.WARNING, message)
