"""Moments as machines read them."""

from __future__ import annotations

import datetime as dt

__all__ = ["rfc3339"]


def rfc3339(moment: dt.datetime | dt.date) -> str:
    """Return a moment as RFC 3339 has it, to the second: "2024-03-08T14:01:00Z".

    Args:
        moment: A moment, in UTC if it does not say where; a day stands for its beginning in UTC.
    """
    if not isinstance(moment, dt.datetime):
        moment = dt.datetime.combine(moment, dt.time.min)
    known = moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    return f"{known.astimezone(dt.UTC).replace(tzinfo=None).isoformat(timespec='seconds')}Z"
