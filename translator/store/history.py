"""Writing down what happened to segments, and reading it again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Row, Select, select

from translator.editing import Action, Event
from translator.store.review_codec import snapshot_as_json, snapshot_from
from translator.store.rows import KeptSegment
from translator.store.tables import editions, events, segments

__all__ = ["events_of", "history_query", "last_undoable", "new_event"]

_UNDOABLE = [a.value for a in (Action.EDIT, Action.APPROVE, Action.REOPEN, Action.IMPORT)]
_other = events.alias()


def new_event(  # noqa: PLR0913 - one argument a column
    before: KeptSegment,
    after: KeptSegment | None,
    action: Action,
    *,
    batch: str,
    at: dt.datetime,
    who: str = "",
    note: str = "",
    seconds: float | None = None,
    undoes: str = "",
) -> dict[str, Any]:
    """Return a row for `events`.

    Args:
        before: The segment as it was.
        after: As it is then; None if only a comment was made.
        action: What was done.
        batch: The same for all that is done at once.
        at: When, in UTC.
        who: The person; empty if it was none.
        note: The words of a comment, or the reason.
        seconds: How long the person worked on it.
        undoes: The batch that is taken back.
    """
    return {
        "segment_id": before.review.segment,
        "batch": batch,
        "at": at.replace(tzinfo=None),
        "who": who,
        "action": action.value,
        "version": (after or before).review.version,
        "before": after and _snapshot(before),
        "after": after and _snapshot(after),
        "note": note,
        "seconds": seconds,
        "undoes": undoes,
    }


def _snapshot(segment: KeptSegment) -> dict[str, Any]:
    return snapshot_as_json(segment.review, segment.draft, segment.text)


def history_query(slug: str, segment: int | None = None) -> Select[Any]:
    """Return the query for what happened to an edition or one segment of it, the oldest first."""
    query = (
        select(events)
        .join_from(events, segments)
        .join_from(segments, editions)
        .where(editions.c.slug == slug)
        .order_by(events.c.id)
    )
    return query if segment is None else query.where(events.c.segment_id == segment)


def last_undoable(
    connection: Connection, slug: str, segment: int | None = None, who: str | None = None
) -> Sequence[Row[Any]]:
    """Return the rows of what was last done at once and not yet taken back.

    What was done only to sentences that were rewritten since, or are not in the article, is passed
    over: it cannot be taken back any more. So is, for one person, what others changed since.

    Args:
        connection: In whose transaction.
        slug: Name of the edition.
        segment: Look only at what was done to this segment.
        who: Look only at what this person did.
    """
    rewritten = _later(events).where(_other.c.action == Action.SOURCE.value).exists()
    human = history_query(slug, segment).where(_stands(events))
    still = human.where(segments.c.block.is_not(None), ~rewritten)
    if who is not None:
        human, still = (query.where(events.c.who == who) for query in (human, still))
        still = still.where(~_later(events).where(_other.c.who != who, _stands(_other)).exists())
    last = connection.execute(still.order_by(None).order_by(events.c.id.desc()).limit(1)).first()
    if last is None:
        return []
    return connection.execute(human.where(events.c.batch == last.batch)).all()


def _later(event: FromClause) -> Select[Any]:
    """Return the query for what happened to the segment of an event after it."""
    return select(_other.c.id).where(
        _other.c.segment_id == event.c.segment_id, _other.c.id > event.c.id
    )


def _stands(event: FromClause) -> ColumnElement[bool]:
    """Return the condition that an event is a person's change that nobody has taken back."""
    undo = events.alias()
    own = select(undo.c.id).where(undo.c.segment_id == event.c.segment_id)
    taken_back = own.where(undo.c.undoes == event.c.batch).exists()
    return event.c.action.in_(_UNDOABLE) & ~taken_back


def events_of(rows: Sequence[Row[Any]]) -> list[Event]:
    """Return the events that rows hold."""
    return [
        Event(
            segment=r.segment_id,
            batch=r.batch,
            at=r.at.replace(tzinfo=dt.UTC),
            who=r.who,
            action=Action(r.action),
            version=r.version,
            before=r.before and snapshot_from(r.before),
            after=r.after and snapshot_from(r.after),
            note=r.note,
            seconds=r.seconds,
            undoes=r.undoes,
        )
        for r in rows
    ]
