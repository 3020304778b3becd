"""Which of several units of one sentence is the best."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from translator.memory.unit import Match, MatchKind, Unit

__all__ = ["newest_first", "rank_exact"]

_NEVER = float("inf")


def rank_exact(units: Iterable[Unit], before: str, after: str) -> Match | None:
    """Return the unit that fits a sentence best; units without a target never do.

    A unit with both neighbours the same is a context match; a sentence that stands alone has no
    context. The others are exact ones; more equal neighbours come first, then the newest, then the
    first target by the alphabet.

    Args:
        units: Units with the key of the sentence.
        before: Key of the sentence before it; empty if there is none.
        after: Key of the sentence after it; empty if there is none.
    """
    usable = [unit for unit in units if unit.target]
    if not usable:
        return None
    equal = [(unit.before == before) + (unit.after == after) for unit in usable]
    most = max(equal)
    fitting = [unit for unit, count in zip(usable, equal, strict=True) if count == most]
    in_context = most == len((before, after)) and bool(before or after)
    kind = MatchKind.CONTEXT if in_context else MatchKind.EXACT
    return Match(min(fitting, key=newest_first), kind, 1.0)


def newest_first(unit: Unit) -> tuple[float, str]:
    """Return a value by which units are sorted: the newest first, without a time last."""
    if unit.at is None:
        return (_NEVER, unit.target)
    at = unit.at if unit.at.tzinfo else unit.at.replace(tzinfo=dt.UTC)
    return (-at.timestamp(), unit.target)
