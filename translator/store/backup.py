"""Copies of a database, made while others go on working with it."""

from __future__ import annotations

import contextlib
import glob
import os
import shlex
import shutil
import sqlite3
from contextlib import ExitStack, closing
from pathlib import Path

from translator.errors import StoreError
from translator.files import check_replaceable, sweep
from translator.held import make_held
from translator.store.database import Database
from translator.store.file import OWNER_ONLY

__all__ = ["back_up"]

_HEADER = b"SQLite format 3\0"


def back_up(database: Database, target: Path) -> int:
    """Copy an SQLite database to a file while others go on working with it.

    The copy is made beside its place, checked, and then moved there. Only its owner can read it,
    unless an earlier copy there was given other permissions.

    Args:
        database: What to copy.
        target: Where to; an earlier copy there is replaced.

    Returns:
        Size of the copy in bytes.

    Raises:
        StoreError: If the file is anything but a copy or cannot be written, if the database is
            damaged, or if it is PostgreSQL's, which has a tool of its own.
    """
    if database.path is None:
        raise StoreError(_other_tool(database.place, target))
    waiting = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    with ExitStack() as stack:
        return _moved(database.path, waiting, target, stack)


def _moved(own: Path, waiting: Path, target: Path, stack: ExitStack) -> int:
    try:
        check_replaceable(target)
        _check_target(own, target)
        _sweep(target)
        # Freed when SQLite has closed it: to close it before would break SQLite's own locks.
        stack.callback(os.close, _make(waiting, target))
        _copy(own, waiting)
        _sync(waiting)
        waiting.replace(target)
        _sync(target.parent)
        return target.stat().st_size
    except (sqlite3.Error, OSError) as error:
        reason = getattr(error, "strerror", None) or error
        raise StoreError(
            f"The copy {target} cannot be written ({reason}). "
            "Check the folder's permissions and free space, or choose another place."
        ) from None
    finally:
        for left in ("", "-journal", "-wal", "-shm"):
            with contextlib.suppress(OSError):
                Path(f"{waiting}{left}").unlink(missing_ok=True)


def _check_target(own: Path, target: Path) -> None:
    """Refuse to replace what is no copy."""
    if not target.exists():
        return
    if target.samefile(own) or Path(f"{target}-wal").exists():
        raise StoreError(f"{target} is a database in use. Choose another place for the copy.")
    with target.open("rb") as file:
        if file.read(len(_HEADER)) not in {_HEADER, b""}:
            raise StoreError(f"{target} is no database. Choose another place for the copy.")


def _sweep(target: Path) -> None:
    """Remove what runs that were killed left beside a copy."""
    sweep(target)
    for left in target.parent.glob(f".{glob.escape(target.name)}.*.tmp-journal"):
        if not left.with_name(left.name.removesuffix("-journal")).exists():
            left.unlink(missing_ok=True)


def _make(waiting: Path, target: Path) -> int:
    """Make the file of the copy with the permissions that it shall have, and hold it."""
    waiting.unlink(missing_ok=True)
    number = make_held(waiting, OWNER_ONLY)
    if target.exists():
        shutil.copymode(target, waiting)
    return number


def _copy(own: Path, waiting: Path) -> None:
    """Copy all pages at once; a copy of half of an edit cannot come of it."""
    with closing(sqlite3.connect(own)) as source, closing(sqlite3.connect(waiting)) as copy:
        source.backup(copy)
        # In one file, so that it can be moved and opened anywhere.
        copy.execute("PRAGMA journal_mode = DELETE")
        found = " ".join(copy.execute("PRAGMA integrity_check(1)").fetchone()[0].split())
    if found != "ok":
        raise StoreError(
            f"The database {own} is damaged ({found}); no copy was made. "
            "Keep your last good copy, and see what is wrong with: translate store check"
        )


def _sync(path: Path) -> None:
    """Wait until a file, or what is in a folder, is on the disk."""
    number = os.open(path, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def _other_tool(place: str, target: Path) -> str:
    """Say how PostgreSQL's own tool does it, which takes the address without our driver."""
    address = place.replace("postgresql+psycopg://", "postgresql://").replace(":***@", "@")
    words = ["pg_dump", "--format=custom", f"--file={target}", address]
    return f"A PostgreSQL database is copied with its own tool: {shlex.join(words)}"
