"""What of the site was built from what, so that only what changed is built again."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from translator.errors import OutputError
from translator.files import Look
from translator.press.links import PageLinks

__all__ = ["Built", "Kept", "Ledger"]

_FORMAT = 1
_SCHEMA = """
CREATE TABLE IF NOT EXISTS parts (name TEXT PRIMARY KEY, key TEXT NOT NULL, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS files (
    path TEXT PRIMARY KEY, part TEXT NOT NULL, look TEXT NOT NULL, ids TEXT NOT NULL,
    links TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS unfinished (build INTEGER PRIMARY KEY);
CREATE INDEX IF NOT EXISTS files_by_part ON files (part);
"""


@dataclass(frozen=True, slots=True)
class Built:
    """A part of the site as it was last built: an article, or something that all share.

    Attributes:
        key: Hash of all that went into it.
        value: What the rest of the site must know of it; plain values.
    """

    key: str
    value: Any


@dataclass(frozen=True, slots=True)
class Kept:
    """A file of the site as it was written.

    Attributes:
        part: Name of the part that it belongs to.
        look: How it looked then; None if it was about to be written and the build did not end.
        page: Its links; None if it is no page.
    """

    part: str
    look: Look | None
    page: PageLinks | None = None


class Ledger:
    """Keeps what was built in a small database beside the site, of which it is no part.

    Use it in a `with` statement; nobody else builds the same site meanwhile. Without it, or with
    one of another version, everything is built again.

    Attributes:
        parts: What the last build left, by the names of the parts.
        files: What it wrote, by the paths.
        is_new: Whether nothing is known of what lies in the folder.
        was_stopped: Whether the last build did not come to its end.
    """

    parts: dict[str, Built]
    files: dict[str, Kept]
    is_new: bool
    was_stopped: bool

    def __init__(self, path: Path) -> None:
        """Name the file; see `__enter__`."""
        self._path = path

    def __enter__(self) -> Self:
        """Open the ledger.

        Raises:
            OutputError: If it cannot be opened, or the site is being built by somebody else.
        """
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            try:
                self._open()
            except (sqlite3.DatabaseError, LookupError, TypeError, ValueError) as error:
                if isinstance(error, sqlite3.OperationalError):
                    raise
                self._path.unlink()  # damaged, or of another version: all it would save is time
                self._open()
        except (sqlite3.Error, OSError) as error:
            raise OutputError(_why(self._path, error)) from None
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Let others build."""
        try:
            # If it fails, the next build says for nothing that this one was stopped.
            with suppress(sqlite3.Error):
                if kind is None:
                    self._connection.execute("DELETE FROM unfinished")
                    self._connection.commit()
        finally:
            self._connection.close()

    def begin(self, part: str, paths: Iterable[str]) -> None:
        """Keep that files of a part are about to be written.

        A build that is killed leaves them known, and its part unknown: the next one puts all
        right.
        """
        with self._writing():
            self._connection.execute("DELETE FROM parts WHERE name = ?", (part,))
            rows = [(path, part) for path in paths]
            self._connection.executemany(
                "INSERT INTO files VALUES (?, ?, 'null', '', '[]') "
                "ON CONFLICT (path) DO UPDATE SET part = excluded.part, look = 'null'",
                rows,
            )

    def keep(self, part: str, built: Built, files: Mapping[str, Kept]) -> None:
        """Keep a part that is built, with its files; those that it has no more are forgotten."""
        value = json.dumps(built.value, ensure_ascii=False)
        rows = [(path, *_row(kept)) for path, kept in files.items()]
        with self._writing():
            self._connection.execute("DELETE FROM files WHERE part = ?", (part,))
            self._connection.executemany(
                "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?)", rows
            )
            self._connection.execute(
                "INSERT OR REPLACE INTO parts VALUES (?, ?, ?)", (part, built.key, value)
            )

    def forget(self, part: str) -> None:
        """Forget a part and its files."""
        with self._writing():
            self._connection.execute("DELETE FROM parts WHERE name = ?", (part,))
            self._connection.execute("DELETE FROM files WHERE part = ?", (part,))

    def _open(self) -> None:
        """Open the database and read all of it, so that damage shows before anything is built."""
        self._connection = _opened(self._path)
        try:
            rows = self._connection.execute("SELECT name, key, value FROM parts")
            self.parts = {name: Built(key, json.loads(value)) for name, key, value in rows}
            rows = self._connection.execute("SELECT path, part, look, ids, links FROM files")
            self.files = {path: _kept(*row) for path, *row in rows}
            self.is_new = not self.files
            with self._connection:
                began = self._connection.execute("INSERT OR IGNORE INTO unfinished VALUES (1)")
            self.was_stopped = not began.rowcount
        except BaseException:
            self._connection.close()
            raise

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            with self._connection:
                yield
        except sqlite3.Error as error:
            raise OutputError(_why(self._path, error)) from None


def _opened(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=1)
    try:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA journal_mode = WAL")
        _make_tables(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _make_tables(connection: sqlite3.Connection) -> None:
    if connection.execute("PRAGMA user_version").fetchone()[0] not in {0, _FORMAT}:
        raise sqlite3.DatabaseError("another version")
    connection.execute(f"PRAGMA user_version = {_FORMAT}")
    connection.executescript(_SCHEMA)
    connection.commit()


def _kept(part: str, look: str, ids: str, links: str) -> Kept:
    found = json.loads(look)
    page = None
    if links:
        page = PageLinks(frozenset(ids.split()), tuple(map(tuple, json.loads(links))))
    return Kept(part, (found[0], found[1]) if found else None, page)


def _row(kept: Kept) -> tuple[str, str, str, str]:
    page = kept.page
    ids = " ".join(sorted(page.ids)) if page else ""
    links = json.dumps(page.links, ensure_ascii=False) if page else ""
    return kept.part, json.dumps(kept.look), ids, links


def _why(path: Path, error: Exception) -> str:
    if getattr(error, "sqlite_errorname", "").startswith("SQLITE_BUSY"):
        return f"{path.with_suffix('')} is being built by another command. Wait until it is done."
    return f"{path} cannot be used ({error}). Check the folder's permissions and free space."
