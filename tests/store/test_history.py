"""What happened to segments, and what of it can be taken back."""

from __future__ import annotations

import pytest

from tests.store.build import Desk, later
from translator.draft import Draft
from translator.editing import Action, Change, Origin, Review, State

A, B, C = "کسان آم بیچتے ہیں۔", "دریا میں پانی کم ہے۔", "بازار آج بند رہا۔"
A_AGAIN = "کسان آم خریدتے ہیں۔"


@pytest.fixture
def desk(store):
    desk = Desk(store)
    desk.run(A, B, C)
    return desk


def number_of(desk: Desk, number: int) -> int:
    return desk.pair(number).review.segment


def take_back(desk: Desk, number: int | None = None) -> tuple[str, int]:
    """Take back what can be, as the desk does; return what it was, and of how many."""
    own = None if number is None else number_of(desk, number)
    last = desk.store.last_done("aam", own)
    here = {p.review.segment: n for n, p in enumerate(desk.store.edition("aam").pairs, 1)}
    wanted = {here[e.segment]: e.before.review for e in last if e.before}
    desk.do(Action.UNDO, wanted, "Sara", undoes=last[0].batch)
    return last[0].action.value, len(last)


def test_nothing_happened_to_a_new_edition(desk):
    assert desk.store.history("aam") == []
    assert desk.store.last_done("aam") == []
    assert desk.store.history("other") == []
    assert desk.store.last_done("other") == []


def test_an_event_tells_who_did_what_and_when_and_what_it_changed(desk):
    before = desk.pair(1).review
    after = Review(State.EDITED, Origin.PERSON, Draft("Hers."), editor="Sara", at=later(0))
    batch = desk.store.change(
        "aam",
        [Change("s1", before, after, note="Better so.", seconds=12.5)],
        who="Sara",
        at=later(1),
        action=Action.EDIT,
    )
    (event,) = desk.store.history("aam")
    assert (event.segment, event.batch, event.version) == (before.segment, batch, 2)
    assert (event.who, event.at, event.action) == ("Sara", later(1), Action.EDIT)
    assert (event.note, event.seconds, event.undoes) == ("Better so.", 12.5, "")
    assert event.before
    assert (event.before.review, event.before.english) == (before, f"{A} machine 1.")
    assert event.after
    assert (event.after.review, event.after.english) == (after, "Hers.")
    assert event.before.source == event.after.source == A


def test_the_history_is_in_order_of_what_happened(desk):
    desk.edit(2, "Two.")
    desk.edit(1, "One.")
    desk.approve(2, 1)
    desk.store.comment("aam", number_of(desk, 3), "Really?", "Sara", later(9))
    one, two, three = (number_of(desk, n) for n in (1, 2, 3))
    assert [(e.segment, e.action.value) for e in desk.store.history("aam")] == [
        (two, "edit"), (one, "edit"), (two, "approve"), (one, "approve"), (three, "comment"),
    ]  # fmt: skip
    assert [e.action.value for e in desk.store.history("aam", one)] == ["edit", "approve"]


def test_a_comment_changes_nothing_and_stands_in_the_history(desk):
    before = desk.pair(1)
    desk.store.comment("aam", before.review.segment, "Really?", "Sara", later(9))
    (event,) = desk.store.history("aam")
    assert (event.action, event.who, event.note) == (Action.COMMENT, "Sara", "Really?")
    assert (event.before, event.after, event.version) == (None, None, 1)
    assert desk.pair(1) == before
    assert desk.pair(1).review.version == 1


def test_comments_and_changes_may_come_at_once(desk):
    before = desk.pair(1).review
    after = Review(State.EDITED, Origin.PERSON, Draft("Hers."), editor="Sara")
    comments = [(before.segment, "Better so."), (number_of(desk, 2), "And this?")]
    desk.store.change(
        "aam",
        [Change("s1", before, after)],
        who="Sara",
        at=later(1),
        action=Action.IMPORT,
        comments=comments,
    )
    events = desk.store.history("aam")
    assert [(e.action.value, e.note) for e in events] == [
        ("import", ""), ("comment", "Better so."), ("comment", "And this?"),
    ]  # fmt: skip
    assert len({event.batch for event in events}) == 1
    assert [e.action for e in desk.store.last_done("aam")] == [Action.IMPORT]


def test_a_comment_is_nothing_to_take_back(desk):
    desk.edit(1, "One.")
    desk.store.comment("aam", number_of(desk, 1), "Really?", "Sara", later(9))
    assert [e.action for e in desk.store.last_done("aam")] == [Action.EDIT]


def test_what_was_done_at_once_is_taken_back_at_once(desk):
    batch = desk.approve(1, 2, 3)
    last = desk.store.last_done("aam")
    assert [(e.batch, e.action) for e in last] == [(batch, Action.APPROVE)] * 3


def test_taken_back_again_and_again_each_time_it_is_what_was_before(desk):
    desk.edit(1, "One.")
    desk.edit(1, "First.")
    desk.approve(1, 2)
    desk.reopen(2)
    assert take_back(desk) == ("reopen", 1)
    assert desk.said()[1][0] == "approved"
    assert desk.units() == [(A, "First."), (B, f"{B} machine 1.")]
    assert take_back(desk) == ("approve", 2)
    assert [state for state, _ in desk.said()] == ["edited", "draft", "draft"]
    assert take_back(desk) == ("edit", 1)
    assert desk.said()[0] == ("edited", "One.")
    assert take_back(desk) == ("edit", 1)
    assert desk.said() == [("draft", f"{s} machine 1.") for s in (A, B, C)]
    assert desk.store.last_done("aam") == []
    assert len(desk.events()) == 10


def test_what_is_done_after_taking_back_is_taken_back_first(desk):
    desk.edit(1, "One.")
    desk.edit(1, "First.")
    take_back(desk)
    desk.edit(1, "Once.")
    assert take_back(desk) == ("edit", 1)
    assert desk.said()[0] == ("edited", "One.")
    assert take_back(desk) == ("edit", 1)
    assert desk.said()[0] == ("draft", f"{A} machine 1.")


def test_of_what_was_done_at_once_one_segment_may_be_taken_back(desk):
    desk.approve(1, 2, 3)
    desk.edit(3, "Three.")
    assert take_back(desk, 2) == ("approve", 1)
    assert [state for state, _ in desk.said()] == ["approved", "draft", "edited"]
    assert take_back(desk) == ("edit", 1)
    assert take_back(desk) == ("approve", 2)
    assert [state for state, _ in desk.said()] == ["draft", "draft", "draft"]
    assert desk.units() == []


def test_what_was_done_to_a_sentence_that_was_rewritten_is_passed_over(desk):
    desk.edit(2, "Two.")
    desk.edit(1, "One.")
    desk.run(A_AGAIN, B, C)
    (event,) = desk.store.last_done("aam")
    assert event.after
    assert event.after.english == "Two."
    assert desk.store.last_done("aam", number_of(desk, 1)) == []


def test_what_was_done_to_a_draft_that_was_rewritten_is_passed_over_too(desk):
    desk.approve(2)
    desk.edit(1, "One.")
    desk.reopen(1)
    desk.run(A_AGAIN, B, C)
    assert [e.action for e in desk.store.last_done("aam")] == [Action.APPROVE]


def test_what_was_done_to_a_sentence_that_is_gone_is_passed_over_until_it_is_back(desk):
    desk.edit(2, "Two.")
    desk.edit(1, "One.")
    desk.run(B, C)
    assert [e.after and e.after.english for e in desk.store.last_done("aam")] == ["Two."]
    desk.run(A, B, C)
    assert [e.after and e.after.english for e in desk.store.last_done("aam")] == ["One."]


def test_of_what_was_done_at_once_all_is_told_as_long_as_one_can_be_taken_back(desk):
    desk.approve(1, 2)
    desk.run(A_AGAIN, B, C)
    assert len(desk.store.last_done("aam")) == 2
    before = desk.store.last_done("aam")[1].before
    assert before
    batch = desk.store.last_done("aam")[0].batch
    desk.do(Action.UNDO, {2: before.review}, "Sara", undoes=batch)
    assert desk.store.last_done("aam") == []


def test_what_is_done_to_a_rewritten_sentence_can_be_taken_back(desk):
    desk.edit(1, "One.")
    desk.run(A_AGAIN, B, C)
    desk.edit(1, "Another.")
    assert take_back(desk) == ("edit", 1)
    assert desk.said()[0] == ("draft", f"{A_AGAIN} machine 1.")
    assert desk.store.last_done("aam") == []


def test_the_history_of_one_edition_says_nothing_of_another(desk):
    other = Desk(desk.store, "other")
    other.run(A)
    other.approve(1)
    assert desk.events() == []
    assert desk.store.last_done("aam") == []


def last_of(desk: Desk, who: str, number: int | None = None) -> list[tuple[str, str]]:
    """Return who did what can be taken back of one person's work."""
    own = None if number is None else number_of(desk, number)
    return [(e.who, e.action.value) for e in desk.store.last_done("aam", own, who)]


def test_of_one_person_it_is_what_they_did_last(desk):
    desk.edit(1, "One.", who="Sara")
    desk.approve(2, 3, who="Ali")
    assert last_of(desk, "Sara") == [("Sara", "edit")]
    assert last_of(desk, "Ali") == [("Ali", "approve")] * 2
    assert last_of(desk, "Omar") == []
    assert last_of(desk, "Ali", 1) == []
    assert last_of(desk, "Ali", 3) == [("Ali", "approve")]


def test_of_one_person_what_another_changed_since_is_passed_over(desk):
    desk.edit(2, "Two.", who="Sara")
    desk.edit(1, "One.", who="Sara")
    desk.approve(1, who="Ali")
    (event,) = desk.store.last_done("aam", who="Sara")
    assert event.segment == number_of(desk, 2)
    assert last_of(desk, "Sara", 1) == []


def test_what_another_changed_counts_no_more_when_it_is_taken_back(desk):
    desk.edit(1, "One.", who="Sara")
    before = desk.pair(1).review
    batch = desk.approve(1, who="Ali")
    desk.do(Action.UNDO, {1: before}, "Ali", undoes=batch)
    assert last_of(desk, "Sara") == [("Sara", "edit")]
    assert last_of(desk, "Ali") == []


def test_what_another_took_back_is_passed_over(desk):
    before = desk.pair(1).review
    batch = desk.edit(1, "One.", who="Sara")
    desk.do(Action.UNDO, {1: before}, "Ali", undoes=batch)
    assert last_of(desk, "Sara") == []


def test_of_one_person_their_own_changes_follow_each_other(desk):
    desk.edit(1, "One.", who="Sara")
    desk.edit(1, "First.", who="Sara")
    for text in ("First.", "One."):
        last = desk.store.last_done("aam", who="Sara")
        assert last[0].after
        assert last[0].after.english == text
        assert last[0].before
        desk.do(Action.UNDO, {1: last[0].before.review}, "Sara", undoes=last[0].batch)
    assert last_of(desk, "Sara") == []


def test_a_comment_of_another_stands_in_nobodys_way(desk):
    desk.edit(1, "One.", who="Sara")
    desk.store.comment("aam", number_of(desk, 1), "Really?", "Ali", later(9))
    assert last_of(desk, "Sara") == [("Sara", "edit")]


def test_of_what_one_person_did_at_once_all_is_told_if_others_changed_a_part(desk):
    desk.approve(1, 2, who="Ali")
    desk.edit(1, "One.", who="Sara")
    assert last_of(desk, "Ali") == [("Ali", "approve")] * 2
    assert last_of(desk, "Ali", 2) == [("Ali", "approve")]
