"""Units for the tests of the memory."""

from __future__ import annotations

import datetime as dt

from translator.memory import Unit
from translator.segmenting import segment_key

DAY = dt.datetime(2026, 3, 1, tzinfo=dt.UTC)


def unit(source, target="A translation.", *, day=0, **others):
    """Return a unit of a sentence that was approved `day` days after the first of March."""
    at = DAY + dt.timedelta(days=day)
    return Unit(source, target, segment_key(source), **{"at": at, **others})
