"""A translation must not go round in circles."""

from __future__ import annotations

from collections.abc import Iterator

from translator.article import Segment
from translator.draft import Draft, Finding, Severity
from translator.engine.loops import has_loop

__all__ = ["check_loop"]


def check_loop(segment: Segment, draft: Draft) -> Iterator[Finding]:
    """Find words that the draft repeats although the source does not."""
    names = " | ".join(" ".join([o.target] * o.expected) for o in draft.outcomes)
    if has_loop(draft.text, f"{segment.text} | {names}"):
        yield Finding("loop", Severity.ERROR, "The translation repeats itself.")
