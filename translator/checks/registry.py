"""The checks in the order in which their findings are shown, and how to run them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import starmap

from translator.article import Segment
from translator.checks import (
    added,
    address,
    brackets,
    casing,
    copied,
    doubled,
    dropped,
    empty,
    end_mark,
    invented,
    leftover,
    literals,
    loop,
    markup,
    names,
    negation,
    numbers,
    question,
    quotes,
    repaired,
    spelling,
    terms,
)
from translator.checks.check import ArticleCheck, Check, Sides
from translator.draft import Draft, Finding
from translator.errors import UsageError

__all__ = ["CHECKS", "AnyCheck", "choose_checks", "run_alone", "run_checks", "run_together"]

AnyCheck = Check | ArticleCheck
"""A check of one segment, or one that needs all segments of an article."""

CHECKS: tuple[AnyCheck, ...] = (
    empty.CHECK,
    copied.CHECK,
    leftover.CHECK,
    numbers.CHECK,
    repaired.CHECK,
    terms.CHECK,
    names.CHECK,
    invented.CHECK,
    spelling.CHECK,
    negation.CHECK,
    question.CHECK,
    dropped.CHECK,
    added.CHECK,
    loop.CHECK,
    doubled.CHECK,
    literals.CHECK,
    address.CHECK,
    markup.CHECK,
    quotes.CHECK,
    brackets.CHECK,
    end_mark.CHECK,
    casing.CHECK,
)
"""To add a check, write its file, name it here, and add its row to docs/checks.md."""


def choose_checks(only: Collection[str] = (), skip: Collection[str] = ()) -> tuple[AnyCheck, ...]:
    """Return the checks to run, in the order of `CHECKS`.

    Args:
        only: Names of checks; if there are any, no other check is run.
        skip: Names of checks to leave out.

    Raises:
        UsageError: If a name is none of a check.
    """
    known = [check.name for check in CHECKS]
    for name in (*only, *skip):
        if name not in known:
            raise UsageError(f"There is no check {name!r}. The checks are: {', '.join(known)}.")
    return tuple(c for c in CHECKS if c.name not in skip and (not only or c.name in only))


def run_checks(
    pairs: Sequence[tuple[Segment, Draft]], checks: Sequence[AnyCheck] = CHECKS
) -> list[tuple[Finding, ...]]:
    """Return what the checks say of the segments of one article and their drafts.

    Args:
        pairs: The segments of an article in order, each with its draft.
        checks: The checks to run.

    Returns:
        The findings of each pair, in the order of `checks`.
    """
    all_sides = list(starmap(Sides, pairs))
    alone = [run_alone(sides, checks) for sides in all_sides]
    return run_together(all_sides, alone, checks)


def run_alone(sides: Sides, checks: Sequence[AnyCheck] = CHECKS) -> tuple[Finding, ...]:
    """Return what those of the checks say of a segment that need no other one."""
    found: list[Finding] = []
    for check in checks:
        # What is empty has no other fault.
        if isinstance(check, Check) and (sides.words or check is empty.CHECK):
            found += check.run(sides)
    return tuple(found)


def run_together(
    all_sides: Sequence[Sides],
    alone: Sequence[tuple[Finding, ...]],
    checks: Sequence[AnyCheck] = CHECKS,
) -> list[tuple[Finding, ...]]:
    """Return what all checks say of the segments of one article.

    Args:
        all_sides: The segments in order, each with its draft.
        alone: What `run_alone` found in each with the same checks.
        checks: The checks; those that need all segments are run.

    Returns:
        The findings of each segment, in the order of `checks`.
    """
    also: dict[int, list[Finding]] = {}
    for check in checks:
        if isinstance(check, ArticleCheck):
            for at, finding in check.find(all_sides):
                also.setdefault(at, []).append(finding)
    place = {check.name: number for number, check in enumerate(checks)}
    return [
        tuple(sorted((*own, *also[at]), key=lambda f: place[f.check])) if at in also else own
        for at, own in enumerate(alone)
    ]
