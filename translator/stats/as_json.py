"""The figures as plain data for machines."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

from translator.stats.stats import Stats

__all__ = ["stats_json"]


def stats_json(stats: Stats) -> dict[str, Any]:
    """Return all figures as plain values: shares from 0 to 1, times in seconds, dates in ISO."""
    data: dict[str, Any] = _plain(dataclasses.asdict(stats))
    return data


def _plain(value: object) -> Any:  # noqa: ANN401 - JSON has no one type
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(inner) for inner in value]
    if isinstance(value, dt.date):
        return value.isoformat()
    return str(value) if isinstance(value, str) else value
