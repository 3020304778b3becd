"""A writer that reads before it writes, for tests with many of them."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select, update

from translator.store.database import Database
from translator.store.tables import settings

__all__ = ["count_up"]


def count_up(place: str | Path, rounds: int) -> None:
    """Add 1 to the setting `count` so many times, each in a transaction of its own."""
    with Database(place) as database:
        for _ in range(rounds):
            while not _add_one(database):
                pass


def _add_one(database: Database) -> bool:
    """Say whether nobody else was quicker."""
    value = settings.c.value
    with database.writing() as connection:
        found = connection.execute(select(value).where(settings.c.name == "count")).scalar_one()
        change = update(settings).where(settings.c.name == "count", value == found)
        return connection.execute(change.values(value=str(int(found) + 1))).rowcount == 1
