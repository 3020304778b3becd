"""Every glossary term of the source must stand in the translation."""

from __future__ import annotations

from collections.abc import Iterator

from translator.article import Segment
from translator.draft import Draft, Finding, Severity
from translator.terms import Status

__all__ = ["check_terms"]


def check_terms(segment: Segment, draft: Draft) -> Iterator[Finding]:  # noqa: ARG001
    """Find terms that are missing, or stand there less often than in the source."""
    for outcome in draft.outcomes:
        if outcome.status is Status.MISSED:
            message = f"“{outcome.surface}” should be “{outcome.target}”, which is not there."
            yield Finding("term", Severity.ERROR, message)
        elif outcome.found < outcome.expected:
            message = f"“{outcome.target}” is there {outcome.found} of {outcome.expected} times."
            yield Finding("term", Severity.WARNING, message)
