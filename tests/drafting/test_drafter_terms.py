"""Terms and literals of a draft."""

from __future__ import annotations

from tests.drafting.build import code, draft, says
from translator.article import Mark, MarkKind
from translator.drafting.pieces import LONGEST_PIECE
from translator.drafting.placeholders import PLACEHOLDERS
from translator.engine import FakeEngine
from translator.terms import Stage, Status, TermOutcome


def test_a_lost_literal_is_put_at_the_end():
    text = "حکم pip چلائیں۔"
    assert draft(says("Run it."), text, code(text, "pip")).text == "Run it. (pip)"


def test_several_lost_literals_share_the_brackets():
    text = "پہلے pip پھر desk@example.org دیکھیں۔"
    drafted = draft(says("See it."), text, code(text, "pip"))
    assert drafted.text == "See it. (pip, desk@example.org)"


def test_a_literal_that_came_through_is_not_added_again():
    text = "حکم pip چلائیں۔"
    drafted = draft(says(f"Run {PLACEHOLDERS[0]}."), text, code(text, "pip"))
    assert drafted.text == "Run pip."
    assert [drafted.text[m.start : m.end] for m in drafted.marks] == ["pip"]


def test_of_two_equal_literals_the_lost_one_is_added():
    text = "پہلے pip پھر pip چلائیں۔"
    marks = (code(text, "pip"), Mark(MarkKind.CODE, 13, 16))
    assert draft(says(f"Run {PLACEHOLDERS[0]}."), text, *marks).text == "Run pip. (pip)"


def test_a_lost_literal_is_missed_even_if_its_letters_stand_in_a_word():
    text = "حکم ls چلائیں۔"
    assert draft(says("Run the tools."), text, code(text, "ls")).text == "Run the tools. (ls)"


def test_code_at_the_beginning_gets_no_capital():
    text = "pip سے نصب کریں۔"
    drafted = draft(says(f"{PLACEHOLDERS[0]} installs it."), text, code(text, "pip"))
    assert drafted.text == "pip installs it."


def test_a_term_that_is_there_is_reported_as_met():
    assert draft(FakeEngine(), "شمالی کوریا نے کہا").outcomes == (
        TermOutcome("شمالی کوریا", "North Korea", Status.MET, Stage.ANNOTATED, 1, 1, ("DPRK",)),
    )


def test_a_term_that_is_not_there_is_reported_as_missed():
    assert draft(says("They said"), "شمالی کوریا نے کہا").outcomes == (
        TermOutcome("شمالی کوریا", "North Korea", Status.MISSED, Stage.NONE, 1, 0, ("DPRK",)),
    )


def test_an_accepted_form_is_reported_as_a_variant():
    (outcome,) = draft(says("The DPRK said"), "شمالی کوریا نے کہا").outcomes
    assert (outcome.status, outcome.stage, outcome.found) == (Status.VARIANT, Stage.ANNOTATED, 1)


def test_the_stage_of_a_term_is_the_one_that_brought_it():
    (outcome,) = draft(says("They said", "North Korea said"), "شمالی کوریا نے کہا").outcomes
    assert (outcome.status, outcome.stage) == (Status.MET, Stage.N_BEST)


def test_a_term_is_counted_over_all_pieces():
    text = " ".join(["سکہ", *["لفظ"] * LONGEST_PIECE, "سکوں"])
    (outcome,) = draft(FakeEngine(), text).outcomes
    assert (outcome.expected, outcome.found, outcome.status) == (2, 2, Status.MET)


def test_a_sentence_without_terms_has_no_outcomes():
    assert draft(FakeEngine(), "آج بارش ہوئی۔").outcomes == ()
