"""Which editions wait to be published, and when they are due."""

from __future__ import annotations

from translator.review.waiting import Waiting


def test_nothing_is_due_where_nothing_waits():
    assert Waiting(5, 60).first() is None


def test_an_edition_is_due_when_it_was_quiet_for_a_while():
    waiting = Waiting(5, 60)
    waiting.add("khabar", 10)
    assert waiting.first() == ("khabar", 15)
    waiting.add("khabar", 13)
    assert waiting.first() == ("khabar", 18)


def test_an_edition_that_changes_all_the_time_is_due_once_it_waited_long_enough():
    waiting = Waiting(5, 60)
    for now in range(10, 68):
        waiting.add("khabar", now)
    assert waiting.first() == ("khabar", 70)


def test_the_edition_that_is_due_first_comes_first():
    waiting = Waiting(5, 60)
    waiting.add("doosri", 10)
    waiting.add("khabar", 11)
    waiting.add("doosri", 12)
    assert waiting.first() == ("khabar", 16)


def test_an_edition_that_waits_no_more_begins_anew():
    waiting = Waiting(5, 60)
    waiting.add("khabar", 10)
    waiting.drop("khabar")
    assert "khabar" not in waiting
    assert waiting.first() is None
    waiting.add("khabar", 80)
    assert "khabar" in waiting
    assert waiting.first() == ("khabar", 85)


def test_an_edition_that_does_not_wait_can_be_dropped():
    waiting = Waiting(5, 60)
    waiting.drop("khabar")
    assert waiting.first() is None
