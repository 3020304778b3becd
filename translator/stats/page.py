"""The figures as one static page that needs nothing else."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment

from translator import __version__
from translator.publishing.environment import page_environment, page_style
from translator.stats import plots
from translator.stats.periods import Period
from translator.stats.stats import Stats
from translator.stats.tables import stats_tables
from translator.stats.wording import number, percent, period, seconds
from translator.urdu import has_arabic

__all__ = ["render_stats"]

_TEMPLATES = Path(__file__).resolve().parent / "templates"


def render_stats(stats: Stats) -> str:
    """Return an HTML page with the tables and plots; it has no script and loads nothing."""
    return (
        _environment()
        .get_template("stats.html")
        .render(
            stats=stats,
            made=f"{period(stats.now.date(), Period.DAY)}, {stats.now:%H:%M %Z}".rstrip(),
            figures=_figures(stats),
            tables={table.name: table for table in stats_tables(stats)},
            plots=plots.plots_of(stats),
            frame=plots,
            version=__version__,
            style=page_style(_TEMPLATES / "stats.css"),
        )
    )


def _figures(stats: Stats) -> tuple[tuple[str, str, str], ...]:
    """Return what stands at the top: a name, a figure, and what it is of."""
    totals, effort, timing = stats.totals, stats.effort, stats.effort.timing
    approved = totals.states[0]
    known = f"median of {number(timing.segments)} whose time is known"
    return (
        (
            "Approved",
            percent(approved.share),
            f"{number(approved.count)} of {number(totals.segments)} segments",
        ),
        ("Edit rate", percent(effort.mean_rate), f"mean of {number(effort.segments)} segments"),
        (
            "Unchanged",
            percent(effort.unchanged_share),
            f"{number(effort.unchanged)} of {number(effort.segments)} segments",
        ),
        ("Time a segment", seconds(timing.median), known),
        ("Words an hour", number(timing.words_per_hour), "English words of the final text"),
    )


@cache
def _environment() -> Environment:
    environment = page_environment(_TEMPLATES)
    environment.tests["urdu"] = has_arabic
    return environment
