"""One segment, measured."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.stats.build import APPROVED, DRAFT, MACHINE, approve, edit, event, piece, snapshot, work
from translator.editing import Action, Origin
from translator.stats.reviewed import reviewed


def test_a_replaced_word_is_one_edit():
    found = piece("the river fell by two feet")
    assert (found.edits, found.words, found.rate) == (1, 6, pytest.approx(1 / 6))
    assert not found.is_unchanged


def test_words_put_in_and_taken_out_are_edits():
    assert piece("river rose by about two feet").edits == 2


def test_moved_words_are_taken_out_and_put_in():
    assert piece("by two feet the river rose").edits == 6


def test_edits_and_words_are_counted_alike():
    found = piece("well-known dam", machine="a")
    assert (found.edits, found.words) == (3, 3)


def test_a_sign_is_no_word_but_a_change():
    found = piece(f"{MACHINE}.")
    assert (found.edits, found.is_unchanged) == (0, False)


def test_a_text_that_was_approved_as_it_was_has_no_edits():
    found = piece(MACHINE, approve(), state=APPROVED)
    assert (found.edits, found.rate, found.is_unchanged) == (0, 0.0, True)


def test_a_text_that_was_emptied_can_be_measured():
    found = piece("")
    assert (found.edits, found.words, found.rate) == (6, 0, 6.0)


def test_the_draft_counts_as_the_person_found_it():
    segment = work("the river fell", edit("the river fell", "the river sank"), machine="the Ravi")
    assert reviewed(segment).edits == 1


def test_without_snapshots_the_present_draft_counts():
    assert piece("the river fell by two feet", event(Action.EDIT)).edits == 1


@pytest.mark.parametrize(
    "segment",
    [
        pytest.param(work(), id="nobody saw it"),
        pytest.param(work(MACHINE, approve(), state=DRAFT), id="reopened"),
        pytest.param(work("Yes", approve("Yes", Origin.EXACT), state=APPROVED), id="memory"),
        pytest.param(
            work("Yes", event(Action.EDIT, snapshot("No", origin=Origin.CONTEXT), snapshot("Yes"))),
            id="memory corrected",
        ),
        pytest.param(
            work("Yes", edit("Yes"), event(Action.SOURCE, batch="b2"), state=DRAFT),
            id="another sentence since",
        ),
    ],
)
def test_what_tells_nothing_of_the_machine_is_not_measured(segment):
    assert reviewed(segment) is None


def test_an_edited_text_that_was_reopened_is_still_measured():
    assert reviewed(work("Yes", edit("Yes"), state=DRAFT)).edits == 6


def test_the_times_of_all_changes_are_added_up():
    history = (edit("Yes", seconds=20.0), approve("Yes", Origin.PERSON, seconds=5.5))
    assert piece("Yes", *history).seconds == 25.5


@pytest.mark.parametrize("seconds", [None, 0.0, -3.0])
def test_a_time_that_cannot_be_is_not_known(seconds):
    found = piece("Yes", edit("Yes", seconds=seconds))
    assert (found.seconds, found.left_open) == (None, 0)


def test_thirty_minutes_count_and_more_was_left_open():
    history = (edit("Yes", seconds=1800.0), approve("Yes", Origin.PERSON, seconds=1800.1))
    found = piece("Yes", *history)
    assert (found.seconds, found.left_open) == (1800.0, 1)


def test_it_was_done_when_the_last_change_was_made():
    early, late = (dt.datetime(2024, 3, day, tzinfo=dt.UTC) for day in (1, 9))
    history = (edit("Yes", at=early), approve("Yes", Origin.PERSON, at=late))
    assert piece("Yes", *history).at == late
