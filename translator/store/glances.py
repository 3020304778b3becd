"""What tells at a glance which sentences of an edition changed."""

from __future__ import annotations

from sqlalchemy import func, select

from translator.editing import Action
from translator.store.database import Database
from translator.store.rows import existing_edition
from translator.store.tables import events, segments

__all__ = ["Glances"]


class Glances(Database):
    """Answers without reading a text."""

    def versions(self, slug: str) -> list[tuple[int, int]]:
        """Return number in the store and version of each sentence of an edition, in order.

        Raises:
            StoreError: If there is no such edition, or the database cannot be read.
        """
        c = segments.c
        query = select(c.id, c.version).where(c.block.is_not(None)).order_by(c.block, c.number)
        with self.transaction() as connection:
            number = existing_edition(connection, slug, self.place)
            rows = connection.execute(query.where(c.edition_id == number))
            return [(row.id, row.version) for row in rows]

    def comment_counts(self, slug: str) -> dict[int, int]:
        """Return how many comments each sentence of an edition has that has any.

        Returns:
            Their number by that of the sentence in the store.

        Raises:
            StoreError: If there is no such edition, or the database cannot be read.
        """
        own = events.c.segment_id
        said = select(own, func.count()).join_from(events, segments).group_by(own)
        said = said.where(events.c.action == Action.COMMENT.value)
        with self.transaction() as connection:
            number = existing_edition(connection, slug, self.place)
            rows = connection.execute(said.where(segments.c.edition_id == number))
            return {row[0]: row[1] for row in rows}
