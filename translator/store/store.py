"""The database of editions: what was translated stays translated."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sqlalchemy import Row, Select, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from translator.article import Segment
from translator.draft import Draft
from translator.edition import Edition, Pair
from translator.errors import StoreError
from translator.store.article_codec import (
    article_from,
    content_of,
    engine_from,
    glossary_from,
    marks_from,
)
from translator.store.codec import draft_from
from translator.store.drafts import Drafts
from translator.store.ignores import Ignore, find_ignores, keep_ignore, remove_ignore
from translator.store.tables import drafts, editions, segments

__all__ = ["PIPED", "Store"]

PIPED = "stdin:"
"""How the source of an article begins that has no file."""


class Store(Drafts):
    """Keeps drafts and editions in an SQLite file. Use it in a `with` statement."""

    def slug_for(self, source: str, wanted: str) -> str:
        """Return the slug of the edition that was made from `source`, or a free one.

        Args:
            source: Where the article comes from: an absolute path.
            wanted: The slug to use if no other article has it.

        Raises:
            StoreError: If the database cannot be read.
        """
        with self.transaction() as connection:
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
        with self.transaction() as connection:
            return connection.scalar(select(editions.c.stamp).where(editions.c.slug == slug))

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

    def edition(self, slug: str) -> Edition:
        """Return an edition as it was kept, but without findings: those are worked out anew.

        Raises:
            StoreError: If there is none, an older version kept it without its article, or the
                database cannot be read.
        """
        with self.transaction() as connection:
            row = connection.execute(select(editions).where(editions.c.slug == slug)).first()
            if row is not None and row.content is not None:
                return _edition(row, connection.execute(_sentences(slug)).all())
        if row is None:
            raise StoreError(f"There is no edition {slug!r} in {self.path}.")
        raise StoreError(
            f"The edition {slug!r} was kept by an older version, without its article. "
            f"Translate it again: translate {row.source}"
        )

    def sentences(self, slug: str) -> list[tuple[str, Draft]]:
        """Return the sentences of an edition with their drafts, in order.

        Raises:
            StoreError: If the database cannot be read.
        """
        with self.transaction() as connection:
            rows = connection.execute(_sentences(slug)).all()
            return [(row.source, draft_from(row.text, row.details)) for row in rows]

    def fingerprints(self, slug: str) -> list[str]:
        """Return for each pair of an edition the fingerprint of its draft, in order.

        Raises:
            StoreError: If the database cannot be read.
        """
        with self.transaction() as connection:
            return [row.draft for row in connection.execute(_sentences(slug))]

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
            "content": content_of(edition),
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
        with self.transaction() as connection:
            number = connection.scalar(upsert.values(values).returning(editions.c.id))
            connection.execute(delete(segments).where(segments.c.edition_id == number))
            if rows:
                connection.execute(insert(segments), [{**r, "edition_id": number} for r in rows])

    def keep_place(self, edition: Edition, source: str) -> None:
        """Keep where an article is now and where its blocks stand in it; no page shows that.

        Raises:
            StoreError: If the database cannot be written.
        """
        c, content = editions.c, content_of(edition)
        moved = (c.source != source) | (c.content != content)
        change = update(editions).where(c.slug == edition.slug, moved)
        with self.transaction() as connection:
            connection.execute(change.values(source=source, content=content))

    def ignore(  # noqa: PLR0913, PLR0917 - one argument a column
        self, slug: str, key: str, check: str, message: str, who: str, why: str, at: dt.datetime
    ) -> None:
        """Keep the decision to leave a finding as it is; see `Ignore` for the words.

        Raises:
            StoreError: If there is no such edition, or the database cannot be written.
        """
        decision = Ignore(key, check, message, who, why, at)
        with self.transaction() as connection:
            known = keep_ignore(connection, slug, decision)
        if not known:
            raise StoreError(f"There is no edition {slug!r} in {self.path}.")

    def unignore(self, slug: str, key: str, check: str, message: str) -> bool:
        """Take the decision to leave a finding as it is back.

        Returns:
            Whether there was one.

        Raises:
            StoreError: If the database cannot be written.
        """
        with self.transaction() as connection:
            return remove_ignore(connection, slug, (key, check, message))

    def ignores(self, slug: str) -> list[Ignore]:
        """Return the decisions about findings of an edition, the oldest first.

        Raises:
            StoreError: If the database cannot be read.
        """
        with self.transaction() as connection:
            return find_ignores(connection, slug)


def _sentences(slug: str) -> Select[Any]:
    """Return the query for the sentences of an edition with their drafts, in order."""
    return (
        select(segments, drafts.c.text, drafts.c.details)
        .join_from(segments, editions)
        .join(drafts)
        .where(editions.c.slug == slug)
        .order_by(segments.c.block, segments.c.number)
    )


def _edition(row: Row[Any], sentences: Iterable[Row[Any]]) -> Edition:
    """Return an edition from its row and those of its sentences with their drafts."""
    content = row.content
    pairs = tuple(
        Pair(
            Segment(r.block, r.number, r.source, r.key, marks_from(marks)),
            draft_from(r.text, r.details),
        )
        for r, marks in zip(sentences, content["marks"], strict=True)
    )
    return Edition(
        slug=row.slug,
        article=article_from(content["article"]),
        pairs=pairs,
        engine=engine_from(content["engine"]),
        glossary=glossary_from(content["glossary"]),
        made_at=row.made_at.replace(tzinfo=dt.UTC),
    )


def _is_there(source: str) -> bool:
    """Say whether an article can still come from `source`; what was piped in always can."""
    return source.startswith(PIPED) or Path(source).exists()
