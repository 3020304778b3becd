"""Whether the clock can be right."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from translator.clock import now
from translator.doctor.exams.store import is_missing
from translator.doctor.scene import Scene
from translator.doctor.verdict import Exam, Verdict, fine, warning, wrong

__all__ = ["EXAM"]

_WRITTEN = dt.datetime(2026, 11, 1, tzinfo=dt.UTC)
"""When this version was being written; no clock that is right can be behind it."""
_SLACK = dt.timedelta(minutes=5)  # by which the clocks of two machines may differ
_ADVICE = "Set the clock: history and pages tell when something was done."


def _look(scene: Scene) -> Iterator[Verdict]:
    moment = now()
    said = f"The clock says {moment:%Y-%m-%d %H:%M} UTC"
    newest = _newest(scene)
    if moment < _WRITTEN:
        yield wrong(f"{said}, which is before this version was made.", _ADVICE)
    elif newest and newest > moment + _SLACK:
        yield warning(f"{said}, but something was kept on {newest:%Y-%m-%d %H:%M}.", _ADVICE)
    else:
        yield fine(f"{said}.")


def _newest(scene: Scene) -> dt.datetime | None:
    """Return when the newest event of the database happened; None if it does not tell."""
    if is_missing(scene):
        return None
    from sqlalchemy import func, select  # noqa: PLC0415 - may be broken

    from translator.errors import StoreError  # noqa: PLC0415 - as above
    from translator.store.looking import looking  # noqa: PLC0415 - as above
    from translator.store.tables import editions, events  # noqa: PLC0415 - as above

    found: list[dt.datetime] = []
    for column in (events.c.at, editions.c.made_at):
        try:
            with looking(scene.store) as connection:
                newest = connection.scalar(select(func.max(column)))
        except StoreError:
            continue  # damaged, or so old that it has no such table: the exam of it tells
        if isinstance(newest, dt.datetime):
            found.append(newest.replace(tzinfo=dt.UTC))
    return max(found, default=None)


EXAM = Exam("clock", _look)
