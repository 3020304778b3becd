"""Effort over time."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.stats.build import edit, piece
from translator.stats import Period
from translator.stats.periods import effort_by_period

KARACHI = dt.timezone(dt.timedelta(hours=5))


def changed_at(*moment, text="the river fell by two feet"):
    return piece(text, edit(text, at=dt.datetime(*moment, tzinfo=dt.UTC)))


@pytest.mark.parametrize(
    ("by", "day", "start"),
    [
        (Period.DAY, (2024, 5, 22), (2024, 5, 22)),
        (Period.WEEK, (2024, 5, 20), (2024, 5, 20)),
        (Period.WEEK, (2024, 5, 26), (2024, 5, 20)),
        (Period.WEEK, (2025, 1, 1), (2024, 12, 30)),
        (Period.MONTH, (2024, 2, 29), (2024, 2, 1)),
    ],
)
def test_a_period_begins_on_its_first_day(by, day, start):
    assert by.start(dt.date(*day)) == dt.date(*start)


def test_each_period_has_its_own_effort():
    rows = effort_by_period(
        [
            changed_at(2024, 5, 22, text="the river rose"),
            changed_at(2024, 5, 6),
            changed_at(2024, 5, 24),
        ],
        Period.WEEK,
        dt.UTC,
    )
    assert [(row.start, row.effort.segments) for row in rows] == [
        (dt.date(2024, 5, 6), 1),
        (dt.date(2024, 5, 20), 2),
    ]
    assert [row.effort.mean_rate for row in rows] == [
        pytest.approx(1 / 6),
        pytest.approx((1 + 1 / 6) / 2),
    ]


def test_a_day_begins_at_midnight_where_the_newsroom_is():
    late = [changed_at(2024, 5, 21, 19, 0)]
    (there,) = effort_by_period(late, Period.DAY, KARACHI)
    (utc,) = effort_by_period(late, Period.DAY, dt.UTC)
    assert (there.start.day, utc.start.day) == (22, 21)
