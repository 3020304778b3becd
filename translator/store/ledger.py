"""What a run changes in the kept sentences of an edition, gathered and then written at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, insert, select, update

from translator.editing import Action
from translator.store.history import new_event
from translator.store.review_codec import columns_of
from translator.store.rows import KeptSegment, update_segments
from translator.store.tables import events, segments
from translator.store.units import detach_units

__all__ = ["Ledger", "add_new"]


@dataclass
class Ledger:
    """What is to be written of the sentences that were there before.

    Attributes:
        at: The moment to write into the history, in UTC.
        batch: The same for all that the run changes.
        rows: Each sentence as it was and as it shall be.
        events: Rows for the history.
        dropped: Segments whose units leave the memory.
        detached: Segments whose units stay, though their sentence is another one now.
    """

    at: dt.datetime
    batch: str = field(default_factory=lambda: uuid4().hex)
    rows: list[tuple[KeptSegment, KeptSegment]] = field(default_factory=list)
    events: list[dict[str, Any]] = field(default_factory=list)
    dropped: list[int] = field(default_factory=list)
    detached: list[int] = field(default_factory=list)

    def tell(self, before: KeptSegment, after: KeptSegment, action: Action, note: str = "") -> None:
        """Note an event for the history."""
        self.events.append(
            new_event(before, after, action, batch=self.batch, at=self.at, note=note)
        )

    def write(self, connection: Connection) -> bool:
        """Write everything; say whether a sentence changed."""
        changed = [(old, new) for old, new in self.rows if _columns(old) != _columns(new)]
        moved = [old.review.segment for old, new in changed if old.place != new.place]
        if moved:  # first out of each other's way: two sentences may change places
            away = update(segments).where(segments.c.id.in_(moved))
            connection.execute(away.values(block=None, number=None))
        rows = [{**_columns(new), "own": new.review.segment} for _, new in changed]
        update_segments(connection, rows)
        if self.detached:
            detach_units(connection, self.detached)
        if self.events:
            connection.execute(insert(events), self.events)
        return bool(changed)


def add_new(connection: Connection, number: int, goals: Sequence[KeptSegment]) -> list[KeptSegment]:
    """Add the sentences that are new; return all with their numbers in the store.

    Args:
        connection: In whose transaction.
        number: Number of the edition.
        goals: All sentences of the article, in order.
    """
    new = [
        {**_columns(g), "edition_id": number, "version": 1} for g in goals if not g.review.segment
    ]
    if not new:
        return list(goals)
    connection.execute(insert(segments), new)
    own = segments.c.edition_id == number
    query = select(segments.c.id, segments.c.block, segments.c.number)
    numbers = {(r.block, r.number): r.id for r in connection.execute(query.where(own))}
    return [
        replace(g, review=replace(g.review, segment=numbers[g.place], version=1))
        if g.place and not g.review.segment
        else g
        for g in goals
    ]


def _columns(segment: KeptSegment) -> dict[str, Any]:
    block, number = segment.place or (None, None)
    return {
        "block": block,
        "number": number,
        "key": segment.key,
        "source": segment.text,
        "marks": [asdict(mark) for mark in segment.marks],
        "draft": segment.fingerprint,
        "version": segment.review.version,
        **columns_of(segment.review),
    }
