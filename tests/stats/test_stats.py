"""All figures together."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from tests.stats.build import APPROVED, MACHINE, NOW, approve, edit, outcome, work
from translator.stats import Period, render_stats, stats_json, stats_of, stats_tables

DAM = outcome("دریا", "river")
WORKS = [
    work(),
    work(MACHINE, approve(seconds=12.0), state=APPROVED, outcomes=[DAM]),
    work(new := "the canal rose by two feet", edit(new, seconds=30.0), outcomes=[DAM]),
    work(new, edit(new, at=NOW - dt.timedelta(days=40)), outcomes=[DAM], edition="kal"),
]


def test_all_parts_are_of_the_same_segments():
    stats = stats_of(WORKS, now=NOW)
    assert (stats.now, stats.by) == (NOW, Period.WEEK)
    assert (stats.totals.segments, stats.effort.segments) == (4, 3)
    assert sum(row.effort.segments for row in stats.periods) == 3
    assert [(term.target, term.held, term.taken_out) for term in stats.terms] == [("river", 3, 2)]
    assert [(p.old, p.new, p.count) for p in stats.phrases] == [("river", "canal", 2)]


@pytest.mark.parametrize(
    ("by", "starts"), [("day", [12, 22]), ("week", [8, 20]), ("month", [1, 1])]
)
def test_the_effort_over_time_is_by_day_week_or_month(by, starts):
    stats = stats_of(WORKS, now=NOW, by=Period(by))
    assert [row.start.day for row in stats.periods] == starts


def test_days_begin_in_the_time_zone_of_now():
    tokyo = NOW.astimezone(dt.timezone(dt.timedelta(hours=15)))
    stats = stats_of(WORKS, now=tokyo, by=Period.DAY)
    assert [row.start.day for row in stats.periods] == [13, 23]


def test_no_list_is_longer_than_anybody_reads():
    many = [
        work("a dam", machine=f"a thing{n}", outcomes=[outcome("بند", f"thing{n}")])
        for n in range(30)
    ]
    stats = stats_of([*many, *many], now=NOW)
    assert (len(stats.terms), len(stats.phrases)) == (20, 20)


def test_nothing_gives_figures_that_can_be_shown():
    stats = stats_of([], now=NOW)
    assert (stats.periods, stats.terms, stats.phrases, stats.proposals) == ((), (), (), ())
    assert "Nobody has edited or approved" in render_stats(stats)
    assert [table.name for table in stats_tables(stats)] == ["states", "wordings", "effort"]
    json.dumps(stats_json(stats))


def test_as_data_the_figures_are_plain_values():
    data = stats_json(stats_of(WORKS, now=NOW))
    assert json.loads(json.dumps(data)) == data
    assert (data["now"], data["by"]) == ("2024-05-22T09:05:00+00:00", "week")
    assert data["totals"]["states"][0] == {"name": "approved", "count": 1, "share": 0.25}
    assert data["effort"]["timing"]["median"] == 21.0
    assert [row["start"] for row in data["periods"]] == ["2024-04-08", "2024-05-20"]
    assert data["terms"][0]["instead"] == [{"text": "canal", "count": 2}]
