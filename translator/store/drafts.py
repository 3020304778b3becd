"""The drafts that the database holds, by fingerprint."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import bindparam, select, update

from translator.draft import Draft
from translator.store.codec import draft_details, draft_from
from translator.store.database import Database
from translator.store.parts import parts
from translator.store.tables import drafts
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

        When the machine made them stays as it was.

        Raises:
            StoreError: If the database cannot be written.
        """
        rows = [
            {"own": fingerprint, "text": draft.text, "details": draft_details(draft)}
            for fingerprint, draft in new.items()
        ]
        if rows:
            with self.writing() as connection:
                own = drafts.c.fingerprint == bindparam("own")
                connection.execute(update(drafts).where(own), rows)
