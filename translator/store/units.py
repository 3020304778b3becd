"""The translation memory in the database."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from translator.memory import Unit
from translator.store.article_codec import marks_from
from translator.store.database import Database
from translator.store.parts import parts
from translator.store.tables import units

__all__ = ["Memory", "detach_units", "drop_units", "keep_units", "unit_of", "units_by_key"]


class Memory(Database):
    """Keeps what was approved, sentence by sentence."""

    def units(self) -> list[Unit]:
        """Return all units of the memory, the oldest first.

        Raises:
            StoreError: If the database cannot be read.
        """
        with self.transaction() as connection:
            return [unit_of(row) for row in connection.execute(select(units).order_by(units.c.id))]

    def memory_mark(self) -> tuple[int, int]:
        """Return how many units the memory has, and the number of the newest.

        It is another one after every change: a number is given only once.

        Raises:
            StoreError: If the database cannot be read.
        """
        query = select(func.count(), func.coalesce(func.max(units.c.id), 0)).select_from(units)
        with self.transaction() as connection:
            size, newest = connection.execute(query).one()
        return size, newest

    def units_after(self, newest_id: int) -> list[Unit]:
        """Return the units that were added after the one with this number, the oldest first.

        Raises:
            StoreError: If the database cannot be read.
        """
        query = select(units).where(units.c.id > newest_id).order_by(units.c.id)
        with self.transaction() as connection:
            return [unit_of(row) for row in connection.execute(query)]

    def units_for(self, keys: Iterable[str]) -> dict[str, list[Unit]]:
        """Return the units of the sentences with these keys, by key.

        Raises:
            StoreError: If the database cannot be read.
        """
        with self.transaction() as connection:
            return units_by_key(connection, keys)

    def add_units(self, new: Sequence[Unit], at: dt.datetime) -> int:
        """Add units that come from elsewhere, all or none; what is there already is left out.

        Args:
            new: The units; equal ones differ in nothing but who and when.
            at: When they were added, in UTC, for those that do not tell.

        Returns:
            How many were added.

        Raises:
            StoreError: If the database cannot be written.
        """
        with self.writing() as connection:
            there = units_by_key(connection, (unit.key for unit in new))
            known = {_essence(unit) for found in there.values() for unit in found}
            fresh = {_essence(unit): unit for unit in new if _essence(unit) not in known}
            keep_units(connection, [(None, unit) for unit in fresh.values()], at)
            return len(fresh)


def units_by_key(connection: Connection, keys: Iterable[str]) -> dict[str, list[Unit]]:
    """Return the units of the sentences with these keys, by key."""
    found: dict[str, list[Unit]] = defaultdict(list)
    for part in parts(keys):
        for row in connection.execute(select(units).where(units.c.key.in_(part))):
            found[row.key].append(unit_of(row))
    return dict(found)


def keep_units(
    connection: Connection, new: Iterable[tuple[int | None, Unit]], at: dt.datetime
) -> None:
    """Add units, each with the segment that it was approved in, if it was in one here."""
    rows = [
        {
            **asdict(unit),
            "at": (unit.at or at).replace(tzinfo=None),
            "segment_id": segment,
        }
        for segment, unit in new
    ]
    if rows:
        connection.execute(insert(units), rows)


def drop_units(connection: Connection, approved_in: Sequence[int]) -> None:
    """Remove the units of segments that are approved no more."""
    connection.execute(delete(units).where(units.c.segment_id.in_(approved_in)))


def detach_units(connection: Connection, approved_in: Sequence[int]) -> None:
    """Keep units whose sentences left their article: they were right for what stood there."""
    own = units.c.segment_id.in_(approved_in)
    connection.execute(update(units).where(own).values(segment_id=None))


def unit_of(row: Row[Any]) -> Unit:
    """Return the unit that a row holds."""
    return Unit(
        source=row.source,
        target=row.target,
        key=row.key,
        marks=marks_from(row.marks),
        before=row.before,
        after=row.after,
        origin=row.origin,
        who=row.who,
        at=row.at.replace(tzinfo=dt.UTC),
    )


def _essence(unit: Unit) -> tuple[object, ...]:
    return unit.key, unit.target, unit.marks, unit.before, unit.after
