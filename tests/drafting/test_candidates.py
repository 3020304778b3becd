"""Judging what the engine proposes for a piece."""

from __future__ import annotations

import pytest

from tests.drafting.build import BLOCK, COIN, KOREA, code, faults, judge, piece
from translator.drafting.candidates import Faults, best, candidates, missed_terms
from translator.drafting.placeholders import PLACEHOLDERS
from translator.engine import Hypothesis
from translator.terms import Stage, Status, Term

FIRST, SECOND = PLACEHOLDERS[:2]
SENTENCE = "شمالی کوریا نے کہا کہ سکہ گر گیا"


def test_a_good_translation_has_no_faults():
    assert faults(piece(SENTENCE, KOREA, COIN), "North Korea said the coin fell.") == Faults()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("North Korea said said said the coin fell.", Faults(loop=1)),
        ("North Korea said the coin گر گیا.", Faults(leftover=1)),
        ("North Korea said it fell.", Faults(missed=1)),
        ("They said it fell.", Faults(missed=2)),
        ("North Korea said the coin, a sikka, fell.", Faults(forbidden=1)),
        ("The northern Korea said the sikka fell.", Faults(missed=2, forbidden=2)),
    ],
)
def test_each_fault_is_counted_in_its_place(text, expected):
    assert faults(piece(SENTENCE, KOREA, COIN), text) == expected


def test_an_accepted_form_is_no_fault():
    assert faults(piece(SENTENCE, KOREA), "The DPRK said it fell.") == Faults()


def test_a_repetition_that_the_source_shows_is_no_loop():
    shown = piece("سکہ سکہ سکہ", COIN)
    assert not judge(shown, "Coin coin coin")[0].faults.loop


def test_a_loop_shows():
    assert judge(piece("کل"), "so so so")[0].faults.loop


@pytest.mark.parametrize("text", ["north korea fired", "NORTH KOREA fired", "North korea fired"])
def test_a_name_gets_its_capitals_back(text):
    (found,) = judge(piece("شمالی کوریا نے داغا", KOREA), text)
    assert found.text == "North Korea fired"
    assert found.checks[0].status is Status.MET


def test_a_name_with_its_capitals_is_left_alone():
    text = "North Korea said NORTH KOREA"
    assert judge(piece("شمالی کوریا", KOREA), text)[0].text == text


def test_a_common_noun_keeps_the_case_that_the_engine_gave_it():
    assert judge(piece("سکہ گر گیا", COIN), "Coin prices fell")[0].text == "Coin prices fell"


def test_a_name_inside_a_word_is_left_alone():
    shown = piece("آپ کہاں", Term("آپ", "US"))
    assert judge(shown, "usual business")[0].text == "usual business"


def test_candidates_keep_the_order_and_the_scores_of_the_hypotheses():
    shown = piece("کل")
    given = [Hypothesis("a", -0.1), Hypothesis("b", -0.3)]
    found = candidates(shown, shown.render(), given, Stage.ANNOTATED)
    assert [(c.text, c.score) for c in found] == [("a", -0.1), ("b", -0.3)]


def test_those_after_the_first_came_from_the_n_best():
    stages = [c.stage for c in judge(piece("کل"), "a", "b", "c")]
    assert stages == [Stage.ANNOTATED, Stage.N_BEST, Stage.N_BEST]


def test_those_of_a_later_step_all_carry_its_name():
    shown = piece("کل")
    found = candidates(shown, shown.render(), [Hypothesis("a")] * 2, Stage.SUPPRESSED)
    assert [c.stage for c in found] == [Stage.SUPPRESSED] * 2


def test_the_best_has_the_fewest_faults():
    found = judge(piece(SENTENCE, KOREA, COIN), "They fell.", "The coin fell.", "North Korea: coin")
    assert best(found) is found[2]


def test_among_equals_the_first_is_best():
    found = judge(piece(SENTENCE, KOREA), "North Korea said", "North Korea told")
    assert best(found) is found[0]


def test_a_lost_literal_weighs_more_than_a_missed_term():
    text = "بلاک میں pip ہے"
    shown = piece(text, BLOCK, marks=(code(text, "pip"),))
    found = judge(shown, "The block has it.", f"It has {FIRST}.")
    assert best(found) is found[1]


def test_missed_terms_are_listed():
    (found,) = judge(piece(SENTENCE, KOREA, COIN), "North Korea said it fell.")
    assert missed_terms(found) == [COIN]


def test_a_term_that_stands_twice_is_expected_twice():
    (found,) = judge(piece("سکہ اور سکہ", COIN), "A coin and a coin")
    assert [(c.expected, c.found) for c in found.checks] == [(2, 2)]
