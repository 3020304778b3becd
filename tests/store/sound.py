"""Whether what a store holds of an edition agrees with its history."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sqlalchemy import select

from translator.editing import Action, Event, Snapshot, State
from translator.segmenting import segment_article
from translator.store import KeptSegment, Store
from translator.store.health import examine
from translator.store.tables import units

__all__ = ["unsound"]

_SAME_VERSION = {Action.COMMENT, Action.REMOVED, Action.RESTORED}


def unsound(store: Store, slug: str, history: Sequence[Event]) -> list[str]:
    """Return what is wrong with a store and the one edition in it, a line each.

    Args:
        store: Holds nothing else.
        slug: Name of the edition.
        history: What happened to it.
    """
    events = defaultdict(list)
    for event in history:
        events[event.segment].append(event)
    kept = store.segments(slug)
    return [
        *examine(store).problems,
        *(line for s in kept for line in _segment(s, events[s.review.segment])),
        *_article(store, slug),
        *_memory(store, kept),
    ]


def _segment(segment: KeptSegment, events: Sequence[Event]) -> Iterator[str]:
    """Compare a sentence with its history."""
    name, version = f"segment {segment.review.segment}", 1
    changes = [event for event in events if event.after]  # all but comments
    for event in events:
        version += event.action not in _SAME_VERSION
        if event.version != version:
            yield f"{name}: {event.action} has version {event.version}, not {version}"
    if segment.review.version != version:
        yield f"{name} has version {segment.review.version}, not {version}"
    for one, other in pairwise(changes):
        if _seen(one.after) != _seen(other.before):
            yield f"{name}: {one.action} v{one.version} does not lead to {other.action}"
    present = Snapshot(segment.review, segment.current.text, segment.text)
    if changes and _seen(changes[-1].after) != _seen(present):
        yield f"{name} is not as it was left: {_seen(present)}, not {_seen(changes[-1].after)}"


def _seen(snapshot: Snapshot | None) -> tuple[object, ...] | None:
    """Return what people see of a sentence; which memory had its text may change by itself."""
    if snapshot is None:
        return None
    review = snapshot.review
    people = review.editor, review.approver, review.at
    return snapshot.source, snapshot.english, review.state, *people


def _article(store: Store, slug: str) -> Iterator[str]:
    """Compare the sentences of an edition with its article."""
    edition = store.edition(slug)
    if segment_article(edition.article) != tuple(pair.segment for pair in edition.pairs):
        yield f"{edition.article.name}: the article has other sentences than the edition"


def _memory(store: Store, kept: Sequence[KeptSegment]) -> Iterator[str]:
    """Compare the memory with what is approved."""
    own = select(units.c.segment_id, units.c.target).where(units.c.segment_id.is_not(None))
    with store.transaction() as connection:
        found = {(row.segment_id, row.target) for row in connection.execute(own)}
    approved = {
        (s.review.segment, s.current.text) for s in kept if s.review.state is State.APPROVED
    }
    if found != approved:
        yield f"the memory differs from what is approved: {found ^ approved}"
