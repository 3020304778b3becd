"""Plots as places and sizes."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.stats.build import APPROVED, MACHINE, NOW, approve, edit, work
from translator.stats import Period, stats_of
from translator.stats.plots import BOTTOM, LEFT, RIGHT, TOP, plots_of


def weeks_ago(weeks, text="the canal rose by two feet", **more):
    return work(text, edit(text, at=NOW - dt.timedelta(weeks=weeks), **more))


def plots(*works, by=Period.WEEK):
    return {plot.name: plot for plot in plots_of(stats_of(works, now=NOW, by=by))}


def heights(plot):
    return [round(BOTTOM - point.y, 1) for point in plot.points]


def test_bars_are_as_high_as_there_are_segments():
    plot = plots(*[weeks_ago(2)] * 4, weeks_ago(1), *[weeks_ago(0)] * 2)["segments"]
    assert not plot.is_line
    assert heights(plot) == [BOTTOM - TOP, pytest.approx(50, 0.01), pytest.approx(100, 0.01)]
    assert [tick.text for tick in plot.up] == ["0", "1", "2", "3", "4"]


def test_points_stand_in_the_middle_of_their_periods():
    plot = plots(weeks_ago(1), weeks_ago(0))["segments"]
    quarter = (RIGHT - LEFT) / 4
    assert [point.x for point in plot.points] == [LEFT + quarter, RIGHT - quarter]


def test_a_line_is_broken_where_a_period_has_no_value():
    plot = plots(weeks_ago(3), weeks_ago(2), weeks_ago(0))["rate"]
    assert plot.is_line
    assert [part[0] for part in plot.path.split() if part[0].isalpha()] == ["M", "L", "M"]
    assert len(plot.points) == 3


def test_the_rate_is_on_an_axis_in_per_cent():
    plot = plots(weeks_ago(0, "the river rose"))["rate"]
    assert [tick.text for tick in plot.up] == ["0%", "50%", "100%"]
    assert plot.points[0].text == "20 May 2024: 100.0 %"
    assert heights(plot) == [BOTTOM - TOP]


def test_a_rate_of_nothing_lies_on_the_axis():
    kept = work(MACHINE, approve(), state=APPROVED)
    assert heights(plots(kept)["rate"]) == [0.0]


def test_times_have_a_plot_where_any_is_known():
    assert "time" not in plots(weeks_ago(0))
    assert [t.text for t in plots(weeks_ago(0, seconds=60.0))["time"].up][-1] == "60 s"


def test_labels_are_few_and_the_last_period_has_one():
    many = plots(*[weeks_ago(week) for week in range(20)])["segments"]
    assert len(many.across) <= 5
    assert many.across[0].text == "20 May"
    assert many.across[0].at == many.points[-1].x


def test_who_cannot_see_it_is_told_the_first_and_the_last():
    told = plots(weeks_ago(1), weeks_ago(0), weeks_ago(0))["segments"].told
    assert told.startswith("First 13 May 2024: 1; last 20 May 2024: 2.")
    assert plots(weeks_ago(0))["segments"].told.startswith("20 May 2024: 1.")


def test_work_of_long_ago_has_no_plot():
    assert plots(weeks_ago(60)) == {}
