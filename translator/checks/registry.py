"""One check a file; a check is a function from a segment and its draft to findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from translator.article import Segment
from translator.checks.empty import check_empty
from translator.checks.leftover import check_leftover
from translator.checks.literals import check_literals
from translator.checks.loop import check_loop
from translator.checks.terms import check_terms
from translator.draft import Draft, Finding

__all__ = ["CHECKS", "Check", "run_checks"]

Check = Callable[[Segment, Draft], Iterable[Finding]]

CHECKS: tuple[Check, ...] = (
    check_empty,
    check_leftover,
    check_terms,
    check_literals,
    check_loop,
)


def run_checks(segment: Segment, draft: Draft) -> tuple[Finding, ...]:
    """Return what all checks say of a draft, in the order of `CHECKS`."""
    return tuple(finding for check in CHECKS for finding in check(segment, draft))
