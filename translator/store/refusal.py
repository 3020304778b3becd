"""What is said when a database refuses: one sentence with what to do next."""

from __future__ import annotations

from sqlalchemy.exc import DBAPIError, OperationalError, SQLAlchemyError

from translator.errors import StoreError

__all__ = ["REFUSALS", "refusal"]

REFUSALS = (
    SQLAlchemyError,
    # What is raised while rows are read that another hand, or a disk, has changed.
    LookupError,
    TypeError,
    ValueError,
    AttributeError,
    ArithmeticError,
    RecursionError,
)
"""What may be raised in a transaction without being a mistake of ours."""
_LONGEST = 400  # letters of what a database said; servers can say a lot
_AGAIN = "Nothing was written: run the same command again."
_DAMAGED = (
    "It is damaged. See what is wrong with: translate store check, "
    "and put your last good copy in its place."
)
_UNKEPT = "Nothing was written. What you gave has a character or a number that cannot be kept."
_SERVER = "Check its address, and that its server runs and lets you in."
_FILE = "Check the permissions of the file and of its folder."
_BY_NAME = {  # SQLite's names for errors begin with these
    "SQLITE_BUSY": f"Another program keeps it locked. {_AGAIN}",
    "SQLITE_LOCKED": f"Another program keeps it locked. {_AGAIN}",
    "SQLITE_FULL": "The disk is full: make room. Nothing was half written.",
    "SQLITE_CORRUPT": _DAMAGED,
    "SQLITE_NOTADB": "It is no database, or damaged. Name another file, or put your last good "
    "copy in its place.",
    "SQLITE_IOERR": "Check the disk, and that there is room on it. Nothing was half written.",
    "SQLITE_READONLY": _FILE,
    "SQLITE_CANTOPEN": _FILE,
    "SQLITE_PERM": _FILE,
    "SQLITE_AUTH": _FILE,
    "SQLITE_TOOBIG": _UNKEPT,
    "SQLITE_ERROR": _DAMAGED,  # tables or columns are not there
}
_BY_STATE = {  # PostgreSQL's SQLSTATE begins with these
    "08": f"The connection was lost. {_AGAIN}",
    "22": _UNKEPT,
    "25006": "The server lets nobody write. Name the one that does, or wait until it does.",
    "40": f"Others changed the same at the same time. {_AGAIN}",
    "42": _DAMAGED,
    "53100": "The server's disk is full: make room. Nothing was half written.",
    "53": f"The server has too much to do. {_AGAIN}",
    "55P03": f"Others keep it locked. {_AGAIN}",
    "57014": f"It took longer than the server allows. {_AGAIN}",
    "57P01": f"The server ended the connection. {_AGAIN}",
    "57P02": f"The server ended the connection. {_AGAIN}",
    "XX001": _DAMAGED,
    "XX002": _DAMAGED,
}


def refusal(place: str, error: Exception, *, is_file: bool) -> StoreError:
    """Return the error for the user.

    Args:
        place: Where the database is, without a password.
        error: What was raised: one of `REFUSALS`.
        is_file: Whether it is an SQLite file.
    """
    advice = _advice(error, is_file=is_file)
    return StoreError(f"The database {place} cannot be used ({_reason(error)}). {advice}")


def _reason(error: Exception) -> str:
    """Return what the database said, in one line; PostgreSQL adds its query and hints to it."""
    if isinstance(error, UnicodeEncodeError):
        return "half a character"  # whatever it is, no terminal could show it
    cause = getattr(error, "orig", None) or error
    primary = getattr(getattr(cause, "diag", None), "message_primary", None)
    line = " ".join(str(primary or cause or type(cause).__name__).split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def _advice(error: Exception, *, is_file: bool) -> str:
    if isinstance(error, (UnicodeEncodeError, OverflowError)):
        return _UNKEPT
    if not isinstance(error, DBAPIError):
        return _DAMAGED
    if is_file:
        return _longest(_BY_NAME, getattr(error.orig, "sqlite_errorname", None)) or _FILE
    known = _longest(_BY_STATE, getattr(error.orig, "sqlstate", None))
    if known is None and error.connection_invalidated:
        known = _BY_STATE["08"]
    if known is None and not isinstance(error, OperationalError):
        known = _UNKEPT  # the driver itself refused a text with a NUL
    return known or _SERVER


def _longest(table: dict[str, str], name: str | None) -> str | None:
    """Return what the table has for the longest beginning of a name."""
    found = [start for start in table if (name or "").startswith(start)]
    return table[max(found, key=len)] if found else None
