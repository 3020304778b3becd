"""Decisions of people that a finding is none: kept, taken back, and found again."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict, dataclass

from sqlalchemy import ColumnElement, Connection, and_, delete, select

from translator.store.tables import editions, ignores
from translator.store.upsert import insert

__all__ = ["Ignore", "find_ignores", "keep_ignore", "remove_ignore"]

About = tuple[str, str, str]
"""Key of a segment, name of a check, message: what tells one finding of an edition from others."""


@dataclass(frozen=True, slots=True)
class Ignore:
    """A person's decision to leave a finding as it is.

    It belongs to one finding of one sentence: it outlives new runs, and holds as long as the
    finding says the same.

    Attributes:
        key: Key of the segment.
        check: Name of the check.
        message: What the finding says in English.
        who: Whose decision it is.
        why: The reason, for whoever wonders later.
        at: When it was made, in UTC.
    """

    key: str
    check: str
    message: str
    who: str
    why: str
    at: dt.datetime

    @property
    def about(self) -> About:
        """What tells the finding from all others of the edition."""
        return self.key, self.check, self.message


def keep_ignore(connection: Connection, number: int, decision: Ignore) -> None:
    """Keep a decision in place of an earlier one about the same finding.

    Args:
        connection: In whose transaction.
        number: Number of the edition.
        decision: The decision.
    """
    values = {**asdict(decision), "at": decision.at.replace(tzinfo=None)}
    later = {name: values[name] for name in ("who", "why", "at")}
    one = ["edition_id", "key", "check", "message"]
    upsert = insert(connection, ignores).on_conflict_do_update(index_elements=one, set_=later)
    connection.execute(upsert, [{**values, "edition_id": number}])


def remove_ignore(connection: Connection, slug: str, about: About) -> bool:
    """Take a decision back.

    Returns:
        Whether there was one.
    """
    key, check, message = about
    c = ignores.c
    own = and_(_of(slug), c.key == key, c.check == check, c.message == message)
    return connection.execute(delete(ignores).where(own)).rowcount > 0


def find_ignores(connection: Connection, slug: str) -> list[Ignore]:
    """Return the decisions about an edition, the oldest first."""
    query = select(ignores).where(_of(slug)).order_by(ignores.c.at, ignores.c.id)
    return [
        Ignore(r.key, r.check, r.message, r.who, r.why, r.at.replace(tzinfo=dt.UTC))
        for r in connection.execute(query)
    ]


def _of(slug: str) -> ColumnElement[bool]:
    edition = select(editions.c.id).where(editions.c.slug == slug).scalar_subquery()
    return ignores.c.edition_id == edition
