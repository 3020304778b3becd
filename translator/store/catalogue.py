"""Which editions the database holds: their names, where they come from, how far they are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row, func, select

from translator.editing import State
from translator.errors import StoreError
from translator.store.database import Database
from translator.store.parts import parts
from translator.store.rows import count_states
from translator.store.tables import editions, events, segments

__all__ = ["PIPED", "Catalogue", "EditionMark", "Overview", "is_there"]

PIPED = "stdin:"
"""How the source of an article begins that has no file."""
_MOST_NAMES = 500  # in one query


@dataclass(frozen=True, slots=True)
class Overview:
    """An edition in one line.

    Attributes:
        slug: Its name.
        title: Its title in Urdu and in English.
        states: How many sentences are in which state.
        errors: How many errors the checks found that nobody ignores; None if that must be
            looked at again.
        warnings: The same of warnings.
        touched: When something last happened to it, in UTC.
    """

    slug: str
    title: tuple[str, str]
    states: dict[State, int]
    errors: int | None
    warnings: int | None
    touched: dt.datetime


@dataclass(frozen=True, slots=True)
class EditionMark:
    """Tells whether an edition is still as it was when somebody looked at it.

    Attributes:
        run: Goes up when a run changed the article, its metadata or its sentences.
        changed: Goes up with every change, also of reviews, comments and ignored findings.
    """

    run: int
    changed: int


class Catalogue(Database):
    """Finds editions by their slug and by their source."""

    def slug_for(self, source: str, wanted: str, claimed: Collection[str] = ()) -> str:
        """Return the slug of the edition that was made from `source`, or a free one.

        Args:
            source: Where the article comes from: an absolute path.
            wanted: The slug to use if no other article has it.
            claimed: Slugs that are not free either.

        Raises:
            StoreError: If the database cannot be read.
        """
        with self.transaction() as connection:
            own = select(editions.c.slug).where(editions.c.source == source)
            if kept := connection.scalar(own):
                return str(kept)
            return _free_slug(connection, wanted, claimed)

    def slugs(self) -> list[str]:
        """Return the slugs of all editions, the newest first.

        Raises:
            StoreError: If the database cannot be read.
        """
        with self.transaction() as connection:
            order = select(editions.c.slug).order_by(editions.c.made_at.desc(), editions.c.id)
            return list(connection.scalars(order))

    def slug_of(self, source: str) -> str | None:
        """Return the slug of the edition that was made from `source`, if there is one.

        Raises:
            StoreError: If the database cannot be read.
        """
        with self.transaction() as connection:
            return connection.scalar(select(editions.c.slug).where(editions.c.source == source))

    def source(self, slug: str) -> str | None:
        """Return where the article of an edition came from, or None if there is no such edition.

        Raises:
            StoreError: If the database cannot be read.
        """
        with self.transaction() as connection:
            return connection.scalar(select(editions.c.source).where(editions.c.slug == slug))

    def stamp(self, slug: str) -> str | None:
        """Return the stamp that an edition's pages have, or None if there is no such edition.

        Raises:
            StoreError: If the database cannot be read.
        """
        with self.transaction() as connection:
            return connection.scalar(select(editions.c.stamp).where(editions.c.slug == slug))

    def made_of(self, sources: Iterable[str]) -> dict[str, tuple[str, str]]:
        """Return slug and what `published` was told of the editions of these sources.

        Those that were published without it are left out.

        Raises:
            StoreError: If the database cannot be read.
        """
        c = editions.c
        found: dict[str, tuple[str, str]] = {}
        with self.transaction() as connection:
            for part in parts(sources):
                query = select(c.source, c.slug, c.made_of)
                rows = connection.execute(query.where(c.source.in_(part), c.made_of.is_not(None)))
                found |= {row.source: (row.slug, row.made_of) for row in rows}
        return found

    def mark(self, slug: str) -> EditionMark:
        """Return what tells whether an edition has changed since it was last looked at.

        Raises:
            StoreError: If there is no such edition, or the database cannot be read.
        """
        query = select(editions.c.run, editions.c.changed).where(editions.c.slug == slug)
        with self.transaction() as connection:
            row = connection.execute(query).first()
        if row is None:
            raise StoreError(f"There is no edition {slug!r} in {self.place}.")
        return EditionMark(row.run, row.changed)

    def overviews(self) -> list[Overview]:
        """Return all editions in one line each, those that were touched last first.

        Raises:
            StoreError: If the database cannot be read.
        """
        c = segments.c
        last = select(c.edition_id, func.max(events.c.at)).join_from(events, segments)
        with self.transaction() as connection:
            rows = connection.execute(select(editions)).all()
            states = count_states(connection)
            times = connection.execute(last.group_by(c.edition_id)).all()
            touched: dict[int, dt.datetime] = {row[0]: row[1] for row in times}
            found = [_overview(row, states[row.id], touched.get(row.id)) for row in rows]
        return sorted(found, key=lambda o: (o.touched, o.slug), reverse=True)


def _free_slug(connection: Connection, wanted: str, claimed: Collection[str]) -> str:
    """Return a slug that no edition has: the wanted one, or with a number behind it."""
    first, size = 1, 8
    while True:
        names = [wanted if n == 1 else f"{wanted}-{n}" for n in range(first, first + size)]
        query = select(editions.c.slug, editions.c.source).where(editions.c.slug.in_(names))
        # An article that was moved keeps its slug: nothing is left where it came from.
        taken = {
            row.slug
            for row in connection.execute(query)
            if row.slug != wanted or is_there(row.source)
        }
        for name in names:
            if name not in taken and name not in claimed:
                return name
        first, size = first + size, min(2 * size, _MOST_NAMES)


def _overview(row: Row[Any], states: dict[State, int], last: dt.datetime | None) -> Overview:
    touched = max(row.made_at, last or row.made_at)
    return Overview(
        slug=row.slug,
        title=(row.title, row.title_en),
        states=states,
        errors=row.errors,
        warnings=row.warnings,
        touched=touched.replace(tzinfo=dt.UTC),
    )


def is_there(source: str) -> bool:
    """Say whether an article can still come from `source`; what was piped in always can."""
    return source.startswith(PIPED) or Path(source).exists()
