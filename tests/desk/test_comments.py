"""Saying something about a sentence."""

from __future__ import annotations

import pytest

from tests.desk.room import SLUG, Room
from translator import desk
from translator.editing import Action, Role
from translator.errors import RefusedError, UsageError


def comment(room: Room, number: int, words: str) -> None:
    desk.comment(room.store, SLUG, number, words, who="Sara", at=room.now())


def test_a_comment_stands_in_the_history(room: Room):
    comment(room, 2, "  Is this\nright?\t ")
    (event,) = room.events(2)
    assert (event.action, event.who, event.note) == (Action.COMMENT, "Sara", "Is this right?")
    assert room.events(1) == []
    assert room.states() == "dddd"


def test_an_empty_comment_is_refused(room: Room):
    with pytest.raises(UsageError, match="The comment is empty"):
        comment(room, 1, " \n")
    assert room.events() == []


def test_there_must_be_such_a_sentence(room: Room):
    with pytest.raises(UsageError, match="There is no segment s5"):
        comment(room, 5, "Really?")


def test_who_takes_no_part_says_nothing(room: Room):
    room.store.set_role("Ali", Role.APPROVER)
    with pytest.raises(RefusedError):
        comment(room, 1, "Really?")
