"""Exact-match accuracy, with and without variants, and what came instead."""

from __future__ import annotations

import pytest

from tests.evaluation.terminology.build import outcomes, sentence
from translator.evaluation.terminology.accuracy import AcceptedForms, exact_match, with_variants
from translator.evaluation.terminology.testset import ExpectedTerm, TestSentence
from translator.terms import Glossary, Status, Term

MET, VARIANT, MISSED = Status.MET, Status.VARIANT, Status.MISSED
EXCHANGE = Term("ایکسچینج", "exchange", forms=("trading platform",))


def statuses(*found):
    return [o.status for o in found]


def test_three_of_four_terms_stand_there_and_one_as_a_variant():
    expected = sentence("The exchange sold Bitcoin, ether and coins.", "exchange", "Bitcoin",
                        "ether", "coin")  # fmt: skip
    found = outcomes(expected, "The market sold Bitcoin, rope and a coin.", exchange=["market"])
    assert statuses(*found) == [VARIANT, MET, MISSED, MET]
    assert exact_match(found) == pytest.approx(2 / 4)  # Bitcoin, coin
    assert with_variants(found) == pytest.approx(3 / 4)  # and market for exchange


def test_regular_inflections_meet_a_term():
    found = outcomes(sentence("One exchange's coin", "exchange", "coin"), "Exchanges' coins")
    assert statuses(*found) == [MET, MET]


def test_a_term_expected_twice_must_stand_there_twice():
    expected = sentence("A coin is a coin.", "coin", "coin")
    assert statuses(*outcomes(expected, "A coin is money.")) == [MET, MISSED]
    assert statuses(*outcomes(expected, "A coin is a coin, a coin.")) == [MET, MET]


def test_a_term_inside_a_longer_one_does_not_count():
    expected = sentence("North Korea and Korea", "North Korea", "Korea")
    assert statuses(*outcomes(expected, "North Korea and China")) == [MET, MISSED]


def test_one_occurrence_is_not_counted_as_target_and_form():
    expected = sentence("Korea met Korea.", "Korea", "Korea")
    found = outcomes(expected, "North Korea met China.", Korea=["North Korea"])
    assert statuses(*found) == [MET, MISSED]


def test_a_miss_names_what_came_instead():
    expected = sentence("The price of Bitcoin fell.", "Bitcoin")
    (found,) = outcomes(expected, "The price of Dogecoin fell.")
    assert (found.status, found.rendering) == (MISSED, "Dogecoin")
    assert (found.sentence, found.surface, found.target) == (1, "u1", "Bitcoin")


def test_where_nothing_came_the_rendering_is_empty():
    expected = sentence("The price of Bitcoin fell.", "Bitcoin")
    assert outcomes(expected, "The price of fell.")[0].rendering == ""


def test_a_variant_is_named():
    expected = sentence("The exchange closed.", "exchange")
    (found,) = outcomes(expected, "The market closed.", exchange=["bourse", "market"])
    assert (found.status, found.rendering) == (VARIANT, "market")


def test_without_terms_there_is_no_accuracy():
    assert exact_match(()) is None
    assert with_variants(()) is None


def test_the_glossary_term_of_a_target_says_what_else_is_accepted():
    expected = TestSentence(1, "a", "ایکسچینج بند ہے۔", "", (ExpectedTerm("ایکسچینج", "exchange"),))
    forms = AcceptedForms(Glossary((EXCHANGE,)))
    assert forms.of(expected) == {"exchange": ("trading platform",)}


def test_a_target_that_is_a_form_accepts_the_usual_rendering():
    terms = (ExpectedTerm("ایکسچینج", "trading platform"),)
    expected = TestSentence(1, "a", "ایکسچینج بند ہے۔", "", terms)
    forms = AcceptedForms(Glossary((EXCHANGE,)))
    assert forms.of(expected) == {"trading platform": ("exchange",)}


def test_the_term_in_the_sentence_goes_before_another_with_the_same_target():
    other = Term("تبادلہ", "exchange", forms=("swap",))
    expected = TestSentence(1, "a", "ایکسچینج بند ہے۔", "", (ExpectedTerm("ایکسچینج", "exchange"),))
    elsewhere = TestSentence(1, "a", "بازار بند ہے۔", "", (ExpectedTerm("بازار", "exchange"),))
    forms = AcceptedForms(Glossary((EXCHANGE, other)))
    assert forms.of(expected) == {"exchange": ("trading platform",)}
    assert forms.of(elsewhere) == {"exchange": ("trading platform", "swap")}


def test_a_target_that_the_glossary_lacks_has_no_variants():
    expected = sentence("The bank closed.", "bank", source="بینک بند ہے۔")
    assert AcceptedForms(Glossary((EXCHANGE,))).of(expected) == {"bank": ()}
