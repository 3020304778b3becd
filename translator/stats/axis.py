"""What stands along the axes of a plot."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence

from translator.stats.periods import Period

__all__ = ["round_values", "shown_periods"]

_SHOWN = 26  # periods: half a year of weeks, two years of months
_STEPS = 4  # up the axis


def shown_periods(starts: Sequence[dt.date], by: Period, today: dt.date) -> list[dt.date]:
    """Return the first days of the periods from the first work to now, at most 26 of them.

    Args:
        starts: First days of the periods that have any work, the oldest first.
        by: How long a period is.
        today: The last one is that of this day, unless there is a later one.
    """
    found = [max(by.start(today), *starts)] if starts else []
    while found and found[-1] > starts[0] and len(found) < _SHOWN:
        found.append(by.start(found[-1] - dt.timedelta(days=1)))
    return found[::-1]


def round_values(most: float, least: float) -> list[float]:
    """Return round values from 0 to the first that is not below `most`, `least` or more apart."""
    wanted = max(most / _STEPS, least)
    power = 10.0 ** math.floor(math.log10(wanted) + 1e-9)
    step = next(power * times for times in (1, 2, 5, 10) if power * times >= wanted - 1e-9)
    return [step * place for place in range(max(math.ceil(most / step - 1e-9), 1) + 1)]
