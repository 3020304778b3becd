"""A translation must not go round in circles."""

from __future__ import annotations

from tests.checks.build import found, outcome, said
from translator.checks.loop import CHECK
from translator.draft import Draft, Severity
from translator.terms import Stage, Status, TermOutcome

LOOP = ("loop", Severity.ERROR, "The translation repeats itself.")


def test_a_loop_is_an_error():
    draft = Draft("It rained and rained and rained and rained.")
    assert said(found(CHECK, "بارش ہوئی۔", draft)) == [LOOP]


def test_an_ordinary_sentence_is_fine():
    assert found(CHECK, "بارش ہوئی۔", "It rained.") == []


def test_latin_words_that_the_source_repeats_are_fine():
    draft = Draft("The song goes la la la.")
    assert found(CHECK, "گانا ہے la la la۔", draft) == []


def test_a_term_that_the_source_repeats_is_fine():
    draft = Draft("North Korea North Korea!", outcomes=(outcome(expected=2, found=2),))
    assert found(CHECK, "شمالی کوریا شمالی کوریا!", draft) == []


def test_a_term_that_the_source_says_once_may_not_be_repeated():
    draft = Draft("North Korea North Korea fired.", outcomes=(outcome(found=2),))
    assert said(found(CHECK, "شمالی کوریا نے داغا۔", draft)) == [LOOP]


def test_two_terms_side_by_side_excuse_no_other_loop():
    coin = TermOutcome("سکہ", "coin", Status.MET, Stage.ANNOTATED, 1, 1)
    draft = Draft("North Korea said so said so.", outcomes=(outcome(), coin))
    assert said(found(CHECK, "شمالی کوریا کا سکہ", draft)) == [LOOP]
