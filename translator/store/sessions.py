"""Who is signed in at the review desk."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Connection, delete, insert, select

from translator.store.database import Database
from translator.store.tables import sessions

__all__ = ["Sessions", "end_sessions"]


class Sessions(Database):
    """Keeps sessions by a hash of what the browser has."""

    def open_session(self, digest: str, name: str, at: dt.datetime, until: dt.datetime) -> None:
        """Keep that somebody signed in; what has run out is cleared away.

        Args:
            digest: The SHA-256 of the browser's key, as hexadecimal figures.
            name: Who.
            at: When, in UTC.
            until: When it ends, in UTC.

        Raises:
            StoreError: If the database cannot be written.
        """
        now, end = (moment.replace(tzinfo=None) for moment in (at, until))
        with self.writing() as connection:
            connection.execute(delete(sessions).where(sessions.c.until <= now))
            values = {"digest": digest, "name": name, "at": now, "until": end}
            connection.execute(insert(sessions).values(values))

    def session(self, digest: str, at: dt.datetime) -> str | None:
        """Return who is signed in, or None if the session is unknown or has run out.

        Args:
            digest: See `open_session`.
            at: This moment, in UTC.

        Raises:
            StoreError: If the database cannot be read.
        """
        c = sessions.c
        query = select(c.name).where(c.digest == digest, c.until > at.replace(tzinfo=None))
        with self.transaction() as connection:
            return connection.scalar(query)

    def close_session(self, digest: str) -> None:
        """Sign somebody out.

        Raises:
            StoreError: If the database cannot be written.
        """
        with self.writing() as connection:
            connection.execute(delete(sessions).where(sessions.c.digest == digest))

    def close_sessions(self, name: str) -> None:
        """Sign a person out everywhere.

        Raises:
            StoreError: If the database cannot be written.
        """
        with self.writing() as connection:
            end_sessions(connection, name)


def end_sessions(connection: Connection, name: str) -> None:
    """Sign a person out everywhere, in a transaction that does more."""
    connection.execute(delete(sessions).where(sessions.c.name == name))
