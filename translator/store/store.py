"""The database of editions: what was translated stays translated, what was corrected corrected."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Update, update

from translator.errors import StoreError
from translator.store.drafts import Drafts
from translator.store.editions import Editions
from translator.store.ignores import Ignore, find_ignores, keep_ignore, remove_ignore
from translator.store.people import People
from translator.store.reviews import Reviews
from translator.store.tables import editions
from translator.store.units import Memory

__all__ = ["Store"]


class Store(Drafts, Editions, Reviews, Memory, People):
    """Everything that is kept: drafts, editions, reviews, memory, people and decisions.

    Use it in a `with` statement.
    """

    def ignore(  # noqa: PLR0913, PLR0917 - one argument a column
        self, slug: str, key: str, check: str, message: str, who: str, why: str, at: dt.datetime
    ) -> None:
        """Keep the decision to leave a finding as it is; see `Ignore` for the words.

        Raises:
            StoreError: If there is no such edition, or the database cannot be written.
        """
        decision = Ignore(key, check, message, who, why, at)
        with self.writing() as connection:
            known = keep_ignore(connection, slug, decision)
            connection.execute(_look_again(slug))
        if not known:
            raise StoreError(f"There is no edition {slug!r} in {self.place}.")

    def unignore(self, slug: str, key: str, check: str, message: str) -> bool:
        """Take the decision to leave a finding as it is back.

        Returns:
            Whether there was one.

        Raises:
            StoreError: If the database cannot be written.
        """
        with self.writing() as connection:
            connection.execute(_look_again(slug))
            return remove_ignore(connection, slug, (key, check, message))

    def ignores(self, slug: str) -> list[Ignore]:
        """Return the decisions about findings of an edition, the oldest first.

        Raises:
            StoreError: If the database cannot be read.
        """
        with self.transaction() as connection:
            return find_ignores(connection, slug)


def _look_again(slug: str) -> Update:
    """Return the change that says that the findings of an edition must be counted again."""
    return update(editions).where(editions.c.slug == slug).values(errors=None, warnings=None)
