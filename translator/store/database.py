"""The database file: opening it, bringing it up to date, and one transaction at a time."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import URL, Connection, create_engine, event, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.schema import CreateIndex, CreateTable

from translator.errors import StoreError
from translator.store.tables import SCHEMA_VERSION, metadata

__all__ = ["Database"]

_TRIES, _PAUSE = 200, 0.05  # seconds between two tries: ten seconds, as for any other lock


class Database:
    """An SQLite file with the tables of editions. Use it in a `with` statement."""

    def __init__(self, path: Path) -> None:
        """Open the database, making it if there is none.

        Args:
            path: The file; its folder must exist.

        Raises:
            StoreError: If it cannot be opened, is damaged, or was made by a newer version.
        """
        self.path = path
        self._engine = create_engine(URL.create("sqlite", database=str(path)))
        event.listen(self._engine, "connect", _configure)
        try:
            with self.transaction() as connection:
                version = connection.execute(text("PRAGMA user_version")).scalar_one()
                self._check_version(version)
                _bring_up_to_date(connection, version)
        except BaseException:
            self._engine.dispose()
            raise

    @classmethod
    def existing(cls, path: Path) -> Self:
        """Open a database that must be there already.

        Raises:
            StoreError: If there is none, or it cannot be opened.
        """
        if not path.is_file():
            raise StoreError(
                f"There is no database {path}. Translate an article first, or name the output "
                "folder with --out."
            )
        return cls(path)

    def _check_version(self, version: int) -> None:
        if version > SCHEMA_VERSION:
            raise StoreError(
                f"{self.path} was made by a newer version of this tool. Update dozaban."
            )

    def __enter__(self) -> Self:
        """Return the database itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close all connections."""
        self._engine.dispose()

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Yield a connection; what is done with it is done wholly or not at all.

        Raises:
            StoreError: If the database refuses, in one sentence.
        """
        with self._guard(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _guard(self) -> Iterator[None]:
        """Turn the database's errors into one sentence."""
        try:
            yield
        except (SQLAlchemyError, KeyError, TypeError, ValueError) as error:
            reason = getattr(error, "orig", None) or error
            raise StoreError(
                f"The database {self.path} cannot be used ({reason}). "
                "Check its permissions, or move it away to begin a new one."
            ) from None


def _bring_up_to_date(connection: Connection, version: int) -> None:
    """Make the tables that are not there, and add what later versions added to older ones."""
    if version < SCHEMA_VERSION:
        # From here on no other run can change what is found.
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    # Not `create_all`, which looks first: another run may create them in between.
    for table in metadata.sorted_tables:
        connection.execute(CreateTable(table, if_not_exists=True))
        for index in table.indexes:
            connection.execute(CreateIndex(index, if_not_exists=True))
    if version < SCHEMA_VERSION:
        _add_content(connection)
    connection.execute(text(f"PRAGMA user_version = {SCHEMA_VERSION}"))


def _add_content(connection: Connection) -> None:
    """Add what version 2 has in `editions`; without a stamp the next run fills it."""
    columns = {row.name for row in connection.exec_driver_sql("PRAGMA table_info(editions)")}
    if "content" not in columns:
        connection.exec_driver_sql("ALTER TABLE editions ADD COLUMN content JSON")
        connection.exec_driver_sql("UPDATE editions SET stamp = ''")


def _configure(connection: Any, record: object) -> None:  # noqa: ANN401, ARG001
    """Set up a new SQLite connection."""
    connection.execute("PRAGMA busy_timeout = 10000")
    connection.execute("PRAGMA foreign_keys = ON")
    for attempt in range(_TRIES, 0, -1):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:  # SQLite waits for others everywhere but here
            if attempt == 1:
                raise
            time.sleep(_PAUSE)
        else:
            return
