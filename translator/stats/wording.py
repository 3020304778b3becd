"""How figures and names of kinds are written for people."""

from __future__ import annotations

import datetime as dt

from babel.dates import format_date

from translator.editing import State
from translator.stats.periods import Period
from translator.stats.totals import Wording

__all__ = ["NONE", "STATES", "WORDINGS", "number", "percent", "period", "period_head", "seconds"]

NONE = "–"
STATES = {State.APPROVED: "Approved", State.EDITED: "Edited", State.DRAFT: "Draft"}
WORDINGS = {
    Wording.MACHINE_APPROVED: "The machine's, approved as it was",
    Wording.PERSON: "A person's",
    Wording.MEMORY: "The memory's",
    Wording.MACHINE: "The machine's, not approved",
}
_HEADS = {Period.DAY: "Day", Period.WEEK: "Week from", Period.MONTH: "Month"}
_DATES = {Period.DAY: "d MMM y", Period.WEEK: "d MMM y", Period.MONTH: "MMM y"}
_SHORT_DATES = {Period.DAY: "d MMM", Period.WEEK: "d MMM", Period.MONTH: "MMM yy"}


def number(value: float | None) -> str:
    """Return a whole number with commas: "12,500"."""
    return NONE if value is None else f"{value:,.0f}"


def percent(share: float | None) -> str:
    """Return a share from 0 to 1 as per cent: "12.5 %"."""
    return NONE if share is None else f"{100 * share:.1f} %"


def seconds(value: float | None) -> str:
    """Return a time: "42 s", and from two minutes on "3 min 05 s"."""
    if value is None:
        return NONE
    minutes, rest = divmod(round(value), 60)
    return f"{round(value)} s" if minutes < 2 else f"{minutes} min {rest:02} s"  # noqa: PLR2004 - said above


def period_head(by: Period) -> str:
    """Return what stands above the names of periods."""
    return _HEADS[by]


def period(start: dt.date, by: Period, *, short: bool = False) -> str:
    """Return the name of a period: "4 Mar 2024", or "4 Mar" for the axis of a plot."""
    dates = _SHORT_DATES if short else _DATES
    return format_date(start, format=dates[by], locale="en")
