"""Who takes part in the review, and what a newsroom agreed on."""

from __future__ import annotations

from sqlalchemy import Connection, delete, select, update

from translator.editing import Role, Team
from translator.errors import UsageError
from translator.store.database import Database
from translator.store.sessions import end_sessions
from translator.store.tables import people, settings
from translator.store.upsert import insert

__all__ = ["People"]

_TWO_PERSONS = "two-persons"
_YES, _NO = "yes", "no"


class People(Database):
    """Keeps the team, its rule, and how its people sign in."""

    def team(self) -> Team:
        """Return who may do what.

        Raises:
            StoreError: If the database cannot be read.
        """
        with self.transaction() as connection:
            rows = connection.execute(select(people).order_by(people.c.name)).all()
            rule = select(settings.c.value).where(settings.c.name == _TWO_PERSONS)
            return Team({row.name: Role(row.role) for row in rows}, connection.scalar(rule) == _YES)

    def check_member(self, name: str) -> None:
        """Let pass who takes part.

        Raises:
            StoreError: If the database cannot be read.
            UsageError: If nobody of that name does.
        """
        with self.transaction() as connection:
            _check_member(connection, name)

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
        """Let a person take part no more; what they did stays, their sessions end.

        Returns:
            Whether they took part.

        Raises:
            StoreError: If the database cannot be written.
        """
        with self.writing() as connection:
            end_sessions(connection, name)
            return connection.execute(delete(people).where(people.c.name == name)).rowcount > 0

    def set_password(self, name: str, hashed: str | None) -> None:
        """Let a person sign in with another password, or no more; their sessions end.

        Args:
            name: Who; they must take part.
            hashed: The argon2 hash of the password; None to take it away.

        Raises:
            StoreError: If the database cannot be written.
            UsageError: If nobody of that name takes part.
        """
        own = update(people).where(people.c.name == name)
        with self.writing() as connection:
            _check_member(connection, name)
            connection.execute(own.values(password=hashed))
            end_sessions(connection, name)

    def password(self, name: str) -> str | None:
        """Return the hash of a person's password, or None if they cannot sign in.

        Raises:
            StoreError: If the database cannot be read.
        """
        with self.transaction() as connection:
            return connection.scalar(select(people.c.password).where(people.c.name == name))

    def accounts(self) -> list[str]:
        """Return the names of those who can sign in, in order.

        Raises:
            StoreError: If the database cannot be read.
        """
        query = select(people.c.name).where(people.c.password.is_not(None))
        with self.transaction() as connection:
            return list(connection.scalars(query.order_by(people.c.name)))

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


def _check_member(connection: Connection, name: str) -> None:
    names = list(connection.scalars(select(people.c.name).order_by(people.c.name)))
    if name not in names:
        known = ", ".join(names) or "nobody"
        raise UsageError(f"{name!r} does not take part. Those who do: {known}.")
