"""Whether a database is sound, and what is in it."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sqlalchemy import ColumnElement, Connection, Table, func, select, text

from translator.editing import State
from translator.store.database import Database
from translator.store.file import open_to_all
from translator.store.readable import misfits, unreadable
from translator.store.revision import kept_revision
from translator.store.tables import editions, metadata, segments, units

__all__ = ["Health", "StoreInfo", "damage", "describe", "examine", "examined"]

_KINDS = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
_SIZES = {
    "sqlite": "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size",
    "postgresql": "SELECT pg_database_size(current_database())",
}


@dataclass(frozen=True, slots=True)
class Health:
    """Whether a database is sound.

    Attributes:
        counts: Number of rows by name of table.
        problems: What is broken, a line each; empty if nothing is.
        warnings: What is not broken, but should not be so, a sentence each.
    """

    counts: dict[str, int]
    problems: tuple[str, ...]
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StoreInfo:
    """What a database is and holds.

    Attributes:
        place: Where it is, without a password.
        backend: What keeps it, with its version.
        revision: Revision of its tables.
        editions: Number of editions.
        segments: Number of sentences that are in their articles now.
        approved: How many of them a person approved.
        units: Number of translations in the memory.
        size: Size on the disk in bytes.
    """

    place: str
    backend: str
    revision: str
    editions: int
    segments: int
    approved: int
    units: int
    size: int


def examine(database: Database) -> Health:
    """Say whether a database is sound.

    Looked at are its pages and indexes, what points to other rows, whether all can be read, and
    whether it fits together; where pages are damaged, nothing else.

    Raises:
        StoreError: If it cannot even be read.
    """
    with database.transaction() as connection:
        health = examined(connection)
    return replace(health, warnings=tuple(_warnings(database)))


def examined(connection: Connection) -> Health:
    """Say whether a database is sound whose tables are of the newest revision; see `examine`."""
    if broken := damage(connection):
        return Health({}, tuple(broken))
    problems = [*_orphans(connection), *unreadable(connection), *misfits(connection)]
    counts = {table.name: _count(connection, table) for table in metadata.sorted_tables}
    return Health(counts, tuple(problems))


def describe(database: Database) -> StoreInfo:
    """Return what a database is and holds.

    Raises:
        StoreError: If it cannot be read.
    """
    present = segments.c.block.is_not(None)
    with database.transaction() as connection:
        version = connection.dialect.server_version_info or ()
        return StoreInfo(
            place=database.place,
            backend=f"{_KINDS[database.dialect]} {'.'.join(map(str, version))}",
            revision=kept_revision(connection) or "",
            editions=_count(connection, editions),
            segments=_count(connection, segments, present),
            approved=_count(connection, segments, present, segments.c.state == State.APPROVED),
            units=_count(connection, units),
            size=connection.execute(text(_SIZES[database.dialect])).scalar_one(),
        )


def _warnings(database: Database) -> Iterator[str]:
    if database.path and open_to_all(database.path):
        yield (
            f"Everybody on this machine can read {database.place}, which holds hashes of passwords "
            f"and what is not published yet. To change that: chmod o= {shlex.quote(database.place)}"
        )


def _count(connection: Connection, table: Table, *where: ColumnElement[bool]) -> int:
    query = select(func.count()).select_from(table).where(*where)
    return connection.execute(query).scalar_one()


def damage(connection: Connection) -> list[str]:
    """Return what SQLite says of its file; PostgreSQL looks after its own."""
    if connection.dialect.name != "sqlite":
        return []
    said = connection.scalars(text("PRAGMA integrity_check"))
    return [str(line) for line in said if line != "ok"]


def _orphans(connection: Connection) -> list[str]:
    """Return for each column that points to another table how many of its rows are not there."""
    found = []
    for table in metadata.sorted_tables:
        for key in sorted(table.foreign_keys, key=lambda key: key.parent.name):
            own, other = key.parent, key.column
            query = select(func.count()).select_from(table.outerjoin(other.table, own == other))
            missing = connection.scalar(query.where(own.is_not(None), other.is_(None)))
            if missing:
                found.append(f"{table.name}.{own.name}: {missing} without {other.table.name}")
    return found
