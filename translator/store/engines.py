"""Connections to SQLite and PostgreSQL, set up so that an acknowledged edit stays."""

from __future__ import annotations

import sqlite3
import time
from functools import partial
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event

from translator.errors import StoreError
from translator.store.others import refuse_others

__all__ = ["engine_for", "for_reading", "for_writing"]

_WAIT = 30  # seconds that a run waits for the others
_PAUSE = 0.05  # seconds between two tries
_BEGIN = "dozaban_begin"
_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table'"


def engine_for(url: URL) -> Engine:
    """Return an engine for the address; nothing is connected yet.

    Raises:
        StoreError: If the driver of PostgreSQL is not installed.
    """
    return _sqlite(url) if url.drivername == "sqlite" else _postgresql(url)


def for_reading(engine: Engine) -> Engine:
    """Return the engine for transactions that see one state of the database all along."""
    if engine.dialect.name == "sqlite":
        return engine
    return engine.execution_options(isolation_level="REPEATABLE READ")


def for_writing(engine: Engine) -> Engine:
    """Return the engine for transactions that read, check and write.

    SQLite lets one of them in at a time; in PostgreSQL they wait for each other's rows.
    """
    return engine.execution_options(**{_BEGIN: "BEGIN IMMEDIATE"})


def _sqlite(url: URL) -> Engine:
    engine = create_engine(url)
    event.listen(engine, "connect", partial(_configure, str(url.database)))
    event.listen(engine, "begin", _begin)
    return engine


def _postgresql(url: URL) -> Engine:
    # Databases without an encoding of their own hand out bytes otherwise.
    arguments: dict[str, Any] = {"client_encoding": "utf8"}
    if "connect_timeout" not in url.query:
        arguments["connect_timeout"] = _WAIT
    try:
        # The server may have been started anew since the last transaction.
        return create_engine(url, connect_args=arguments, pool_pre_ping=True)
    except ImportError:
        raise StoreError(
            "PostgreSQL needs a driver that is not installed. "
            'Install it with: pip install "dozaban[postgresql]".'
        ) from None


def _configure(place: str, connection: Any, record: object) -> None:  # noqa: ANN401, ARG001 - the event's
    """Set up a new SQLite connection."""
    # Python's own BEGIN comes too late, before the first write; ours is in `_begin`.
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {_WAIT * 1000}")
    connection.execute("PRAGMA foreign_keys = ON")
    _use_wal(place, connection)
    connection.execute("PRAGMA synchronous = FULL")


def _use_wal(place: str, connection: Any) -> None:  # noqa: ANN401 - the driver's
    """Let readers and a writer work side by side; leave files of other programs as they are."""
    last = time.monotonic() + _WAIT
    while True:
        try:
            if connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
                refuse_others(place, [row[0] for row in connection.execute(_TABLES)])
                connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:  # SQLite waits for others everywhere but here
            if "locked" not in str(error) or time.monotonic() > last:
                raise
            time.sleep(_PAUSE)
        else:
            return


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get(_BEGIN, "BEGIN"))
