"""The database of editions: what was translated stays translated."""

from __future__ import annotations

import datetime as dt
import sqlite3
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import URL, Connection, create_engine, delete, event, select, text
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.schema import CreateIndex, CreateTable

from translator.draft import Draft
from translator.edition import Edition
from translator.errors import StoreError
from translator.store.codec import draft_details, draft_from
from translator.store.tables import SCHEMA_VERSION, drafts, editions, metadata, segments

__all__ = ["PIPED", "KeptDraft", "Store"]

PIPED = "stdin:"
"""How the source of an article begins that has no file."""
_TRIES, _PAUSE = 200, 0.05  # seconds between two tries: ten seconds, as for any other lock
_MOST_VARIABLES = 500  # of one query; SQLite takes 999 in old versions


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A draft and when it was made, in UTC."""

    draft: Draft
    made_at: dt.datetime


class Store:
    """Keeps drafts and editions in an SQLite file. Use it in a `with` statement."""

    def __init__(self, path: Path) -> None:
        """Open the database, making it if there is none.

        Args:
            path: The file; its folder must exist.

        Raises:
            StoreError: If it cannot be opened, is damaged, or was made by a newer version.
        """
        self.path = path
        self._engine = create_engine(URL.create("sqlite", database=str(path)))
        event.listen(self._engine, "connect", _configure)
        try:
            with self._transaction() as connection:
                self._check_version(connection.execute(text("PRAGMA user_version")).scalar_one())
                # Not `create_all`, which looks first: another run may create them in between.
                for table in metadata.sorted_tables:
                    connection.execute(CreateTable(table, if_not_exists=True))
                    for index in table.indexes:
                        connection.execute(CreateIndex(index, if_not_exists=True))
                connection.execute(text(f"PRAGMA user_version = {SCHEMA_VERSION}"))
        except BaseException:
            self._engine.dispose()
            raise

    @classmethod
    def existing(cls, path: Path) -> Self:
        """Open a database that must be there already.

        Raises:
            StoreError: If there is none, or it cannot be opened.
        """
        if not path.is_file():
            raise StoreError(
                f"There is no database {path}. Translate an article first, or name the output "
                "folder with --out."
            )
        return cls(path)

    def _check_version(self, version: int) -> None:
        if version > SCHEMA_VERSION:
            raise StoreError(
                f"{self.path} was made by a newer version of this tool. Update dozaban."
            )

    def __enter__(self) -> Self:
        """Return the store itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close all connections."""
        self._engine.dispose()

    def drafts(self, fingerprints: Iterable[str]) -> dict[str, KeptDraft]:
        """Return the kept drafts among `fingerprints`.

        Raises:
            StoreError: If the database cannot be read.
        """
        wanted = list(dict.fromkeys(fingerprints))
        found: dict[str, KeptDraft] = {}
        with self._transaction() as connection:
            for at in range(0, len(wanted), _MOST_VARIABLES):
                part = wanted[at : at + _MOST_VARIABLES]
                rows = connection.execute(select(drafts).where(drafts.c.fingerprint.in_(part)))
                for row in rows:
                    made_at = row.made_at.replace(tzinfo=dt.UTC)
                    found[row.fingerprint] = KeptDraft(draft_from(row.text, row.details), made_at)
        return found

    def keep_drafts(self, new: Mapping[str, tuple[str, Draft]], made_at: dt.datetime) -> None:
        """Keep drafts, all or none.

        Args:
            new: Segment key and draft by fingerprint. What is there already stays.
            made_at: When they were made, in UTC.

        Raises:
            StoreError: If the database cannot be written.
        """
        rows = [
            {
                "fingerprint": fingerprint,
                "key": key,
                "text": draft.text,
                "details": draft_details(draft),
                "made_at": made_at.replace(tzinfo=None),
            }
            for fingerprint, (key, draft) in new.items()
        ]
        if rows:
            with self._transaction() as connection:
                # Two runs may translate the same sentence at the same time; the first one stays.
                connection.execute(insert(drafts).on_conflict_do_nothing(), rows)

    def slug_for(self, source: str, wanted: str) -> str:
        """Return the slug of the edition that was made from `source`, or a free one.

        Args:
            source: Where the article comes from: an absolute path.
            wanted: The slug to use if no other article has it.

        Raises:
            StoreError: If the database cannot be read.
        """
        with self._transaction() as connection:
            own = select(editions.c.slug).where(editions.c.source == source)
            if kept := connection.scalar(own):
                return str(kept)
            rows = connection.execute(select(editions.c.slug, editions.c.source)).all()
        # An article that was moved keeps its slug: nothing is left where it came from.
        taken = {row.slug for row in rows if row.slug != wanted or _is_there(row.source)}
        names = (wanted if n == 1 else f"{wanted}-{n}" for n in range(1, len(taken) + 2))
        return next(name for name in names if name not in taken)

    def stamp(self, slug: str) -> str | None:
        """Return the stamp that an edition was kept with, or None if there is no such edition.

        Raises:
            StoreError: If the database cannot be read.
        """
        with self._transaction() as connection:
            return connection.scalar(select(editions.c.stamp).where(editions.c.slug == slug))

    def slugs(self) -> list[str]:
        """Return the slugs of all editions, the newest first.

        Raises:
            StoreError: If the database cannot be read.
        """
        with self._transaction() as connection:
            order = select(editions.c.slug).order_by(editions.c.made_at.desc(), editions.c.id)
            return list(connection.scalars(order))

    def slug_of(self, source: str) -> str | None:
        """Return the slug of the edition that was made from `source`, if there is one.

        Raises:
            StoreError: If the database cannot be read.
        """
        with self._transaction() as connection:
            return connection.scalar(select(editions.c.slug).where(editions.c.source == source))

    def sentences(self, slug: str) -> list[tuple[str, Draft]]:
        """Return the sentences of an edition with their drafts, in order.

        Raises:
            StoreError: If the database cannot be read.
        """
        query = (
            select(segments.c.source, drafts.c.text, drafts.c.details)
            .join_from(segments, editions)
            .join(drafts)
            .where(editions.c.slug == slug)
            .order_by(segments.c.block, segments.c.number)
        )
        with self._transaction() as connection:
            rows = connection.execute(query).all()
            return [(row.source, draft_from(row.text, row.details)) for row in rows]

    def keep_edition(
        self, edition: Edition, source: str, fingerprints: Iterable[str], stamp: str
    ) -> None:
        """Keep an edition and its segments in place of what its slug held before.

        Args:
            edition: The edition.
            source: Where the article comes from.
            fingerprints: For each pair of the edition, that of its kept draft.
            stamp: What `stamp` shall return.

        Raises:
            StoreError: If the database cannot be written.
        """
        title, title_en = edition.title
        values = {
            "slug": edition.slug,
            "source": source,
            "title": title,
            "title_en": title_en,
            "engine": edition.engine.signature,
            "glossary": edition.glossary.signature,
            "made_at": edition.made_at.replace(tzinfo=None),
            "stamp": stamp,
        }
        rows = [
            {
                "block": pair.segment.block,
                "number": pair.segment.number,
                "key": pair.segment.key,
                "source": pair.segment.text,
                "draft": fingerprint,
            }
            for pair, fingerprint in zip(edition.pairs, fingerprints, strict=True)
        ]
        upsert = insert(editions).on_conflict_do_update(index_elements=["slug"], set_=values)
        with self._transaction() as connection:
            number = connection.scalar(upsert.values(values).returning(editions.c.id))
            connection.execute(delete(segments).where(segments.c.edition_id == number))
            if rows:
                connection.execute(insert(segments), [{**r, "edition_id": number} for r in rows])

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with self._guard(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _guard(self) -> Iterator[None]:
        """Turn the database's errors into one sentence."""
        try:
            yield
        except (SQLAlchemyError, KeyError, TypeError, ValueError) as error:
            reason = getattr(error, "orig", None) or error
            raise StoreError(
                f"The database {self.path} cannot be used ({reason}). "
                "Check its permissions, or move it away to begin a new one."
            ) from None


def _is_there(source: str) -> bool:
    """Say whether an article can still come from `source`; what was piped in always can."""
    return source.startswith(PIPED) or Path(source).exists()


def _configure(connection: Any, record: object) -> None:  # noqa: ANN401, ARG001
    """Set up a new SQLite connection."""
    connection.execute("PRAGMA busy_timeout = 10000")
    connection.execute("PRAGMA foreign_keys = ON")
    for attempt in range(_TRIES, 0, -1):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:  # SQLite waits for others everywhere but here
            if attempt == 1:
                raise
            time.sleep(_PAUSE)
        else:
            return
