"""Who takes part in the review, and what a newsroom agreed on."""

from __future__ import annotations

from sqlalchemy import delete, select

from translator.editing import Role, Team
from translator.store.database import Database
from translator.store.tables import people, settings
from translator.store.upsert import insert

__all__ = ["People"]

_TWO_PERSONS = "two-persons"
_YES, _NO = "yes", "no"


class People(Database):
    """Keeps the team and its rule."""

    def team(self) -> Team:
        """Return who may do what.

        Raises:
            StoreError: If the database cannot be read.
        """
        with self.transaction() as connection:
            rows = connection.execute(select(people).order_by(people.c.name)).all()
            rule = select(settings.c.value).where(settings.c.name == _TWO_PERSONS)
            return Team({row.name: Role(row.role) for row in rows}, connection.scalar(rule) == _YES)

    def set_role(self, name: str, role: Role) -> None:
        """Let a person take part, or give one another role.

        Raises:
            StoreError: If the database cannot be written.
        """
        with self.writing() as connection:
            upsert = insert(connection, people).values(name=name, role=role.value)
            connection.execute(
                upsert.on_conflict_do_update(index_elements=["name"], set_={"role": role.value})
            )

    def remove_person(self, name: str) -> bool:
        """Let a person take part no more; what they did stays.

        Returns:
            Whether they took part.

        Raises:
            StoreError: If the database cannot be written.
        """
        with self.writing() as connection:
            return connection.execute(delete(people).where(people.c.name == name)).rowcount > 0

    def set_two_persons(self, *, wanted: bool) -> None:
        """Demand that whoever approves a text is not the one who edited it last, or do not.

        Raises:
            StoreError: If the database cannot be written.
        """
        value = _YES if wanted else _NO
        with self.writing() as connection:
            upsert = insert(connection, settings).values(name=_TWO_PERSONS, value=value)
            connection.execute(
                upsert.on_conflict_do_update(index_elements=["name"], set_={"value": value})
            )
