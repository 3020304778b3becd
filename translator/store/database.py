"""The database: opening it, bringing it up to date, and one transaction at a time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from translator.store.engines import engine_for, for_reading, for_writing
from translator.store.file import check_there, prepare_file
from translator.store.place import shown, url_of
from translator.store.refusal import REFUSALS, refusal
from translator.store.revision import bring_up_to_date, kept_revision
from translator.store.tables import REVISION

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

__all__ = ["Database"]


class Database:
    """The tables of editions, in an SQLite file or on a PostgreSQL server.

    Use it in a `with` statement.

    Attributes:
        place: Where it is, for messages: a path, or an address without its password.
        path: The file; None if it is on a server.
    """

    def __init__(self, place: str | Path) -> None:
        """Open the database, making its tables if there are none.

        Args:
            place: A file, whose folder must exist, or `postgresql+psycopg://USER@HOST/NAME`, whose
                database must exist.

        Raises:
            StoreError: If it cannot be opened, is damaged, or was made by a newer version.
        """
        url = url_of(place)
        self.place = shown(url)
        self.path = Path(str(url.database)) if url.drivername == "sqlite" else None
        if self.path:
            prepare_file(self.path)
        self._engine = engine_for(url)
        try:
            self._bring_up_to_date()
        except BaseException:
            self._engine.dispose()
            raise

    @classmethod
    def existing(cls, place: str | Path) -> Self:
        """Open a database that must be there already.

        Raises:
            StoreError: If there is none, or it cannot be opened.
        """
        url = url_of(place)
        if url.drivername == "sqlite":
            check_there(Path(str(url.database)))
        return cls(place)

    @property
    def dialect(self) -> str:
        """The kind of database: `sqlite` or `postgresql`."""
        return self._engine.dialect.name

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
        """Yield a connection for reading; it sees one state of the database all along.

        Raises:
            StoreError: If the database refuses, in one sentence.
        """
        with self._begun(for_reading(self._engine)) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Yield a connection for writing; all that is done with it is done wholly or not at all.

        In SQLite nobody else writes between what it reads and what it writes. In PostgreSQL others
        may: there an UPDATE that names the version it has seen is what tells.

        Raises:
            StoreError: If the database refuses, in one sentence.
        """
        with self._begun(for_writing(self._engine)) as connection:
            yield connection

    @contextmanager
    def _begun(self, engine: Engine) -> Iterator[Connection]:
        with self._guard(), engine.begin() as connection:
            yield connection

    @contextmanager
    def _guard(self) -> Iterator[None]:
        """Turn the database's errors into one sentence; ours are sentences already."""
        try:
            yield
        except REFUSALS as error:
            raise refusal(self.place, error, is_file=self.path is not None) from None

    def _bring_up_to_date(self) -> None:
        with self.transaction() as connection:
            kept = kept_revision(connection)
        if kept != REVISION:
            with self.writing() as connection:
                bring_up_to_date(connection, self.place)
