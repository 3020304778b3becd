"""How much people changed of what the machine wrote, and how long they took."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from translator.stats.reviewed import Reviewed

__all__ = ["Effort", "Timing", "effort_of"]


@dataclass(frozen=True, slots=True)
class Timing:
    """How long people took.

    Attributes:
        segments: Segments whose time is known.
        words: Words of their texts.
        median: Seconds a segment; None if no time is known.
        mean: Seconds a segment.
        words_per_hour: English words of the present text that were settled in an hour.
        left_open: Times over 30 minutes: the sentence was left open, so they do not count.
    """

    segments: int
    words: int
    median: float | None
    mean: float | None
    words_per_hour: float | None
    left_open: int


@dataclass(frozen=True, slots=True)
class Effort:
    """How much people changed.

    Attributes:
        segments: Segments that a person edited or approved, see `reviewed`.
        edits: Words put in, taken out or replaced.
        words: Words of the present texts.
        rate: All edits divided by all words; None without any.
        mean_rate: Mean of the segments' rates.
        unchanged: Segments whose draft was left as it was.
        unchanged_share: Their share, from 0 to 1.
        timing: How long it took.
    """

    segments: int
    edits: int
    words: int
    rate: float | None
    mean_rate: float | None
    unchanged: int
    unchanged_share: float | None
    timing: Timing


def effort_of(pieces: Sequence[Reviewed]) -> Effort:
    """Sum up what the work on some segments was.

    The rate is the human-targeted translation edit rate, HTER (Snover et al. 2006, "A Study of
    Translation Edit Rate with Targeted Human Annotation"), but without shifts: a phrase that was
    moved counts as taken out and put in again.

    Args:
        pieces: The segments, measured; without any all shares are None.
    """
    edits, words = sum(p.edits for p in pieces), sum(p.words for p in pieces)
    unchanged = sum(p.is_unchanged for p in pieces)
    return Effort(
        segments=len(pieces),
        edits=edits,
        words=words,
        rate=edits / max(words, 1) if pieces else None,
        mean_rate=statistics.fmean(p.rate for p in pieces) if pieces else None,
        unchanged=unchanged,
        unchanged_share=unchanged / len(pieces) if pieces else None,
        timing=_timing(pieces),
    )


def _timing(pieces: Sequence[Reviewed]) -> Timing:
    timed = [(p.seconds, p.words) for p in pieces if p.seconds is not None]
    seconds, words = [s for s, _ in timed], sum(w for _, w in timed)
    return Timing(
        segments=len(timed),
        words=words,
        median=statistics.median(seconds) if timed else None,
        mean=statistics.fmean(seconds) if timed else None,
        words_per_hour=3600 * words / sum(seconds) if timed else None,
        left_open=sum(p.left_open for p in pieces),
    )
