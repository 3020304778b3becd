"""The database of editions: what was translated stays translated, what was corrected corrected."""

from __future__ import annotations

import datetime as dt

from translator.store.drafts import Drafts
from translator.store.editions import Editions
from translator.store.glances import Glances
from translator.store.ignores import Ignore, find_ignores, keep_ignore, remove_ignore
from translator.store.people import People
from translator.store.reviews import Reviews
from translator.store.rows import edition_number, existing_edition, look_again
from translator.store.sessions import Sessions
from translator.store.standing import Standings
from translator.store.units import Memory

__all__ = ["Store"]


class Store(Drafts, Editions, Glances, Reviews, Memory, People, Sessions, Standings):
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
            number = existing_edition(connection, slug, self.place)
            keep_ignore(connection, number, decision)
            look_again(connection, number)

    def unignore(self, slug: str, key: str, check: str, message: str) -> bool:
        """Take the decision to leave a finding as it is back.

        Returns:
            Whether there was one.

        Raises:
            StoreError: If the database cannot be written.
        """
        with self.writing() as connection:
            number = edition_number(connection, slug)
            removed = remove_ignore(connection, slug, (key, check, message))
            if number is not None and removed:
                look_again(connection, number)
            return removed

    def ignores(self, slug: str) -> list[Ignore]:
        """Return the decisions about findings of an edition, the oldest first.

        Raises:
            StoreError: If the database cannot be read.
        """
        with self.transaction() as connection:
            return find_ignores(connection, slug)
