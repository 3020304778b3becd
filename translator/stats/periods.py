"""Effort over time: a row a day, week or month."""

from __future__ import annotations

import datetime as dt
import enum
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from translator.stats.effort import Effort, effort_of
from translator.stats.reviewed import Reviewed

__all__ = ["Period", "PeriodEffort", "effort_by_period"]


class Period(enum.StrEnum):
    """How long a row of the effort over time is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"

    def start(self, day: dt.date) -> dt.date:
        """Return the first day of the period that a day is in; weeks begin on Monday."""
        if self is Period.MONTH:
            return day.replace(day=1)
        return day - dt.timedelta(days=day.weekday() if self is Period.WEEK else 0)


@dataclass(frozen=True, slots=True)
class PeriodEffort:
    """The effort of one period.

    Attributes:
        start: Its first day.
        effort: Of the segments that were last changed in it.
    """

    start: dt.date
    effort: Effort


def effort_by_period(
    pieces: Iterable[Reviewed], by: Period, zone: dt.tzinfo | None
) -> tuple[PeriodEffort, ...]:
    """Return the effort of each period that has any, the oldest first.

    Args:
        pieces: The segments, measured.
        by: How long a period is.
        zone: Where the newsroom is: its days begin at midnight there.
    """
    found: dict[dt.date, list[Reviewed]] = defaultdict(list)
    for piece in pieces:
        found[by.start(piece.at.astimezone(zone).date())].append(piece)
    return tuple(PeriodEffort(start, effort_of(found[start])) for start in sorted(found))
