"""The figures as tables for people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from translator.stats.stats import Stats
from translator.stats.totals import Share
from translator.stats.wording import (
    NONE,
    STATES,
    WORDINGS,
    number,
    percent,
    period,
    period_head,
    seconds,
)
from translator.suggest import Rendering

__all__ = ["Table", "stats_tables"]

_EFFORT = (
    "Edits are words put in, taken out or replaced between the machine's draft and the present "
    "text, punctuation apart; the edit rate is edits divided by words of the present text (HTER, "
    "Snover et al. 2006, without shifts: moved words count as taken out and put in). Texts from "
    "the memory are not counted here."
)
_RENDERINGS = 3  # a term that is written in more ways needs no list but a decision
_LEFT_OPEN = "Times over 30 minutes do not count: the sentence was left open ({} of them)."


@dataclass(frozen=True, slots=True)
class Table:
    """Rows for people; Urdu in it is not isolated, which is left to who prints it.

    Attributes:
        name: A short name that stays the same, e.g. for links.
        title: What it shows.
        heads: What stands above each column.
        rows: The cells.
        words: How many columns at the left hold words; the others hold figures.
        note: A sentence or two below it; may be empty.
    """

    name: str
    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    words: int = 1
    note: str = ""


def stats_tables(stats: Stats) -> list[Table]:
    """Return the tables that have any rows, in the order in which they are read."""
    tables = (
        _states(stats),
        _wordings(stats),
        _people(stats),
        _effort(stats),
        _periods(stats),
        _terms(stats),
        _phrases(stats),
        _proposals(stats),
    )
    return [table for table in tables if table.rows]


def _states(stats: Stats) -> Table:
    rows = _shares(stats.totals.states, STATES)
    return Table("states", "How far the review is", ("State", "Segments", "Share"), rows)


def _wordings(stats: Stats) -> Table:
    rows = _shares(stats.totals.wordings, WORDINGS)
    return Table("wordings", "Whose words they are", ("Text", "Segments", "Share"), rows)


def _shares(shares: Iterable[Share], names: Mapping[Any, str]) -> tuple[tuple[str, ...], ...]:
    return tuple((names[s.name], number(s.count), percent(s.share)) for s in shares)


def _people(stats: Stats) -> Table:
    rows = tuple((p.name, number(p.edits), number(p.approvals)) for p in stats.totals.people)
    note = "Changes that were taken back do not count."
    return Table("people", "Who worked", ("Person", "Edits", "Approvals"), rows, note=note)


def _effort(stats: Stats) -> Table:
    effort, timing = stats.effort, stats.effort.timing
    rows = (
        ("Segments edited or approved", number(effort.segments)),
        ("Edit rate, mean of the segments", percent(effort.mean_rate)),
        ("Edit rate, all edits by all words", percent(effort.rate)),
        ("Left as the machine wrote them", percent(effort.unchanged_share)),
        ("Segments whose time is known", number(timing.segments)),
        ("Time a segment, median", seconds(timing.median)),
        ("Time a segment, mean", seconds(timing.mean)),
        ("Words an hour", number(timing.words_per_hour)),
    )
    note = _EFFORT
    if timing.left_open:
        note += " " + _LEFT_OPEN.format(timing.left_open)
    return Table("effort", "What it took", ("Measure", "Figure"), rows, note=note)


def _periods(stats: Stats) -> Table:
    rows = tuple(
        (
            period(row.start, stats.by),
            number(row.effort.segments),
            percent(row.effort.mean_rate),
            percent(row.effort.unchanged_share),
            seconds(row.effort.timing.median),
        )
        for row in stats.periods
    )
    heads = (period_head(stats.by), "Segments", "Edit rate", "Unchanged", "Median time")
    note = "A segment is counted when it was last changed."
    return Table("periods", f"Effort by {stats.by}", heads, rows, note=note)


def _terms(stats: Stats) -> Table:
    rows = tuple(
        (
            term.surface,
            term.target,
            _renderings(term.instead),
            number(term.held),
            number(term.taken_out),
            number(term.put_in),
        )
        for term in stats.terms
    )
    heads = ("Term", "Glossary", "Written instead", "In drafts", "Taken out", "Put in")
    return Table("terms", "Glossary terms most often changed", heads, rows, words=3)


def _phrases(stats: Stats) -> Table:
    rows = tuple((phrase.old, phrase.new, number(phrase.count)) for phrase in stats.phrases)
    heads = ("The machine wrote", "People write", "Segments")
    return Table("phrases", "Words most often replaced", heads, rows, words=2)


def _proposals(stats: Stats) -> Table:
    rows = tuple((p.urdu, _renderings(p.renderings), number(p.count)) for p in stats.proposals)
    heads = ("Urdu", "People write", "Segments")
    note = "Entries that would save these corrections: see “translate terms suggest”."
    return Table("proposals", "Worth a glossary entry", heads, rows, words=2, note=note)


def _renderings(renderings: Sequence[Rendering]) -> str:
    return ", ".join(f"{r.text} ({r.count})" for r in renderings[:_RENDERINGS]) or NONE
