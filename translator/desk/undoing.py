"""Take back what was done last."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from translator.desk.done import Done, Skipped
from translator.desk.find import segment_at
from translator.editing import Action, Change, Event, Review, State
from translator.edition import Pair
from translator.errors import UsageError
from translator.segmenting import segment_key
from translator.store import Store

__all__ = ["Undone", "undo"]


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back.

    Attributes:
        action: What had been done.
        who: Who had done it.
        at: When that was, in UTC.
        done: What became of its segments.
    """

    action: Action
    who: str
    at: dt.datetime
    done: Done


def undo(  # noqa: PLR0913 - all but the first two by name
    store: Store,
    slug: str,
    *,
    who: str,
    at: dt.datetime,
    number: int | None = None,
    mine: bool = False,
) -> Undone:
    """Take back what was done last in an edition: all that was done at once.

    Done again, it takes back what was done before that. Nothing leaves the history. What cannot be
    taken back, since its sentence was rewritten or is not in the article any more, is passed over.

    Args:
        store: Holds the edition.
        slug: Name of the edition.
        who: The person who takes it back.
        at: When, in UTC.
        number: Take back only what was last done to this segment, and only there.
        mine: Take back only what this person did; what others changed since is passed over.

    Raises:
        ConflictError: If somebody changes a segment at the same moment.
        RefusedError: If this person takes no part in the review.
        StoreError: If the database cannot be used.
        UsageError: If there is nothing to take back, or no such segment.
    """
    store.team().check_editor(who)
    outline = store.outline(slug)
    own = None if number is None else segment_at(outline, number)
    events = store.last_done(slug, own, who if mine else None)
    if not events:
        where = slug if number is None else f"s{number} of {slug}"
        by = f" by {who}" if mine else ""
        raise UsageError(f"Nothing was done to {where}{by} that could be taken back.")
    numbers = {segment: n for n, (segment, _) in enumerate(outline, 1)}
    here = store.pairs(slug, [event.segment for event in events])
    both = here.keys() & numbers.keys()  # a run may have changed the article just now
    there = [(numbers[e.segment], here[e.segment], e) for e in events if e.segment in both]
    skipped = tuple(Skipped(n, "was changed since then") for n, p, e in there if not _is(p, e))
    changes = [(n, _change(n, p, e)) for n, p, e in there if _is(p, e)]
    if changes:
        store.change(
            slug,
            [change for _, change in changes],
            who=who,
            at=at,
            action=Action.UNDO,
            undoes=events[0].batch,
        )
    last = events[0]
    return Undone(last.action, last.who, last.at, Done(tuple(n for n, _ in changes), skipped))


def _change(number: int, pair: Pair, event: Event) -> Change:
    before = event.before.review if event.before else Review()
    return Change(f"s{number}", pair.review, before)


def _is(pair: Pair, event: Event) -> bool:
    """Say whether a segment is still as the event left it, but for what the machine drafted."""
    then = event.after
    if then is None or pair.segment.key != segment_key(then.source):
        return False
    drafts = pair.review.state is then.review.state is State.DRAFT
    return drafts or pair.review == then.review
