"""The editions that the database holds: articles with what machine and people made of them."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, select, update

from translator.draft import Draft, Severity
from translator.edition import Edition, Pair
from translator.errors import ConflictError, StoreError
from translator.store.article_codec import article_from, content_of, engine_from, glossary_from
from translator.store.catalogue import Catalogue, is_there
from translator.store.reconcile import reconcile
from translator.store.rows import (
    KeptSegment,
    edition_number,
    existing_edition,
    kept_segments,
    pairs_of,
    sentences,
    standing_keys,
)
from translator.store.tables import editions
from translator.store.upsert import insert

__all__ = ["Editions"]


class Editions(Catalogue):
    """Keeps editions by their slug."""

    def edition(self, slug: str) -> Edition:
        """Return an edition as it was kept, but without findings: those are worked out anew.

        Raises:
            StoreError: If there is none, an older version kept it without its article, or the
                database cannot be read.
        """
        with self.transaction() as connection:
            row = connection.execute(select(editions).where(editions.c.slug == slug)).first()
            if row is not None and row.content is not None:
                return _edition(row, sentences(connection, slug))
        if row is None:
            raise StoreError(f"There is no edition {slug!r} in {self.place}.")
        raise StoreError(
            f"The edition {slug!r} was kept by an older version, without its article. "
            f"Translate it again: translate {row.source}"
        )

    def sentences(self, slug: str) -> list[tuple[str, Draft]]:
        """Return the sentences of an edition with their present texts, in order.

        Raises:
            StoreError: If the database cannot be read.
        """
        with self.transaction() as connection:
            return [(p.segment.text, p.current) for p in pairs_of(sentences(connection, slug))]

    def outline(self, slug: str) -> list[tuple[int, str]]:
        """Return number in the store and key of each sentence of an edition, in order.

        Raises:
            StoreError: If there is no such edition, or the database cannot be read.
        """
        with self.transaction() as connection:
            return standing_keys(connection, existing_edition(connection, slug, self.place))

    def pairs(self, slug: str, wanted: Collection[int]) -> dict[int, Pair]:
        """Return some pairs of an edition by their numbers in the store.

        Args:
            slug: Name of the edition.
            wanted: Which; those that are not in the article now are left out.

        Raises:
            StoreError: If there is no such edition, or the database cannot be read.
        """
        with self.transaction() as connection:
            existing_edition(connection, slug, self.place)
            found = pairs_of(sentences(connection, slug, list(wanted)))
        return {pair.review.segment: pair for pair in found}

    def segments(self, slug: str) -> list[KeptSegment]:
        """Return all sentences that an edition has or had, the removed ones last.

        Raises:
            StoreError: If the database cannot be read.
        """
        with self.transaction() as connection:
            number = edition_number(connection, slug)
            return [] if number is None else kept_segments(connection, number)

    def keep_edition(
        self, edition: Edition, source: str, fingerprints: Sequence[str], at: dt.datetime
    ) -> Edition:
        """Keep an edition in place of what its slug held before; what people did stays.

        Args:
            edition: The edition as the machine made it.
            source: Where the article comes from.
            fingerprints: For each pair of the edition, that of its kept draft.
            at: The moment to write into the history, in UTC.

        Returns:
            The edition with what people did, and with what the memory knows of its sentences.

        Raises:
            ConflictError: If the edition of another article has this slug.
            StoreError: If the database cannot be written.
        """
        with self.writing() as connection:
            _make_row(connection, edition, source)
            locked = select(editions).where(editions.c.slug == edition.slug).with_for_update()
            row = connection.execute(locked).one()
            if row.source != source and is_there(row.source):
                # Two runs on one database took the same name at the same moment.
                raise ConflictError(
                    f"Another article, {row.source}, was kept as {edition.slug!r} meanwhile. "
                    "Run the same command again."
                )
            pairs, changed = reconcile(connection, row.id, edition.pairs, fingerprints, at)
            kept = replace(edition, pairs=pairs)
            values = _columns(kept, source)
            if changed or any(getattr(row, name) != value for name, value in values.items()):
                # Up by one in all: where sentences changed, that is counted with them.
                marks = {"run": row.run + 1, "changed": row.changed + 1}
                change = update(editions).where(editions.c.id == row.id)
                connection.execute(change.values({**values, **marks}))
        return kept

    def published(self, edition: Edition, stamp: str, made_of: str | None = None) -> None:
        """Keep that the pages of an edition are written, and what the checks found.

        Args:
            edition: The edition with its findings.
            stamp: What `stamp` shall return.
            made_of: What `made_of` shall return; None if the article was not read again.

        Raises:
            StoreError: If the database cannot be written.
        """
        found = Counter(finding.severity for _, finding in edition.findings)
        values = {
            "stamp": stamp,
            "title_en": edition.title[1],
            "errors": found[Severity.ERROR],
            "warnings": found[Severity.WARNING],
        }
        if made_of is not None:
            values["made_of"] = made_of
        change = update(editions).where(editions.c.slug == edition.slug)
        with self.writing() as connection:
            connection.execute(change.values(values))


def _make_row(connection: Connection, edition: Edition, source: str) -> None:
    """Make the row of an edition if there is none; another run may do so at the same time."""
    values = {**_columns(edition, source), "slug": edition.slug, "stamp": ""}
    connection.execute(insert(connection, editions).values(values).on_conflict_do_nothing())


def _columns(edition: Edition, source: str) -> dict[str, Any]:
    title, title_en = edition.title
    return {
        "source": source,
        "title": title,
        "title_en": title_en,
        "engine": edition.engine.signature,
        "glossary": edition.glossary.signature,
        "made_at": edition.made_at.replace(tzinfo=None),
        "content": json.loads(json.dumps(content_of(edition))),  # as it will be read again
    }


def _edition(row: Row[Any], found: Sequence[Row[Any]]) -> Edition:
    """Return an edition from its row and those of its sentences with their drafts."""
    content = row.content
    return Edition(
        slug=row.slug,
        article=article_from(content["article"]),
        pairs=pairs_of(found),
        engine=engine_from(content["engine"]),
        glossary=glossary_from(content["glossary"]),
        made_at=row.made_at.replace(tzinfo=dt.UTC),
    )
