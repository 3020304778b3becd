"""What stands along the axes."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.stats import Period
from translator.stats.axis import round_values, shown_periods

TODAY = dt.date(2024, 5, 22)


def test_periods_without_work_are_shown_too():
    starts = [dt.date(2024, 3, 1), dt.date(2024, 4, 1)]
    shown = shown_periods(starts, Period.MONTH, TODAY)
    assert [day.month for day in shown] == [3, 4, 5]


def test_no_more_than_26_periods_are_shown_and_those_are_the_last():
    shown = shown_periods([dt.date(2020, 1, 6)], Period.WEEK, TODAY)
    assert (len(shown), shown[-1]) == (26, dt.date(2024, 5, 20))


def test_work_that_is_dated_later_than_today_is_shown():
    shown = shown_periods([TODAY + dt.timedelta(days=2)], Period.DAY, TODAY)
    assert shown == [dt.date(2024, 5, 24)]


def test_without_work_there_are_no_periods():
    assert shown_periods([], Period.WEEK, TODAY) == []


@pytest.mark.parametrize(
    ("most", "least", "values"),
    [
        (30, 1, [0, 10, 20, 30]),
        (3, 1, [0, 1, 2, 3]),
        (0, 1, [0, 1]),
        (0.0, 0.01, [0, 0.01]),
        (0.21, 0.01, [0, 0.1, 0.2, 0.3]),
        (1000, 1, [0, 500, 1000]),
        (801, 1, [0, 500, 1000]),
        (17, 1, [0, 5, 10, 15, 20]),
    ],
)
def test_values_along_the_axis_are_round(most, least, values):
    assert round_values(most, least) == pytest.approx(values)


@given(st.floats(0, 1e9), st.sampled_from([0.01, 1]))
def test_the_axis_reaches_the_largest_value_in_few_steps(most, least):
    values = round_values(most, least)
    assert values[-1] >= most * (1 - 1e-6)
    assert 2 <= len(values) <= 5
    assert values[0] == 0
