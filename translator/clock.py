"""The time of day, as it is kept."""

from __future__ import annotations

import datetime as dt

__all__ = ["now"]


def now() -> dt.datetime:
    """Return this moment in UTC, in whole seconds: what is said of it is what the store holds."""
    return dt.datetime.now(dt.UTC).replace(microsecond=0)
