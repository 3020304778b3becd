"""What is read from the history of a segment."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.stats.build import MACHINE, approve, edit, event, snapshot, work
from translator.editing import Action, Origin


@pytest.mark.parametrize("origin", list(Origin))
def test_the_last_entry_tells_whose_words_they_are(origin):
    history = (edit("the river fell"), approve("the river fell", origin))
    assert work("the river fell", *history).origin is origin


def test_a_comment_does_not_change_whose_words_they_are():
    assert work("new", edit("new"), event(Action.COMMENT, note="sure?")).origin is Origin.PERSON


@pytest.mark.parametrize(
    ("engine", "origin"), [("memory", Origin.EXACT), ("person", Origin.PERSON)]
)
def test_without_a_history_the_text_itself_tells(engine, origin):
    plain = work()
    assert plain.origin is Origin.MACHINE
    assert replace(plain, current=replace(plain.current, engine=engine)).origin is origin


def test_edits_approvals_and_imports_are_changes():
    history = [event(action, batch=action.value) for action in Action]
    found = work(None, *history).changes
    assert [e.action for e in found] == [Action.EDIT, Action.APPROVE, Action.IMPORT]


def test_what_was_taken_back_is_no_change():
    first, second = edit("one", batch="b1"), edit("two", "one", batch="b2")
    undo = event(Action.UNDO, batch="b3", undoes="b2")
    assert work("one", first, second, undo).changes == (first,)


def test_an_undo_that_was_taken_back_itself_takes_nothing_back():
    first = edit("one", batch="b1")
    undo = event(Action.UNDO, batch="b2", undoes="b1")
    redo = event(Action.UNDO, batch="b3", undoes="b2")
    assert work("one", first, undo, redo).changes == (first,)


def test_what_was_done_to_another_sentence_is_no_present_change():
    before, after = approve(batch="b1"), approve(batch="b3")
    new = event(Action.SOURCE, snapshot(source="الف"), snapshot(source="ب"), batch="b2")
    segment = work(MACHINE, before, new, after)
    assert segment.changes == (before, after)
    assert segment.present_changes == (after,)


def test_a_sentence_that_only_moved_is_the_same_sentence():
    done = approve()
    moved = event(Action.SOURCE, snapshot(), snapshot(), batch="b2")
    assert work(MACHINE, done, moved).present_changes == (done,)
