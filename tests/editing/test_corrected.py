"""A person's words in the place of the machine's, with all that belongs to them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.article import Mark, MarkKind
from translator.draft import Draft, Repair
from translator.editing import corrected
from translator.terms import Stage, Status, TermOutcome

MANGO = TermOutcome("آم", "mango", Status.MET, Stage.ANNOTATED, 1, 1, ("mangoes",))
LINK = Mark(MarkKind.LINK, 4, 9, "/a")
DRAFT = Draft(
    text="The mango is sweet.",
    marks=(LINK,),
    score=-0.5,
    alternatives=("A sweet mango.",),
    outcomes=(MANGO,),
    engine="engine:fake",
    lost=("example.org", "x=1"),
    repairs=(Repair("5", "6", "5"),),
)


def outcome(text: str, before: TermOutcome = MANGO) -> TermOutcome:
    (found,) = corrected(Draft("Anything.", outcomes=(before,)), text).outcomes
    return found


def test_the_text_is_the_persons():
    found = corrected(DRAFT, "This mango is sour.")
    assert (found.text, found.engine, found.score) == ("This mango is sour.", "person", -0.5)


def test_the_memory_may_be_named_instead():
    assert corrected(DRAFT, "Sour.", engine="memory").engine == "memory"


def test_what_the_engine_thought_of_else_and_what_was_put_right_is_told_no_more():
    found = corrected(DRAFT, "Sour.")
    assert (found.alternatives, found.repairs) == ((), ())


def test_the_markup_moves_with_its_words():
    found = corrected(DRAFT, "Everybody knows that the mango is sweet.")
    (mark,) = found.marks
    assert found.text[mark.start : mark.end] == "mango"
    assert (mark.kind, mark.address) == (MarkKind.LINK, "/a")


def test_markup_whose_words_are_gone_goes_with_them():
    assert corrected(Draft("The mango.", (LINK,)), "The.").marks == ()


@pytest.mark.parametrize("marks", [(), (Mark(MarkKind.STRONG, 0, 4),)])
def test_markup_that_is_given_stands_in_the_place_of_the_old(marks):
    assert corrected(DRAFT, "The mango is sweet.", list(marks)).marks == marks


def test_an_address_that_the_person_put_back_is_lost_no_more():
    assert corrected(DRAFT, "Sweet, says example.org.").lost == ("x=1",)
    assert corrected(DRAFT, "Sweet.").lost == DRAFT.lost


def test_a_term_that_stands_there_still_keeps_its_outcome():
    assert outcome("A mango.") == MANGO


@pytest.mark.parametrize(
    ("text", "status", "stage", "found"),
    [
        ("A fruit.", Status.MISSED, Stage.NONE, 0),
        ("Mango and mango.", Status.MET, Stage.PERSON, 2),
        ("No mangos, but mangoes.", Status.MET, Stage.PERSON, 2),
    ],
)
def test_a_term_is_looked_for_anew(text, status, stage, found):
    now = outcome(text)
    assert (now.status, now.stage, now.found) == (status, stage, found)


def test_a_term_that_was_missed_is_met_by_the_person():
    missed = TermOutcome("آم", "mango", Status.MISSED, Stage.NONE, 1, 0, ("mangoes",))
    now = outcome("A mango.", missed)
    assert (now.status, now.stage, now.found) == (Status.MET, Stage.PERSON, 1)


def test_a_term_that_is_missed_still_is_not_the_persons():
    missed = TermOutcome("آم", "mango", Status.MISSED, Stage.NONE, 1, 0)
    assert outcome("A fruit.", missed) == missed


@given(st.text(max_size=40), st.text(max_size=40))
def test_markup_never_leaves_the_text(before, after):
    marks = (Mark(MarkKind.STRONG, 0, len(before)),) if before else ()
    found = corrected(Draft(before, marks), after)
    assert all(0 <= m.start < m.end <= len(after) for m in found.marks)
