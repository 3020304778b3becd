"""Databases of other programs, which are left alone."""

from __future__ import annotations

from collections.abc import Collection

from translator.errors import StoreError

__all__ = ["refuse_others"]

_OURS = "editions"  # a table that every version had


def refuse_others(place: str, tables: Collection[str]) -> None:
    """Let pass a database that has no tables yet, or ours.

    Args:
        place: Where it is, for the message.
        tables: Names of the tables in it.

    Raises:
        StoreError: If it is that of another program.
    """
    if tables and _OURS not in tables:
        raise StoreError(f"{place} is the database of another program. Name another one.")
