"""A sentence must not come out as nothing."""

from __future__ import annotations

from collections.abc import Iterator

from translator.article import Segment
from translator.draft import Draft, Finding, Severity

__all__ = ["check_empty"]


def check_empty(segment: Segment, draft: Draft) -> Iterator[Finding]:
    """Find a draft without a letter or digit where the source has some."""
    if any(map(str.isalnum, segment.text)) and not any(map(str.isalnum, draft.text)):
        yield Finding("empty", Severity.ERROR, "The translation is empty.")
