"""Approving, and taking approvals back."""

from __future__ import annotations

import pytest

from tests.cli.kept import CHECKS
from tests.desk.room import END, HEADLINE, SLUG, SUM, WRONG, Room
from tests.store.build import Desk
from translator.desk import Skipped
from translator.editing import Action, Origin, Role, State
from translator.edition import Pair
from translator.errors import ConflictError, RefusedError, UsageError
from translator.inspection import inspect


def ignore(room: Room, number: int) -> None:
    seen = inspect(room.store, SLUG, CHECKS).pairs[number - 1]
    (finding,) = seen.findings
    room.store.ignore(
        SLUG, seen.segment.key, finding.check, finding.message, "Sara", "So it is.", room.now()
    )


def test_translations_are_approved_as_they_are(room: Room):
    room.edit(4, "Over.")
    done = room.approve(1, 4, note="Fine.")
    assert (done.changed, done.skipped) == ((1, 4), ())
    assert room.said() == [
        ("approved", "Headline"),
        ("draft", "They got a wrong sum."),
        ("draft", "The the same."),
        ("approved", "Over."),
    ]
    one, four = room.pair(1).review, room.pair(4).review
    assert (one.origin, one.editor, one.approver) == (Origin.MACHINE, "", "Ali")
    assert (four.origin, four.editor, four.approver) == (Origin.PERSON, "Sara", "Ali")
    assert one.text == room.pair(1).draft
    assert room.units() == [(HEADLINE, "Headline"), (END, "Over.")]
    assert {e.note for e in room.events() if e.action is Action.APPROVE} == {"Fine."}


def test_a_sentence_that_is_named_twice_is_approved_once(room: Room):
    assert room.approve(1, 4, 1).changed == (1, 4)
    assert len(room.events()) == 2


def test_what_is_approved_already_is_left(room: Room):
    room.approve(1)
    done = room.approve(1, 4, who="Omar")
    assert done.changed == (4,)
    assert done.skipped == (Skipped(1, "is approved already", refused=False),)
    assert room.pair(1).review.approver == "Ali"


def test_approving_nothing_does_nothing(room: Room):
    room.approve(1)
    room.approve(1)
    room.approve()
    assert room.actions() == [Action.APPROVE]


def test_an_error_forbids_approval_a_warning_does_not(room: Room):
    done = room.approve(1, 2, 3, 4)
    assert done.changed == (1, 3, 4)
    (skipped,) = done.refused
    assert skipped.number == WRONG
    assert skipped.why == "has an error: number: “5 کروڑ” became “5 billion”, 100% off."
    assert room.states() == "adaa"


def test_an_error_that_somebody_decided_to_ignore_forbids_nothing(room: Room):
    ignore(room, WRONG)
    assert room.approve(WRONG).changed == (WRONG,)


def test_an_error_that_is_corrected_forbids_nothing(room: Room):
    room.edit(WRONG, "They got the sum.")
    assert room.approve(WRONG).changed == (WRONG,)


def test_an_error_in_a_persons_words_forbids_approval_too(room: Room):
    room.edit(1, "A wrong sum, again.")
    assert [s.number for s in room.approve(1).refused] == [1]
    assert room.states() == "eddd"


def test_with_two_persons_the_editor_does_not_approve(room: Room):
    room.store.set_two_persons(wanted=True)
    room.edit(1, "News!", who="Sara")
    done = room.approve(1, 4, who="Sara")
    assert done.changed == (4,)
    (skipped,) = done.refused
    assert skipped.why.startswith("Sara edited it last; with two persons somebody else")
    assert room.approve(1, who="Ali").changed == (1,)


def test_with_two_persons_it_is_the_last_editor_who_counts(room: Room):
    room.store.set_two_persons(wanted=True)
    room.edit(1, "News!", who="Sara")
    room.edit(1, "The news!", who="Ali")
    assert room.approve(1, who="Ali").changed == ()
    assert room.approve(1, who="Sara").changed == (1,)


def test_without_the_rule_the_editor_may_approve(room: Room):
    room.edit(1, "News!", who="Sara")
    assert room.approve(1, who="Sara").changed == (1,)


def test_an_editor_may_not_approve(room: Room):
    room.store.set_role("Sara", Role.EDITOR)
    room.store.set_role("Ali", Role.APPROVER)
    with pytest.raises(RefusedError, match=r"Sara may edit, but not approve\. .*: Ali\."):
        room.approve(1, who="Sara")
    with pytest.raises(RefusedError, match="Omar does not take part"):
        room.approve(1, who="Omar")
    assert room.states() == "dddd"
    assert room.approve(1, who="Ali").changed == (1,)


def test_of_numbers_one_of_which_is_wrong_none_is_approved(room: Room):
    with pytest.raises(UsageError, match="There is no segment s9"):
        room.approve(1, 9)
    assert room.states() == "dddd"


def test_a_text_of_the_memory_is_approved_as_such(room: Room):
    other = Desk(room.store, "other")
    other.run(END)
    other.edit(1, "From afar.")
    other.approve(1)
    room.run()
    room.approve(4)
    pair = room.pair(4)
    assert (pair.current.text, pair.review.origin) == ("From afar.", Origin.EXACT)
    assert room.units() == [(END, "From afar.")] * 2


# Approving what somebody saw.


def as_seen(room: Room) -> tuple[Pair, ...]:
    return inspect(room.store, SLUG, CHECKS).edition.pairs


def test_what_the_approver_saw_is_approved(room: Room):
    done = room.approve(1, 2, 4, pairs=as_seen(room))
    assert done.changed == (1, 4)
    assert [s.number for s in done.refused] == [WRONG]
    assert room.states() == "adda"


def test_the_findings_are_those_that_the_approver_saw(room: Room):
    bare = room.store.edition(SLUG).pairs
    assert room.approve(WRONG, pairs=bare).changed == (WRONG,)


def test_what_somebody_changed_since_the_approver_saw_it_is_not_approved(room: Room):
    seen = as_seen(room)
    room.edit(4, "Over.")
    with pytest.raises(ConflictError, match="Somebody changed khabar meanwhile"):
        room.approve(1, 4, pairs=seen)
    assert room.states() == "ddde"
    assert room.approve(1, pairs=seen).changed == (1,)


def test_a_sentence_that_left_the_article_since_is_not_approved(room: Room):
    seen = as_seen(room)
    room.run(HEADLINE, SUM)
    with pytest.raises(ConflictError, match="not in the edition any more"):
        room.approve(4, pairs=seen)
    assert room.approve(1, pairs=seen).changed == (1,)


def test_a_sentence_that_moved_since_is_the_one_that_is_approved(room: Room):
    seen = as_seen(room)
    room.run(END, HEADLINE)
    room.approve(1, pairs=seen)
    assert room.said() == [("draft", "The end."), ("approved", "Headline")]


# Reopening.


def test_a_persons_text_is_edited_again(room: Room):
    room.edit(1, "News!")
    room.approve(1)
    done = room.reopen(1, note="Too short.")
    assert done.changed == (1,)
    review = room.pair(1).review
    assert (room.said()[0], review.editor, review.approver) == (("edited", "News!"), "Sara", "")
    assert room.units() == []
    assert room.events()[-1].note == "Too short."


def test_the_machines_text_is_a_draft_again(room: Room):
    room.approve(1)
    room.reopen(1)
    pair = room.pair(1)
    assert (pair.review.state, pair.review.text) == (State.DRAFT, None)
    assert pair.review.approver == ""
    assert room.units() == []


def test_the_memorys_text_is_a_draft_again_and_stays(room: Room):
    other = Desk(room.store, "other")
    other.run(END)
    other.edit(1, "From afar.")
    other.approve(1)
    room.run()
    room.approve(4)
    room.reopen(4)
    pair = room.pair(4)
    assert (pair.review.state, pair.review.origin) == (State.DRAFT, Origin.EXACT)
    assert pair.current.text == "From afar."


@pytest.mark.parametrize("approved", [True, False])
def test_to_discard_brings_the_machines_draft_back_and_the_history_keeps_the_text(
    room: Room, approved
):
    room.edit(1, "News!")
    if approved:
        room.approve(1)
    assert room.reopen(1, discard=True).changed == (1,)
    pair = room.pair(1)
    assert (pair.review.state, pair.current.text) == (State.DRAFT, "Headline")
    assert (pair.review.editor, pair.review.text) == ("", None)
    before = room.events()[-1].before
    assert before
    assert before.english == "News!"


@pytest.mark.parametrize(("work", "state"), [("", "draft"), ("edit", "edited")])
def test_what_is_not_approved_is_left(room: Room, work, state):
    if work:
        room.edit(1, "News!")
    done = room.reopen(1)
    assert done.skipped == (Skipped(1, f"is {state} already", refused=False),)
    assert Action.REOPEN not in room.actions()


def test_a_draft_has_nothing_to_discard(room: Room):
    assert room.reopen(1, discard=True).changed == ()


def test_an_editor_may_reopen_but_no_stranger(room: Room):
    room.approve(1)
    room.store.set_role("Sara", Role.EDITOR)
    with pytest.raises(RefusedError):
        room.reopen(1, who="Omar")
    assert room.reopen(1, who="Sara").changed == (1,)


def test_there_must_be_such_a_sentence(room: Room):
    with pytest.raises(UsageError, match="There is no segment s9"):
        room.reopen(9)


def test_what_the_person_saw_is_reopened(room: Room):
    room.approve(1, 4)
    seen = dict(room.store.versions(SLUG))
    assert room.reopen(1, 4, seen=seen).changed == (1, 4)
    assert room.states() == "dddd"


def test_what_somebody_changed_since_is_not_reopened(room: Room):
    room.approve(1, 4)
    seen = dict(room.store.versions(SLUG))
    room.edit(1, "News!")
    with pytest.raises(ConflictError, match="Somebody changed khabar meanwhile"):
        room.reopen(1, 4, discard=True, seen=seen)
    assert room.said()[0] == ("edited", "News!")
    assert room.states() == "edda"


def test_what_somebody_reopened_already_is_left(room: Room):
    room.approve(1)
    seen = dict(room.store.versions(SLUG))
    room.reopen(1)
    done = room.reopen(1, seen=seen)
    assert done.skipped == (Skipped(1, "is draft already", refused=False),)


def test_another_sentence_in_the_place_of_the_one_that_was_seen_is_not_reopened(room: Room):
    room.approve(1, 4)
    one = room.pair(1).review
    room.run(END, HEADLINE)
    with pytest.raises(ConflictError, match="The article of khabar changed meanwhile"):
        room.reopen(1, seen={one.segment: one.version})
    assert room.states() == "aa"
    assert room.reopen(2, seen={one.segment: one.version}).changed == (2,)


def test_an_approval_outlives_a_run(room: Room):
    room.edit(WRONG, "They got the sum.")
    room.approve(WRONG)
    room.run(END, SUM)
    assert room.said()[1] == ("approved", "They got the sum.")
