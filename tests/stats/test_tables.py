"""The figures as tables."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.stats.build import APPROVED, MACHINE, NOW, approve, edit, outcome, work
from translator.stats import Period, stats_of, stats_tables
from translator.stats.wording import number, percent, period, seconds

RIVER = outcome("دریا", "river")
WORKS = [
    work(),
    work(MACHINE, approve(seconds=12.0), state=APPROVED, outcomes=[RIVER]),
    work(new := "the canal rose by two feet", edit(new, seconds=30.0), outcomes=[RIVER]),
    work(new, edit(new, seconds=2000.0), outcomes=[RIVER]),
]


@pytest.fixture(scope="module")
def tables():
    return {table.name: table for table in stats_tables(stats_of(WORKS, now=NOW))}


def test_every_row_has_a_cell_for_every_head(tables):
    assert list(tables) == [
        "states", "wordings", "people", "effort", "periods", "terms", "phrases",
    ]  # fmt: skip
    for table in tables.values():
        assert {len(row) for row in table.rows} == {len(table.heads)}
        assert 0 < table.words < len(table.heads)


def test_states_and_wordings_have_number_and_share(tables):
    assert tables["states"].rows == (
        ("Approved", "1", "25.0 %"),
        ("Edited", "2", "50.0 %"),
        ("Draft", "1", "25.0 %"),
    )
    assert [row[1] for row in tables["wordings"].rows] == ["1", "2", "0", "1"]


def test_the_effort_has_a_row_a_figure(tables):
    assert dict(tables["effort"].rows) == {
        "Segments edited or approved": "3",
        "Edit rate, mean of the segments": "11.1 %",
        "Edit rate, all edits by all words": "11.1 %",
        "Left as the machine wrote them": "33.3 %",
        "Segments whose time is known": "2",
        "Time a segment, median": "21 s",
        "Time a segment, mean": "21 s",
        "Words an hour": "1,029",
    }


def test_what_is_not_counted_is_said(tables):
    note = tables["effort"].note
    assert "without shifts" in note
    assert note.endswith(
        "Times over 30 minutes do not count: the sentence was left open (1 of them)."
    )


def test_a_period_has_its_figures(tables):
    table = tables["periods"]
    assert table.heads == ("Week from", "Segments", "Edit rate", "Unchanged", "Median time")
    assert table.rows == (("20 May 2024", "3", "11.1 %", "33.3 %", "21 s"),)


def test_terms_and_words_are_told_with_what_replaced_them(tables):
    assert tables["terms"].rows == (("دریا", "river", "canal (2)", "3", "2", "0"),)
    assert tables["phrases"].rows == (("river", "canal", "2"),)


def test_of_what_stands_instead_of_a_term_the_three_most_frequent_are_told():
    words = ["one", "two", "two", "three", "four"]
    works = [work(f"the {word} rose", machine="the river rose", outcomes=[RIVER]) for word in words]
    (row,) = next(t.rows for t in stats_tables(stats_of(works, now=NOW)) if t.name == "terms")
    assert row[2] == "two (2), one (1), three (1)"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (number(12500), "12,500"),
        (percent(0.1249), "12.5 %"),
        (seconds(42.4), "42 s"),
        (seconds(119.4), "119 s"),
        (seconds(185), "3 min 05 s"),
        (number(None), "–"),
        (percent(None), "–"),
        (seconds(None), "–"),
        (period(dt.date(2024, 3, 4), Period.WEEK), "4 Mar 2024"),
        (period(dt.date(2024, 3, 4), Period.WEEK, short=True), "4 Mar"),
        (period(dt.date(2024, 3, 1), Period.MONTH), "Mar 2024"),
    ],
)
def test_figures_are_written_for_people(written, shown):
    assert written == shown
