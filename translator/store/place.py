"""Where a database is: a file, or the address of a server."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from translator.errors import StoreError

__all__ = ["shown", "url_of"]

_POSTGRESQL = {"postgresql", "postgresql+psycopg"}
_SECRET = ("password", "sslpassword", "oauth_client_secret")
_IN_MEMORY = ":memory:"


def url_of(place: str | Path) -> URL:
    """Return the address that SQLAlchemy opens.

    Args:
        place: A file, `sqlite:///FILE`, or `postgresql://USER@HOST/NAME`.

    Raises:
        StoreError: If it is the address of something else.
    """
    if "\0" in str(place):
        raise StoreError("The name of a database has a NUL character in it. Name another one.")
    if isinstance(place, Path) or "://" not in place:
        return _file(str(place))
    try:
        url = make_url(place)
    except (ArgumentError, ValueError):  # the latter for a port that is no number
        raise _refused(place.partition("://")[0]) from None
    if url.drivername in _POSTGRESQL:
        if "@" in (url.host or ""):  # the end of a password, which no message may show
            raise StoreError(
                "The address of the database has more than one @. Write one in a password as %40."
            )
        return url.set(drivername="postgresql+psycopg")
    # Without a file SQLite would keep everything in memory.
    if url.drivername == "sqlite" and url.database and not url.query:
        return _file(url.database)
    raise _refused(url.drivername)


def shown(url: URL) -> str:
    """Return the place as messages name it: without passwords."""
    if url.drivername == "sqlite":
        return str(url.database)
    return url.difference_update_query(_SECRET).render_as_string(hide_password=True)


def _file(name: str) -> URL:
    # SQLite would take it as a name for nothing, and forget all at the end of the command.
    if name == _IN_MEMORY:
        raise StoreError("A database in memory keeps nothing. Name a file, such as editions.db.")
    return URL.create("sqlite", database=name)


def _refused(kind: str) -> StoreError:
    return StoreError(
        f"A database cannot be opened at an address of this kind ({kind}://…). Name a file, "
        "sqlite:///FILE, or postgresql+psycopg://USER@HOST/NAME."
    )
