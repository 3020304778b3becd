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

__all__ = ["CHECKS", "choose_checks", "run_checks"]

AnyCheck = Check | ArticleCheck

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
    found: list[list[Finding]] = [[] for _ in all_sides]
    for check in checks:
        if isinstance(check, ArticleCheck):
            for at, finding in check.find(all_sides):
                found[at].append(finding)
        else:
            for at, sides in enumerate(all_sides):
                if sides.words or check is empty.CHECK:  # what is empty has no other fault
                    found[at] += check.run(sides)
    return [tuple(findings) for findings in found]
