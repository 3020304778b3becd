"""What people did with a segment, as values."""

from __future__ import annotations

import pytest

from translator.draft import Draft
from translator.editing import Action, Origin, Review, State


def test_at_first_a_segment_is_a_draft_of_the_machine():
    review = Review()
    assert (review.state, review.origin, review.text) == (State.DRAFT, Origin.MACHINE, None)
    assert (review.editor, review.approver, review.at) == ("", "", None)


def test_states_are_in_the_order_of_the_work():
    assert [state.value for state in State] == ["draft", "edited", "approved"]


def test_number_and_version_make_no_other_review():
    one, other = Review(segment=1, version=2), Review(segment=3, version=4)
    assert one == other
    assert repr(one) == repr(other)
    assert hash(one) == hash(other)


@pytest.mark.parametrize(
    "other",
    [
        Review(State.EDITED),
        Review(origin=Origin.PERSON),
        Review(text=Draft("Hers.")),
        Review(editor="Sara"),
        Review(approver="Ali"),
    ],
)
def test_anything_else_makes_another_review(other):
    assert other != Review()


@pytest.mark.parametrize("origin", list(Origin))
def test_a_text_of_the_memory_is_known_by_its_origin(origin):
    assert origin.is_memory is origin.value.startswith("memory")


@pytest.mark.parametrize("action", list(Action))
def test_what_a_person_did_is_told_from_what_the_machine_did(action):
    people = {"edit", "approve", "reopen", "undo", "comment", "import"}
    assert action.is_human is (action.value in people)
