"""What people do with segments: kept as one whole, or refused if somebody was quicker."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, insert

from translator.editing import Action, Change, Event, Review
from translator.errors import ConflictError
from translator.store.database import Database
from translator.store.history import events_of, history_query, last_undoable, new_event
from translator.store.remember import remember
from translator.store.review_codec import columns_of
from translator.store.rows import (
    KeptSegment,
    existing_edition,
    kept_segments,
    look_again,
    update_segments,
)
from translator.store.tables import events
from translator.urdu import isolated

__all__ = ["Reviews"]


class Reviews(Database):
    """Keeps states and corrections, and everything that happened to them."""

    def change(  # noqa: PLR0913 - all but the first two by name
        self,
        slug: str,
        changes: Sequence[Change],
        *,
        who: str,
        at: dt.datetime,
        action: Action,
        undoes: str = "",
        comments: Sequence[tuple[int, str]] = (),
    ) -> str:
        """Change segments of an edition, all or none, and write it into their history.

        What becomes approved enters the translation memory, what is approved no more leaves it.

        Args:
            slug: Name of the edition.
            changes: What shall become of which segments.
            who: The person who does it.
            at: When, in UTC.
            action: What is done.
            undoes: The batch that is taken back.
            comments: Words to add to the history of segments, by the segments' numbers in the
                store.

        Returns:
            The name of the batch: all events of it carry it.

        Raises:
            ConflictError: If somebody changed one of the segments meanwhile, or it is not there any
                more; nothing is written.
            StoreError: If there is no such edition, or the database cannot be written.
        """
        batch = uuid4().hex
        with self.writing() as connection:
            number = existing_edition(connection, slug, self.place, lock=True)
            named = [change.before.segment for change in changes]
            named += [segment for segment, _ in comments]
            kept = _there(connection, number, named)
            pairs = [(kept[change.before.segment], change) for change in changes]
            _refuse_conflicts(slug, pairs)
            then = kept | {b.review.segment: _after(b, change) for b, change in pairs}
            changed = [then[before.review.segment] for before, _ in pairs]
            update_segments(connection, [_row(segment.review) for segment in changed])
            event = partial(new_event, batch=batch, at=at, who=who)
            log = [
                event(
                    before,
                    then[before.review.segment],
                    action,
                    note=change.note,
                    seconds=change.seconds,
                    undoes=undoes,
                )
                for before, change in pairs
            ]
            log += [event(then[s], None, Action.COMMENT, note=words) for s, words in comments]
            if log:
                connection.execute(insert(events), log)
            remember(connection, slug, number, changed, at)
            look_again(connection, number)
        return batch

    def comment(self, slug: str, segment: int, words: str, who: str, at: dt.datetime) -> None:
        """Add a comment to the history of a segment.

        Raises:
            ConflictError: If the segment is not there any more.
            StoreError: If there is no such edition, or the database cannot be written.
        """
        self.change(slug, (), who=who, at=at, action=Action.COMMENT, comments=[(segment, words)])

    def history(self, slug: str, segment: int | None = None) -> list[Event]:
        """Return what happened to an edition or to one segment of it, the oldest first.

        Raises:
            StoreError: If the database cannot be read.
        """
        with self.transaction() as connection:
            return events_of(connection.execute(history_query(slug, segment)).all())

    def last_done(
        self, slug: str, segment: int | None = None, who: str | None = None
    ) -> list[Event]:
        """Return what was last done at once and not yet taken back.

        Args:
            slug: Name of the edition.
            segment: Look only at what was done to this segment.
            who: Look only at what this person did, and nobody else changed since.

        Raises:
            StoreError: If the database cannot be read.
        """
        with self.transaction() as connection:
            return events_of(last_undoable(connection, slug, segment, who))


def _there(connection: Connection, number: int, wanted: Sequence[int]) -> dict[int, KeptSegment]:
    """Return segments of an edition by their numbers in the store; all must be there."""
    kept = {s.review.segment: s for s in kept_segments(connection, number, wanted)}
    if len(kept) < len(set(wanted)):
        raise ConflictError(
            "One of the sentences is not in the edition any more, so nothing was written. Look at "
            "the edition again."
        )
    return kept


def _refuse_conflicts(slug: str, pairs: Iterable[tuple[KeptSegment, Change]]) -> None:
    late = [(now, wanted) for now, wanted in pairs if now.review.version != wanted.before.version]
    if late:
        told = "\n".join(
            f"  {wanted.name} now ({_by(now.review)}): {isolated(now.current.text)}\n"
            f"  {wanted.name} yours: {isolated((wanted.after.text or now.draft).text)}"
            for now, wanted in late
        )
        raise ConflictError(
            f"Somebody changed {slug} meanwhile, so nothing was written:\n{told}\n"
            "Look at both texts and try again."
        )


def _by(review: Review) -> str:
    who = review.approver or review.editor
    return f"{review.state} by {who}" if who else review.state.value


def _after(before: KeptSegment, change: Change) -> KeptSegment:
    """Return a segment as it is after a change."""
    segment, version = before.review.segment, before.review.version
    return replace(before, review=replace(change.after, segment=segment, version=version + 1))


def _row(review: Review) -> dict[str, Any]:
    return {**columns_of(review), "version": review.version, "own": review.segment}
