"""What tells at a glance which editions may be published, and which changed since."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from sqlalchemy import delete, func, select

from translator.editing import State
from translator.errors import StoreError
from translator.store.database import Database
from translator.store.rows import count_states
from translator.store.tables import editions, events, ignores, segments

__all__ = ["Standing", "Standings"]

_DECISIONS = select(
    ignores.c.edition_id, func.count(), func.max(ignores.c.at), func.max(ignores.c.id)
).group_by(ignores.c.edition_id)


@dataclass(frozen=True, slots=True)
class Standing:
    """An edition, as far as publishing must know it before it is read.

    Attributes:
        slug: Its name.
        source: Where its article came from.
        mark: 32 hex digits that change whenever anything of the edition does, also where a copy
            of the database was put in its place and went another way.
        states: How many sentences are in which state.
        is_whole: Whether its article is kept; version 1 did not.
    """

    slug: str
    source: str
    mark: str
    states: dict[State, int]
    is_whole: bool


class Standings(Database):
    """Looks at all editions at once, and takes one out for good."""

    def standings(self) -> list[Standing]:
        """Return all editions, by their slugs.

        Raises:
            StoreError: If the database cannot be read.
        """
        c = segments.c
        newest = select(func.max(events.c.id)).join_from(events, segments).group_by(c.edition_id)
        last = select(c.edition_id, events.c.batch).join_from(events, segments)
        what = [editions.c[name] for name in ("id", "slug", "source", "run", "changed", "made_at")]
        with self.transaction() as connection:
            whole = editions.c.content.is_not(None).label("whole")
            rows = connection.execute(select(*what, whole).order_by(editions.c.slug)).all()
            states = count_states(connection)
            found = connection.execute(last.where(events.c.id.in_(newest))).all()
            decided = connection.execute(_DECISIONS).all()
        batches: dict[int, str] = {row.edition_id: row.batch for row in found}
        decisions = {number: tuple(how) for number, *how in decided}
        return [
            Standing(
                slug=row.slug,
                source=row.source,
                mark=_mark(*row, batches.get(row.id), decisions.get(row.id)),
                states=states[row.id],
                is_whole=row.whole,
            )
            for row in rows
        ]

    def remove(self, slug: str) -> None:
        """Take an edition out for good, with its history; the translation memory stays.

        Raises:
            StoreError: If there is no such edition, or the database cannot be written.
        """
        with self.writing() as connection:
            found = connection.execute(delete(editions).where(editions.c.slug == slug))
            if not found.rowcount:
                raise StoreError(f"There is no edition {slug!r} in {self.place}.")


def _mark(*parts: object) -> str:
    """Return a hash: the batch in it is a random name that no other course of events has."""
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:32]
