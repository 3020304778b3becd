"""The sentences of an edition as the tables hold them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, func, select, update

from translator.article import Mark, Segment
from translator.draft import Draft
from translator.editing import Review, State
from translator.edition import Pair
from translator.errors import StoreError
from translator.store.article_codec import marks_from
from translator.store.codec import draft_from
from translator.store.review_codec import review_of
from translator.store.tables import drafts, editions, segments

__all__ = [
    "KeptSegment",
    "count_states",
    "edition_number",
    "existing_edition",
    "kept_segments",
    "look_again",
    "of_edition",
    "pairs_of",
    "sentences",
    "standing_keys",
    "update_segments",
]


@dataclass(frozen=True, slots=True)
class KeptSegment:
    """A sentence as the store holds it.

    Attributes:
        key: Key of the sentence.
        text: The sentence as written.
        marks: Its inline markup.
        place: Index of its block and number within it; None if it is not in the article now.
        fingerprint: That of its draft.
        draft: What the machine proposed.
        review: What people did with it.
    """

    key: str
    text: str
    marks: tuple[Mark, ...]
    place: tuple[int, int] | None
    fingerprint: str
    draft: Draft
    review: Review

    @property
    def current(self) -> Draft:
        """The present text."""
        return self.review.text or self.draft


def edition_number(connection: Connection, slug: str, *, lock: bool = False) -> int | None:
    """Return the number of an edition, or None if there is no such edition.

    Args:
        connection: In whose transaction.
        slug: Name of the edition.
        lock: Make other writers of this edition wait until the transaction ends. SQLite has one
            writer at a time anyway.
    """
    query = select(editions.c.id).where(editions.c.slug == slug)
    return connection.scalar(query.with_for_update() if lock else query)


def existing_edition(connection: Connection, slug: str, place: str, *, lock: bool = False) -> int:
    """Return the number of an edition that must be there; see `edition_number`.

    Args:
        connection: In whose transaction.
        slug: Name of the edition.
        place: Where the database is, for the message.
        lock: Make other writers of this edition wait until the transaction ends.

    Raises:
        StoreError: If there is no such edition.
    """
    number = edition_number(connection, slug, lock=lock)
    if number is None:
        raise StoreError(f"There is no edition {slug!r} in {place}.")
    return number


def look_again(connection: Connection, number: int) -> None:
    """Keep that an edition changed, and that its findings must be counted again."""
    own = update(editions).where(editions.c.id == number)
    again = editions.c.changed + 1
    connection.execute(own.values(errors=None, warnings=None, changed=again))


def update_segments(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Write columns of segments, all in one statement.

    Args:
        connection: In whose transaction.
        rows: The columns by name, the same in each, with `own` for the number of the segment.
    """
    if rows:
        own = segments.c.id == bindparam("own")
        names = [name for name in rows[0] if name != "own"]
        change = update(segments).where(own).values({name: bindparam(name) for name in names})
        connection.execute(change, rows)


def of_edition(number: int) -> Select[Any]:
    """Return the query for all sentences of an edition with their drafts.

    Those that are in the article come in its order.
    """
    return (
        select(segments, drafts.c.text.label("machine"), drafts.c.details.label("machine_details"))
        .join(drafts)
        .where(segments.c.edition_id == number)
        .order_by(segments.c.block, segments.c.number, segments.c.id)
    )


def sentences(
    connection: Connection, slug: str, only: Sequence[int] | None = None
) -> Sequence[Row[Any]]:
    """Return the rows of the sentences that are in an article now, in order.

    Args:
        connection: In whose transaction.
        slug: Name of the edition.
        only: Numbers of the sentences in the store that are wanted; by default all.
    """
    number = edition_number(connection, slug)
    if number is None:
        return []
    query = of_edition(number).where(segments.c.block.is_not(None))
    if only is not None:
        query = query.where(segments.c.id.in_(only))
    return connection.execute(query).all()


def pairs_of(rows: Sequence[Row[Any]]) -> tuple[Pair, ...]:
    """Return the pairs that rows hold."""
    return tuple(
        Pair(
            Segment(r.block, r.number, r.source, r.key, marks_from(r.marks)),
            draft_from(r.machine, r.machine_details),
            review=review_of(r),
        )
        for r in rows
    )


def count_states(connection: Connection) -> defaultdict[int, dict[State, int]]:
    """Return how many sentences that are in an article now are in which state, by edition."""
    c = segments.c
    share = select(c.edition_id, c.state, func.count())
    share = share.where(c.block.is_not(None)).group_by(c.edition_id, c.state)
    found: defaultdict[int, dict[State, int]] = defaultdict(dict)
    for edition, state, count in connection.execute(share):
        found[edition][State(state)] = count
    return found


def standing_keys(connection: Connection, number: int) -> list[tuple[int, str]]:
    """Return number and key of the sentences that are in an article now, in order."""
    here = (segments.c.edition_id == number) & segments.c.block.is_not(None)
    query = select(segments.c.id, segments.c.key).where(here)
    rows = connection.execute(query.order_by(segments.c.block, segments.c.number))
    return [(row.id, row.key) for row in rows]


def kept_segments(
    connection: Connection, number: int, only: Sequence[int] | None = None
) -> list[KeptSegment]:
    """Return the sentences of an edition, in the order of the article, the removed ones last.

    Args:
        connection: In whose transaction.
        number: Number of the edition.
        only: Numbers of the sentences that are wanted; by default all.
    """
    query = of_edition(number)
    if only is not None:
        query = query.where(segments.c.id.in_(only))
    rows = connection.execute(query).all()
    kept = [
        KeptSegment(
            r.key,
            r.source,
            marks_from(r.marks),
            None if r.block is None else (r.block, r.number),
            r.draft,
            draft_from(r.machine, r.machine_details),
            review_of(r),
        )
        for r in rows
    ]
    return sorted(kept, key=lambda s: s.place is None)
