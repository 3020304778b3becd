"""The drafts that the database holds, by fingerprint."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select, update

from translator.draft import Draft
from translator.store.codec import draft_details, draft_from
from translator.store.database import Database
from translator.store.parts import parts
from translator.store.rows import look_again
from translator.store.tables import drafts, editions, segments
from translator.store.upsert import insert

__all__ = ["Drafts", "KeptDraft"]


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A draft and when it was made, in UTC."""

    draft: Draft
    made_at: dt.datetime


class Drafts(Database):
    """Keeps drafts: what was translated stays translated."""

    def drafts(self, fingerprints: Iterable[str]) -> dict[str, KeptDraft]:
        """Return the kept drafts among `fingerprints`.

        Raises:
            StoreError: If the database cannot be read.
        """
        found: dict[str, KeptDraft] = {}
        with self.transaction() as connection:
            for part in parts(fingerprints):
                rows = connection.execute(select(drafts).where(drafts.c.fingerprint.in_(part)))
                for row in rows:
                    made_at = row.made_at.replace(tzinfo=dt.UTC)
                    found[row.fingerprint] = KeptDraft(draft_from(row.text, row.details), made_at)
        return found

    def drafted(self, fingerprints: Iterable[str]) -> set[str]:
        """Return those of `fingerprints` whose drafts are kept.

        Raises:
            StoreError: If the database cannot be read.
        """
        own = drafts.c.fingerprint
        with self.transaction() as connection:
            return {
                fingerprint
                for part in parts(fingerprints)
                for fingerprint in connection.scalars(select(own).where(own.in_(part)))
            }

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
            with self.writing() as connection:
                # Two runs may translate the same sentence at the same time; the first one stays.
                connection.execute(insert(connection, drafts).on_conflict_do_nothing(), rows)

    def replace_drafts(self, new: Mapping[str, Draft]) -> None:
        """Put drafts in the place of those that are kept under the same fingerprints.

        When the machine made them stays as it was. The marks of the editions that have them go up,
        as by a run: what shows them must look again.

        Raises:
            StoreError: If the database cannot be written.
        """
        rows = [
            {"own": fingerprint, "text": draft.text, "details": draft_details(draft)}
            for fingerprint, draft in new.items()
        ]
        if rows:
            with self.writing() as connection:
                _count_run(connection, new)
                own = drafts.c.fingerprint == bindparam("own")
                connection.execute(update(drafts).where(own), rows)


def _count_run(connection: Connection, fingerprints: Iterable[str]) -> None:
    """Raise the marks of the editions in which drafts stand now, those of each by one."""
    concerned: set[int] = set()
    for part in parts(fingerprints):
        here = segments.c.draft.in_(part) & segments.c.block.is_not(None)
        concerned.update(connection.scalars(select(segments.c.edition_id).where(here).distinct()))
    for number in sorted(concerned):  # in one order, so that no two wait for each other
        look_again(connection, number)
        own = update(editions).where(editions.c.id == number)
        connection.execute(own.values(run=editions.c.run + 1))
