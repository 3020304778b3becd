"""What people's work on drafts costs, in numbers: as tables, as plain data and as a page."""

from translator.stats.as_json import stats_json
from translator.stats.page import render_stats
from translator.stats.periods import Period
from translator.stats.stats import Stats, stats_of
from translator.stats.tables import Table, stats_tables
from translator.stats.work import Work

__all__ = [
    "Period",
    "Stats",
    "Table",
    "Work",
    "render_stats",
    "stats_json",
    "stats_of",
    "stats_tables",
]
