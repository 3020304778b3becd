"""Taking back what was done last."""

from __future__ import annotations

import pytest

from tests.desk.room import END, HEADLINE, SAME, SUM, Room
from tests.store.build import later
from translator.desk import Skipped
from translator.draft import Draft
from translator.editing import Action, Role
from translator.errors import RefusedError, UsageError

END_AGAIN = "آخری باتیں۔"


def test_an_edit_is_taken_back(room: Room):
    before = room.pair(1)
    room.edit(1, "News!")
    done = room.undo(who="Ali")
    assert (done.action, done.who, done.at) == (Action.EDIT, "Sara", later(2))
    assert (done.done.changed, done.done.skipped) == ((1,), ())
    assert room.pair(1) == before
    assert room.pair(1).review.version == 3
    last = room.events()[-1]
    assert (last.action, last.who, last.undoes) == (Action.UNDO, "Ali", room.events()[0].batch)


def test_an_approval_of_many_is_taken_back_at_once(room: Room):
    room.approve(1, 3, 4)
    assert room.undo().done.changed == (1, 3, 4)
    assert room.states() == "dddd"
    assert room.units() == []


def test_a_reopening_is_taken_back_and_the_approval_is_as_it_was(room: Room):
    room.edit(1, "News!")
    room.approve(1)
    before = room.pair(1)
    room.reopen(1, discard=True)
    room.undo()
    assert room.pair(1) == before
    assert room.units() == [(HEADLINE, "News!")]


def test_done_again_it_takes_back_what_was_before_that(room: Room):
    room.edit(1, "One.")
    room.edit(1, "Two.")
    room.approve(1)
    undone = [room.undo().action for _ in range(3)]
    assert undone == [Action.APPROVE, Action.EDIT, Action.EDIT]
    assert room.said()[0] == ("draft", "Headline")
    with pytest.raises(UsageError, match="Nothing was done to khabar that could be taken back"):
        room.undo()
    assert len(room.events()) == 6


def test_one_sentence_may_be_meant(room: Room):
    room.approve(1, 4)
    room.edit(3, "The same.")
    done = room.undo(4).done
    assert done.changed == (4,)
    assert room.states() == "aded"
    with pytest.raises(UsageError, match="Nothing was done to s4 of khabar"):
        room.undo(4)
    with pytest.raises(UsageError, match="There is no segment s9"):
        room.undo(9)
    assert room.undo().action is Action.EDIT
    assert room.undo().done.changed == (1,)


def test_of_many_what_was_rewritten_since_is_left_and_told(room: Room):
    room.approve(1, 4)
    room.run(HEADLINE, SUM, SAME, END_AGAIN)
    done = room.undo().done
    assert done.changed == (1,)
    assert done.skipped == (Skipped(4, "was changed since then"),)
    assert room.states() == "dddd"


def test_what_cannot_be_taken_back_does_not_stand_in_the_way(room: Room):
    room.edit(1, "News!")
    room.edit(4, "Over.")
    room.run(HEADLINE, SUM, SAME, END_AGAIN)
    assert room.undo().done.changed == (1,)
    with pytest.raises(UsageError, match="Nothing was done"):
        room.undo()


def test_what_is_gone_from_the_article_does_not_stand_in_the_way(room: Room):
    room.approve(1, 4)
    room.edit(4, "Over.")
    room.run(HEADLINE, SUM)
    done = room.undo().done
    assert (done.changed, done.skipped) == ((1,), ())
    room.run(HEADLINE, SUM, END)
    assert room.undo().action is Action.EDIT
    assert room.said()[2] == ("approved", "The end.")
    room.undo()
    assert room.states() == "ddd"


def test_a_sentence_that_moved_is_found(room: Room):
    room.edit(4, "Over.")
    room.run(END, HEADLINE)
    assert room.undo().done.changed == (1,)
    assert room.said()[0] == ("draft", "The end.")


def test_a_discarded_text_comes_back_though_the_machine_has_another_draft(room: Room):
    room.edit(4, "Over.")
    room.approve(4)
    room.reopen(4, discard=True)
    own = room.store.segments("khabar")[3].fingerprint
    room.store.replace_drafts({own: Draft("Quite another.")})
    assert room.said()[3] == ("draft", "Quite another.")
    assert room.undo().done.changed == (4,)
    assert room.said()[3] == ("approved", "Over.")


def test_a_discarded_text_comes_back_though_the_memory_has_another(room: Room):
    room.run(END, HEADLINE, END)
    room.edit(1, "Over.")
    room.reopen(1, discard=True)
    room.edit(3, "Out.")
    room.approve(3)
    room.run(END, HEADLINE, END)
    assert room.said()[0] == ("draft", "Out.")
    assert room.undo(1).done.changed == (1,)
    assert room.said()[0] == ("edited", "Over.")


def test_a_comment_is_not_taken_back(room: Room):
    room.edit(1, "News!")
    room.store.comment("khabar", room.pair(1).review.segment, "Really?", "Omar", room.now())
    assert room.undo().action is Action.EDIT


def test_an_edit_of_many_equal_sentences_is_taken_back_at_once(room: Room):
    room.run(END, HEADLINE, END)
    room.edit(1, "Over.", propagate=True)
    assert sorted(room.undo().done.changed) == [1, 3]
    assert room.states() == "ddd"


def test_who_takes_no_part_takes_nothing_back(room: Room):
    room.edit(1, "News!")
    room.store.set_role("Ali", Role.APPROVER)
    with pytest.raises(RefusedError):
        room.undo(who="Sara")
    assert room.states() == "eddd"


def test_nothing_is_there_to_take_back_at_first(room: Room):
    with pytest.raises(UsageError, match="Nothing was done to khabar"):
        room.undo()


def test_an_approval_never_comes_back_for_other_urdu(room: Room):
    room.approve(1, 4)
    room.reopen(1, 4)
    room.run(HEADLINE, SUM, SAME, END_AGAIN)
    done = room.undo().done
    assert (done.changed, [s.number for s in done.skipped]) == ((1,), [4])
    assert room.states() == "addd"


# Only what one did oneself.


def test_of_ones_own_work_the_last_is_taken_back(room: Room):
    room.edit(1, "News!", who="Sara")
    room.approve(3, 4, who="Ali")
    undone = room.undo(who="Sara", mine=True)
    assert (undone.action, undone.who, undone.done.changed) == (Action.EDIT, "Sara", (1,))
    assert room.states() == "ddaa"


def test_what_others_did_is_not_taken_back(room: Room):
    room.approve(3, 4, who="Ali")
    with pytest.raises(UsageError, match="Nothing was done to khabar by Sara that could be taken"):
        room.undo(who="Sara", mine=True)
    with pytest.raises(UsageError, match="Nothing was done to s4 of khabar by Sara that could"):
        room.undo(4, who="Sara", mine=True)
    assert room.states() == "ddaa"


def test_what_others_changed_since_stays_and_what_is_before_it_is_taken_back(room: Room):
    room.edit(4, "Over.", who="Sara")
    room.edit(1, "News!", who="Sara")
    room.approve(1, who="Ali")
    assert room.undo(who="Sara", mine=True).done.changed == (4,)
    assert room.said()[0] == ("approved", "News!")
    with pytest.raises(UsageError, match="Nothing was done"):
        room.undo(who="Sara", mine=True)


def test_of_ones_own_many_what_others_changed_is_left_and_told(room: Room):
    room.approve(1, 3, 4, who="Ali")
    room.edit(3, "The same.", who="Sara")
    done = room.undo(who="Ali", mine=True).done
    assert (done.changed, done.skipped) == ((1, 4), (Skipped(3, "was changed since then"),))
    assert room.states() == "dded"


def test_who_is_not_asked_to_keep_to_their_own_takes_anything_back(room: Room):
    room.approve(3, who="Ali")
    assert room.undo(who="Sara").who == "Ali"
