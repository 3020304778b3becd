"""Approve translations, and take approvals back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from translator.desk.done import Done, Skipped
from translator.desk.find import at_number, segment_at
from translator.draft import Severity
from translator.editing import Action, Change, Origin, Review, State, Team
from translator.edition import Pair
from translator.errors import ConflictError
from translator.inspection import inspect
from translator.store import Store

__all__ = ["approve", "approved", "reopen", "reopened", "why_not"]


def approve(  # noqa: PLR0913 - all but the first three by name
    store: Store,
    slug: str,
    numbers: Iterable[int],
    *,
    who: str,
    at: dt.datetime,
    note: str = "",
    pairs: Sequence[Pair] | None = None,
) -> Done:
    """Approve translations as they are, all that the rules allow.

    An approved text is never changed by a machine, and enters the translation memory. An error
    that nobody decided to ignore forbids it, and so does the rule of two persons.

    Args:
        store: Holds the edition.
        slug: Name of the edition.
        numbers: Numbers of the segments on the page.
        who: The approver.
        at: When, in UTC.
        note: A remark for the history.
        pairs: All sentences with their findings as the approver saw them; by default those of this
            moment.

    Raises:
        ConflictError: If somebody else changed one of them meanwhile.
        RefusedError: If this person may not approve.
        StoreError: If the database cannot be used.
        UsageError: If there is no such segment.
    """
    team = store.team()
    team.check_approver(who)
    seen = inspect(store, slug).edition.pairs if pairs is None else pairs
    wanted = {n: at_number(seen, n) for n in numbers}
    skipped, changes = [], []
    for n, pair in wanted.items():
        if pair.review.state is State.APPROVED:
            skipped.append(Skipped(n, "is approved already", refused=False))
        elif why := why_not(pair, who, team):
            skipped.append(Skipped(n, why))
        else:
            changes.append((n, Change(f"s{n}", pair.review, approved(pair, who, at), note)))
    if changes:
        store.change(slug, [c for _, c in changes], who=who, at=at, action=Action.APPROVE)
    return Done(tuple(n for n, _ in changes), tuple(skipped))


def approved(pair: Pair, who: str, at: dt.datetime) -> Review:
    """Return the review of a sentence whose present translation a person approved."""
    return replace(pair.review, state=State.APPROVED, text=pair.current, approver=who, at=at)


def why_not(pair: Pair, who: str, team: Team) -> str:
    """Return why a person may not approve a sentence, or the empty string if they may."""
    errors = [f for f in pair.findings if f.severity is Severity.ERROR]
    if errors:
        more = f" (and {len(errors) - 1} more)" if len(errors) > 1 else ""
        return f"has an error: {errors[0].check}: {errors[0].message}{more}"
    return team.why_not(who, pair.review)


def reopen(  # noqa: PLR0913 - all but the first three by name
    store: Store,
    slug: str,
    numbers: Iterable[int],
    *,
    who: str,
    at: dt.datetime,
    note: str = "",
    discard: bool = False,
    seen: Mapping[int, int] | None = None,
) -> Done:
    """Take approvals back: a person's text is edited again, the machine's a draft.

    Args:
        store: Holds the edition.
        slug: Name of the edition.
        numbers: Numbers of the segments on the page.
        who: The person.
        at: When, in UTC.
        note: Why, for the history.
        discard: Take also what a person wrote back, so that the machine's draft stands again; the
            history keeps it.
        seen: The version that the person saw of each of the segments, by the segment's number in
            the store; by default those of this moment.

    Raises:
        ConflictError: If somebody else changed one of them meanwhile.
        RefusedError: If this person takes no part in the review.
        StoreError: If the database cannot be used.
        UsageError: If there is no such segment.
    """
    store.team().check_editor(who)
    outline = store.outline(slug)
    named = {segment_at(outline, n): n for n in numbers}
    if seen is not None and not named.keys() <= seen.keys():
        raise ConflictError(
            f"The article of {slug} changed meanwhile, so nothing was written. Look at it again."
        )
    skipped, changes = [], []
    for own, pair in store.pairs(slug, named).items():
        n, review = named[own], pair.review
        after = reopened(review, at, discard=discard)
        if after.state is review.state:
            skipped.append(Skipped(n, f"is {after.state} already", refused=False))
        else:
            before = replace(review, version=(seen or {}).get(own, review.version))
            changes.append((n, Change(f"s{n}", before, after, note)))
    if changes:
        store.change(slug, [c for _, c in changes], who=who, at=at, action=Action.REOPEN)
    return Done(tuple(n for n, _ in changes), tuple(skipped))


def reopened(review: Review, at: dt.datetime, *, discard: bool = False) -> Review:
    """Return the review of a sentence that is approved no more; see `reopen`."""
    if review.state is State.DRAFT:
        return review
    if discard:
        return Review(at=at)
    if review.state is State.APPROVED and review.origin is not Origin.PERSON:
        text = review.text if review.origin.is_memory else None
        return replace(review, state=State.DRAFT, text=text, approver="", at=at)
    return replace(review, state=State.EDITED, approver="", at=at)
