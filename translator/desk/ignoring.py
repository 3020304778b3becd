"""Decide that a finding is no mistake, and take that back."""

from __future__ import annotations

import datetime as dt

from translator.checks import ArticleCheck, choose_checks
from translator.desk.corrections import cleaned
from translator.desk.find import at_number
from translator.errors import UsageError
from translator.inspection import inspect_pairs
from translator.store import Store

__all__ = ["ignore", "take_back"]


def ignore(  # noqa: PLR0913 - all but the first four by name
    store: Store,
    slug: str,
    number: int,
    check: str,
    *,
    who: str,
    at: dt.datetime,
    why: str,
    message: str | None = None,
) -> list[str]:
    """Leave what a check finds in a sentence as it is, also in later runs.

    Args:
        store: Holds the edition.
        slug: Name of the edition.
        number: Number of the segment on the page.
        check: Name of the check.
        who: Whose decision it is.
        at: When, in UTC.
        why: The reason, for whoever wonders later; white space is folded.
        message: What the finding says in English, if only one is meant; by default all of the
            check in this sentence are.

    Returns:
        What the findings say.

    Raises:
        RefusedError: If this person takes no part in the review.
        StoreError: If the database cannot be used.
        UsageError: If there is no such segment, check or finding, or no reason.
    """
    store.team().check_editor(who)
    reason = cleaned(why)
    if not reason:
        raise UsageError("Say why the finding is no mistake.")
    segment, key = at_number(store.outline(slug), number)
    found = _messages(store, slug, segment, check)
    meant = [said for said in found if message in {None, said}]
    if not meant:
        raise UsageError(
            f"The check {check!r} finds nothing {'else ' if found else ''}in s{number} of {slug}. "
            f"See what is found with: translate check {slug}"
        )
    for said in meant:
        store.ignore(slug, key, check, said, who, reason, at)
    return meant


def take_back(  # noqa: PLR0913 - all but the first four by name
    store: Store, slug: str, number: int, check: str, *, who: str, message: str | None = None
) -> list[str]:
    """Take back that what a check finds in a sentence is left as it is.

    Args:
        store: Holds the edition.
        slug: Name of the edition.
        number: Number of the segment on the page.
        check: Name of the check.
        who: The person who takes it back.
        message: What the finding says in English, if only one is meant; see `ignore`.

    Returns:
        What the findings said.

    Raises:
        RefusedError: If this person takes no part in the review.
        StoreError: If the database cannot be used.
        UsageError: If there is no such segment, or nothing of that kind is ignored.
    """
    store.team().check_editor(who)
    _, key = at_number(store.outline(slug), number)
    about = [i for i in store.ignores(slug) if (i.key, i.check) == (key, check)]
    meant = [i for i in about if message in {None, i.message}]
    if not meant:
        raise UsageError(
            f"Nothing {'else ' if about else ''}of the check {check!r} is ignored in s{number} of "
            f"{slug}. See what is ignored with: translate check {slug} --ignored"
        )
    for decision in meant:
        store.unignore(slug, *decision.about)
    return [decision.message for decision in meant]


def _messages(store: Store, slug: str, segment: int, check: str) -> list[str]:
    """Return what a check says of a segment, each once, whether it is ignored or not."""
    checks = choose_checks(only=[check])
    if isinstance(checks[0], ArticleCheck):
        pairs = store.edition(slug).pairs
    else:
        pairs = tuple(store.pairs(slug, [segment]).values())
    own = (one for one in inspect_pairs(pairs, (), checks) if one.review.segment == segment)
    return list(dict.fromkeys(finding.message for one in own for finding in one.findings))
