"""All figures of the work of people on drafts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from translator.stats.changed_phrases import ChangedPhrase, changed_phrases, proposals
from translator.stats.changed_terms import ChangedTerm, changed_terms
from translator.stats.effort import Effort, effort_of
from translator.stats.periods import Period, PeriodEffort, effort_by_period
from translator.stats.reviewed import reviewed
from translator.stats.totals import Totals, totals_of
from translator.stats.work import Work
from translator.suggest import Suggestion

__all__ = ["Stats", "stats_of"]

_MOST = 20  # rows; nobody reads further


@dataclass(frozen=True, slots=True)
class Stats:
    """The figures.

    Attributes:
        now: When they were made.
        by: How long a row of `periods` is.
        totals: Segments, states, whose words, people.
        effort: What the work took, in all.
        periods: The same over time, by the last change; only periods that have any.
        terms: Glossary terms most often changed, at most 20.
        phrases: Words most often replaced, at most 20.
        proposals: What would be worth a glossary entry, at most 20.
    """

    now: dt.datetime
    by: Period
    totals: Totals
    effort: Effort
    periods: tuple[PeriodEffort, ...]
    terms: tuple[ChangedTerm, ...]
    phrases: tuple[ChangedPhrase, ...]
    proposals: tuple[Suggestion, ...]


def stats_of(works: Sequence[Work], *, now: dt.datetime, by: Period = Period.WEEK) -> Stats:
    """Count what people did with drafts, and what it took.

    Args:
        works: The segments of one edition or of many.
        now: The present moment, with the time zone in which days begin.
        by: Whether to show the effort over time by day, week or month.
    """
    measured = [reviewed(work) for work in works]
    pieces = [piece for piece in measured if piece is not None]
    return Stats(
        now=now,
        by=by,
        totals=totals_of(works),
        effort=effort_of(pieces),
        periods=effort_by_period(pieces, by, now.tzinfo),
        terms=changed_terms(pieces)[:_MOST],
        phrases=changed_phrases(pieces)[:_MOST],
        proposals=proposals(pieces, _MOST),
    )
