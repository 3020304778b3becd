"""Bring the translation memory in line with what is approved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import Connection

from translator.editing import State
from translator.memory import Unit
from translator.store.rows import KeptSegment, standing_keys
from translator.store.units import drop_units, keep_units

__all__ = ["remember"]


def remember(
    connection: Connection,
    slug: str,
    number: int,
    changed: Sequence[KeptSegment],
    at: dt.datetime,
) -> None:
    """Take up what was approved, and take out what is approved no more.

    Args:
        connection: In whose transaction.
        slug: Name of the edition.
        number: Its number.
        changed: Segments as they are now.
        at: When they were changed, in UTC.
    """
    drop_units(connection, [segment.review.segment for segment in changed])
    approved = [s for s in changed if s.review.state is State.APPROVED]
    if approved:
        standing = standing_keys(connection, number)
        keys = ["", *(key for _, key in standing), ""]
        around = {own: (keys[n], keys[n + 2]) for n, (own, _) in enumerate(standing)}
        units = [
            (s.review.segment, _unit(s, around.get(s.review.segment, ("", "")), slug, at))
            for s in approved
        ]
        keep_units(connection, units, at)


def _unit(segment: KeptSegment, around: tuple[str, str], slug: str, at: dt.datetime) -> Unit:
    text = segment.current
    before, after = around
    return Unit(
        source=segment.text,
        target=text.text,
        key=segment.key,
        marks=text.marks,
        before=before,
        after=after,
        origin=slug,
        who=segment.review.approver,
        at=at,
    )
