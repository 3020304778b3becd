"""Which revision of the tables a database has, and how it gets the newest one."""

from __future__ import annotations

from sqlalchemy import (
    Column,
    Connection,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    inspect,
    select,
    text,
)

from translator.errors import StoreError
from translator.store.others import refuse_others
from translator.store.tables import REVISION, metadata

__all__ = ["bring_up_to_date", "kept_revision"]

_LOCK = 0x646F7A  # a number that no other program is likely to lock
_BEFORE_ALEMBIC = {0: None, 1: "0001", 2: "0002"}  # by SQLite's `user_version`
_NEWER = "9999"
_KNOWN = {f"{number:04}" for number in range(1, int(REVISION) + 1)}

# As Alembic makes it; a new database gets it without Alembic, whose import takes half a second.
_versions = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32)),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)


def kept_revision(connection: Connection) -> str | None:
    """Return the revision of the tables that are there, or None if there are none.

    Raises:
        TypeError: If they do not tell.
    """
    if inspect(connection).has_table(_versions.name):
        kept = connection.scalar(select(_versions.c.version_num))
        if not isinstance(kept, str):
            raise TypeError("it does not say which revision its tables have")
        return kept
    if connection.dialect.name == "sqlite":
        version = connection.scalar(text("PRAGMA user_version")) or 0
        return _BEFORE_ALEMBIC.get(version, _NEWER)
    return None


def bring_up_to_date(connection: Connection, place: str) -> None:
    """Make the tables of the newest revision, or change older ones into them.

    Args:
        connection: A transaction for writing; all is done in it.
        place: Where the database is, for the message.

    Raises:
        StoreError: If the tables were made by a newer version of this tool, or by another one.
    """
    if connection.dialect.name == "postgresql":
        # From here on no other run can change what is found; SQLite has let in only this one.
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    kept = kept_revision(connection)
    if kept != REVISION:
        _check(connection, kept, place)
    if kept is None:
        _create(connection)
    elif kept != REVISION:
        from translator.store.migrations.run import migrate  # noqa: PLC0415 - see _versions

        migrate(connection, kept)
    if connection.dialect.name == "sqlite":
        # Tells versions that know nothing of revisions to keep off.
        connection.execute(text(f"PRAGMA user_version = {int(REVISION)}"))


def _check(connection: Connection, kept: str | None, place: str) -> None:
    """Let pass what can be made or changed without harm."""
    tables = inspect(connection).get_table_names()
    if connection.dialect.name == "sqlite" or kept is not None:  # a server may hold more than us
        refuse_others(place, tables)
    if kept is None and not metadata.tables.keys().isdisjoint(tables):
        raise StoreError(
            f"{place} has tables of this tool, but does not say which revision they have. Go back "
            "to your last good copy."
        )
    if kept is not None and kept > REVISION:
        raise StoreError(f"{place} was made by a newer version of this tool. Update dozaban.")
    if kept is not None and kept not in _KNOWN:
        raise StoreError(
            f"{place} has tables of the revision {kept!r}, which there never was. Go back to your "
            "last good copy."
        )


def _create(connection: Connection) -> None:
    """Make all tables; what Alembic would say of them is said with it."""
    metadata.create_all(connection)
    _versions.create(connection)
    connection.execute(_versions.insert().values(version_num=REVISION))
