"""The file of an SQLite database, before SQLite opens it."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

from translator.errors import StoreError

__all__ = ["OWNER_ONLY", "check_there", "open_to_all", "prepare_file"]

OWNER_ONLY = 0o600
"""Permissions of a new database: it holds hashes of passwords, and what is not published yet."""
_MAGIC = b"SQLite format 3\0"
_AS_COPIED = b"\1\1"  # bytes 18 and 19; they are 2 in a database that has a write-ahead log
_VERSIONS = slice(18, 20)


def check_there(path: Path) -> None:
    """Let pass a file that can hold a database.

    Raises:
        StoreError: If there is none, or it is empty.
    """
    try:
        found = path.stat()
    except FileNotFoundError:
        found = None
    except OSError as error:
        raise _unusable(path, error) from None
    if found is None or not stat.S_ISREG(found.st_mode):
        raise StoreError(
            f"There is no database {path}. Translate an article first, or name the "
            "output folder with --out."
        )
    if not found.st_size:
        raise StoreError(
            f"The database {path} is empty. If it held editions, put your last good copy in its "
            "place; else remove it and translate an article."
        )


def prepare_file(path: Path) -> None:
    """Make the file if there is none, for its owner only; refuse what would do harm if opened.

    SQLite gives the files that it makes beside it the same permissions.

    Raises:
        StoreError: If it is no file, or not the one to which the log beside it belongs.
    """
    real = Path(os.path.realpath(path))  # beside which SQLite keeps its log
    try:
        _check_log(path, real)
        if not stat.S_ISREG(real.stat().st_mode):
            raise StoreError(f"{path} is no file. Name a file for the database.")
    except FileNotFoundError:
        _make(path, real)
    except OSError as error:
        raise _unusable(path, error) from None


def open_to_all(path: Path) -> bool:
    """Say whether everybody on this machine can read a database."""
    return bool(path.stat().st_mode & stat.S_IROTH)


def _make(path: Path, real: Path) -> None:
    try:
        with suppress(FileExistsError):  # another run was quicker
            os.close(os.open(real, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWNER_ONLY))
    except OSError as error:
        raise _unusable(path, error) from None


def _check_log(path: Path, real: Path) -> None:
    """Refuse a file beside which lies the log of another: SQLite would write it into this one.

    The log is looked at first: a run that makes a database writes into the file before there is
    one.
    """
    log = Path(f"{real}-wal")
    with suppress(FileNotFoundError, PermissionError):
        if not log.stat().st_size:
            return
        with real.open("rb") as file:
            start = file.read(_VERSIONS.stop)
        if not start or (start.startswith(_MAGIC) and start[_VERSIONS] == _AS_COPIED):
            raise StoreError(
                f"{path} is not the database that was there before: the last changes of that one "
                f"are still in {log.name}. If you went back to a copy, remove {log.name} and "
                f"{real.name}-shm."
            )


def _unusable(path: Path, error: OSError) -> StoreError:
    return StoreError(
        f"The database {path} cannot be used ({error.strerror}). Check its name, and the "
        "permissions of its folder."
    )
