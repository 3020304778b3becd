"""A connection that only looks: it makes no database and no tables, and changes none."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, text
from sqlalchemy.pool import NullPool

from translator.store.engines import engine_for, for_reading
from translator.store.file import check_there
from translator.store.place import shown, url_of
from translator.store.refusal import REFUSALS, refusal

__all__ = ["file_address", "looking"]

_WAIT = 5  # seconds that it waits for a writer


@contextmanager
def looking(place: str | Path) -> Iterator[Connection]:
    """Yield a connection for reading, whatever revision the tables are of.

    Args:
        place: A file, or `postgresql://USER@HOST/NAME`.

    Raises:
        StoreError: If there is none, it cannot be opened, or cannot be read.
    """
    url = url_of(place)
    path = Path(str(url.database)) if url.drivername == "sqlite" else None
    if path:
        check_there(path)
    engine = _unchanging(path) if path else engine_for(url)
    try:
        with for_reading(engine).begin() as connection:
            if path is None:
                connection.execute(text("SET TRANSACTION READ ONLY"))
            yield connection
    except REFUSALS as error:
        raise refusal(shown(url), error, is_file=path is not None) from None
    finally:
        engine.dispose()


def file_address(path: Path) -> str:
    """Return the address at which SQLite opens a file without changing it or what is beside it.

    Who has it open keeps a log beside it. Where none is, SQLite would make one even to read, so it
    is told that nobody writes.
    """
    real = os.path.realpath(path)
    alone = "" if os.path.lexists(f"{real}-wal") else "&immutable=1"
    return f"file:{quote(real)}?mode=ro{alone}"


def _unchanging(path: Path) -> Engine:
    address = file_address(path)
    return create_engine(
        "sqlite://",
        creator=lambda: sqlite3.connect(address, uri=True, timeout=_WAIT),
        poolclass=NullPool,
    )
