"""Whether all that a database holds can be read, and fits together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from sqlalchemy import Connection, Row, Select, Table, func, select

from translator.draft import Draft
from translator.editing import Role, State
from translator.store.article_codec import article_from, engine_from, glossary_from
from translator.store.codec import draft_from
from translator.store.history import events_of
from translator.store.refusal import REFUSALS
from translator.store.rows import kept_segments
from translator.store.tables import (
    drafts,
    editions,
    events,
    ignores,
    people,
    segments,
    sessions,
    settings,
    units,
)
from translator.store.units import unit_of

__all__ = ["misfits", "unreadable"]

_AT_ONCE = 500  # rows
_STATES = [state.value for state in State]


def unreadable(connection: Connection) -> Iterator[str]:
    """Yield a line for each edition, and for each other table, of which something is no sense."""
    for number in connection.scalars(select(editions.c.id).order_by(editions.c.id)).all():
        if wrong := _failure(partial(_read_edition, connection, number)):
            yield f"editions: number {number} cannot be read ({wrong})"
    rest: dict[Table, Callable[[Row[Any]], object]] = {
        drafts: _draft_of,
        units: unit_of,
        people: lambda row: Role(row.role),
        **dict.fromkeys((settings, sessions, ignores), tuple),
    }
    for table, read in rest.items():
        if wrong := _failure(partial(_read_all, connection, table, read)):
            yield f"{table.name}: not all can be read ({wrong})"


def misfits(connection: Connection) -> Iterator[str]:
    """Yield a line for each rule that rows break: what one transaction writes must fit together."""
    c = segments.c
    approved, has_unit = c.state == State.APPROVED.value, units.c.segment_id == c.id
    sentence, unit = select(c.id), select(units.c.id)
    newest = select(func.max(events.c.version)).where(events.c.segment_id == c.id)
    rules = {
        "sentences in no state that there is": sentence.where(c.state.not_in(_STATES)),
        "sentences with half a place": sentence.where(c.block.is_(None) != c.number.is_(None)),
        "approved sentences that are not in the memory": sentence.where(
            approved, ~unit.where(has_unit).exists()
        ),
        "sentences in the memory that are not approved": sentence.where(
            ~approved, unit.where(has_unit).exists()
        ),
        "sentences older than their history": sentence.where(c.version < newest.scalar_subquery()),
    }
    for name, query in rules.items():
        if count := _count(connection, query):
            yield f"{name}: {count}"


def _count(connection: Connection, query: Select[tuple[int]]) -> int:
    return connection.execute(select(func.count()).select_from(query.subquery())).scalar_one()


def _failure(read: Callable[[], None]) -> str:
    """Return why something cannot be read; empty if it can."""
    try:
        read()
    except REFUSALS as error:
        return " ".join(str(error).split()) or type(error).__name__
    return ""


def _read_edition(connection: Connection, number: int) -> None:
    row = connection.execute(select(editions).where(editions.c.id == number)).one()
    if row.content is not None:
        article_from(row.content["article"])
        engine_from(row.content["engine"])
        glossary_from(row.content["glossary"])
    kept_segments(connection, number)
    own = select(events).join_from(events, segments).where(segments.c.edition_id == number)
    events_of(connection.execute(own).all())


def _draft_of(row: Row[Any]) -> Draft:
    return draft_from(row.text, row.details)


def _read_all(connection: Connection, table: Table, read: Callable[..., object]) -> None:
    """Read all rows of a table, some at a time."""
    options = {"yield_per": _AT_ONCE}
    for row in connection.execute(select(table), execution_options=options):
        read(row)
