"""An edition that comes back from another tool: looked at first, then taken over as one whole."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from translator.desk.approvals import approved, reopened, why_not
from translator.desk.corrections import cleaned, edited
from translator.desk.done import Done, Skipped
from translator.drafting.shift import shift_marks
from translator.editing import Action, Change, Event, Review, Snapshot, State
from translator.edition import Edition, Pair
from translator.errors import RefusedError, UsageError
from translator.exchange.pick import read_returned
from translator.exchange.plan import Plan, Present, Sent, Step, plan_import
from translator.exchange.verdict import new_comments
from translator.inspection import inspect_pairs
from translator.store import Store, find_edition

__all__ = ["Arrival", "apply_arrival", "look_at"]


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file, looked at.

    Attributes:
        slug: The edition that it belongs to.
        edition: That edition as it was when the file was looked at.
        plan: What the import would change.
    """

    slug: str
    edition: Edition
    plan: Plan


def look_at(store: Store, path: Path, name: str = "") -> Arrival:
    """Return what the import of a file would change; nothing is changed.

    Args:
        store: Holds the edition.
        path: An XLIFF or CSV file.
        name: The edition that it belongs to; by default the one that the file names.

    Raises:
        ExchangeError: If the file cannot be read.
        StoreError: If there is no such edition, or the database cannot be used.
        UsageError: If neither the file nor `name` says which edition it is.
    """
    returned = read_returned(path)
    told = name or next((one.edition for one in returned if one.edition), "")
    if not told:
        raise UsageError(
            f"{path} does not say which edition it belongs to. Name it: --edition NAME"
        )
    slug = find_edition(store, told)
    edition = store.edition(slug)
    past: dict[int, list[Event]] = defaultdict(list)
    for event in store.history(slug):
        past[event.segment].append(event)
    present = [_present(n, p, past[p.review.segment]) for n, p in enumerate(edition.pairs, 1)]
    return Arrival(slug, edition, plan_import(present, returned))


def apply_arrival(
    store: Store, arrival: Arrival, *, who: str, at: dt.datetime, theirs: bool = False
) -> Done:
    """Take over what a file changes, all at once or nothing.

    What may not be approved here is taken over as edited.

    Args:
        store: Holds the edition.
        arrival: The file, looked at.
        who: The person who takes it over.
        at: When, in UTC.
        theirs: Where both sides changed a sentence, take the file's; by default ours stays.

    Raises:
        ConflictError: If somebody changed one of the segments since the file was looked at.
        RefusedError: If this person takes no part in the review.
        StoreError: If the database cannot be used.
    """
    store.team().check_editor(who)
    steps = [*arrival.plan.changes, *(arrival.plan.conflicts if theirs else ())]
    pairs = {p.review.segment: (n, p) for n, p in enumerate(arrival.edition.pairs, 1)}
    wanted: dict[int, tuple[Step, int, Pair]] = {}
    for one in steps:
        if one.present:  # of a sentence that stands in the file twice the first counts
            wanted.setdefault(one.present.id, (one, *pairs[one.present.id]))
    texts = {n: _with_text(step, pair, who, at) for step, n, pair in wanted.values()}
    kept = _why_not(store, arrival, texts, who)
    changes, skipped = [], []
    for step, n, pair in wanted.values():
        state = _state(step, theirs=theirs)
        if state is State.APPROVED is not texts[n].review.state and n in kept:
            skipped.append(Skipped(n, f"is not approved: {kept[n]}"))
        after = _after(texts[n], state, who, at, refused=n in kept)
        if after != pair.review:
            changes.append((n, Change(f"s{n}", pair.review, after)))
    comments = _comments(steps)
    if changes or comments:
        store.change(
            arrival.slug,
            [change for _, change in changes],
            who=who,
            at=at,
            action=Action.IMPORT,
            comments=comments,
        )
    return Done(tuple(n for n, _ in changes), tuple(skipped))


def _present(number: int, pair: Pair, past: Sequence[Event]) -> Present:
    return Present(
        id=pair.review.segment,
        number=number,
        version=pair.review.version,
        source=pair.segment.text,
        english=pair.current.text,
        marks=pair.current.marks,
        state=pair.review.state,
        comments=tuple(event.note for event in past if event.action is Action.COMMENT),
        sent={e.version - 1: _sent(e.before, pair) for e in past if e.before and _counts(e)},
    )


def _counts(event: Event) -> bool:
    """Say whether a segment has another version since an event."""
    return event.action not in {Action.REMOVED, Action.RESTORED}


def _sent(before: Snapshot, pair: Pair) -> Sent:
    """Return a segment as it was; the markup of a draft that is replaced by now is not known."""
    text = before.review.text
    marks = text.marks if text else pair.draft.marks
    return Sent(before.english, marks, before.review.state)


def _with_text(step: Step, pair: Pair, who: str, at: dt.datetime) -> Pair:
    """Return a sentence with the text of the file, if that is another one."""
    one = step.returned
    text = cleaned(one.target)
    if step.is_change and not step.changes_text:
        return pair
    marks = one.target_marks and shift_marks(one.target_marks, one.target, text)
    same = text == pair.current.text and (marks is None or marks == pair.current.marks)
    if same or not text:
        return pair
    return replace(pair, review=edited(pair, text, marks, who, at))


def _why_not(store: Store, arrival: Arrival, texts: Mapping[int, Pair], who: str) -> dict[int, str]:
    """Return for each sentence that may not be approved as it would be then the reason."""
    team = store.team()
    try:
        team.check_approver(who)
    except RefusedError as error:
        return dict.fromkeys(texts, str(error))
    pairs = [texts.get(n, pair) for n, pair in enumerate(arrival.edition.pairs, 1)]
    seen = inspect_pairs(pairs, store.ignores(arrival.slug))
    found = {n: why_not(seen[n - 1].pair, who, team) for n in texts}
    return {n: why for n, why in found.items() if why}


def _comments(steps: Sequence[Step]) -> list[tuple[int, str]]:
    """Return the comments that the file adds, each once, with the segment's number."""
    found = (
        (step.present.id, words)
        for step in steps
        if step.present
        for words in new_comments(step.present, step.returned)
    )
    return list(dict.fromkeys(found))


def _state(step: Step, *, theirs: bool) -> State | None:
    """Return the state that the file asks for."""
    return step.returned.state if theirs and not step.is_change else step.state


def _after(goal: Pair, wanted: State | None, who: str, at: dt.datetime, *, refused: bool) -> Review:
    """Return the review of a sentence after the import."""
    review = goal.review
    if wanted is State.APPROVED and not refused:
        return review if review.state is State.APPROVED else approved(goal, who, at)
    if wanted is State.DRAFT and review.state is State.APPROVED:
        return reopened(review, at)  # what a person wrote is never thrown away by a file
    if wanted is State.EDITED and review.state is State.APPROVED:
        return replace(review, state=State.EDITED, approver="", at=at)
    if wanted in {State.EDITED, State.APPROVED} and review.state is State.DRAFT:
        return replace(review, state=State.EDITED, text=goal.current, editor=who, at=at)
    return review
