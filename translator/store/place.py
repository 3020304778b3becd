"""Where a database is: a file, or the address of a server."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from translator.errors import StoreError

__all__ = ["shown", "url_of"]

_POSTGRESQL = {"postgresql", "postgresql+psycopg"}


def url_of(place: str | Path) -> URL:
    """Return the address that SQLAlchemy opens.

    Args:
        place: A file, `sqlite:///FILE`, or `postgresql://USER@HOST/NAME`.

    Raises:
        StoreError: If it is the address of something else.
    """
    if isinstance(place, Path) or "://" not in place:
        return URL.create("sqlite", database=str(place))
    try:
        url = make_url(place)
    except (ArgumentError, ValueError):  # the latter for a port that is no number
        raise _refused(place.partition("://")[0]) from None
    if url.drivername in _POSTGRESQL:
        return url.set(drivername="postgresql+psycopg")
    # Without a file SQLite would keep everything in memory.
    if url.drivername == "sqlite" and url.database and not url.query:
        return URL.create("sqlite", database=url.database)
    raise _refused(url.drivername)


def shown(url: URL) -> str:
    """Return the place as messages name it: without a password."""
    if url.drivername == "sqlite":
        return str(url.database)
    return url.difference_update_query(["password"]).render_as_string(hide_password=True)


def _refused(kind: str) -> StoreError:
    return StoreError(
        f"A database cannot be opened at an address of this kind ({kind}://…). Name a file, "
        "sqlite:///FILE, or postgresql+psycopg://USER@HOST/NAME."
    )
