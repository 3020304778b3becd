"""1-TERm, calculated by hand: the cost of the edits over the weighted length."""

from __future__ import annotations

import pytest

from translator.evaluation.terminology.ter import term_edits
from translator.evaluation.terminology.words import tokenise


def edits(hypothesis, reference, *targets):
    return term_edits(tokenise(hypothesis, targets), tokenise(reference, targets))


# Weighted length: the price of BITCOIN fell today = 1 + 1 + 1 + 2 + 1 + 1 = 7
REFERENCE = "the price of Bitcoin fell today"


@pytest.mark.parametrize(
    ("hypothesis", "cost"),
    [
        pytest.param("the price of Bitcoin fell today", 0, id="the same"),
        pytest.param("The price of bitcoin fell today", 0, id="the same in another case"),
        pytest.param("the price of silver fell today", 2, id="term replaced: 2"),
        pytest.param("the cost of Bitcoin fell today", 1, id="word replaced: 1"),
        pytest.param("the price of fell today", 2, id="term left out: 2"),
        pytest.param("the of Bitcoin fell today", 1, id="word left out: 1"),
        pytest.param("the price of old Bitcoin fell today", 1, id="word too many: 1"),
        pytest.param("Bitcoin the price of fell today", 2, id="term shifted: 2"),
        pytest.param("today the price of Bitcoin fell", 1, id="word shifted: 1"),
        pytest.param("today the cost of silver fell", 4, id="shifted 1, replaced 1 and 2"),
        pytest.param("", 7, id="nothing: all left out"),
    ],
)
def test_what_an_edit_costs(hypothesis, cost):
    found = edits(hypothesis, REFERENCE, "Bitcoin")
    assert (found.cost, found.length) == (cost, 7)
    assert found.score == pytest.approx(1 - cost / 7)


def test_each_word_of_a_term_weighs_double():
    # one of two words of the term replaced: 2 of 1 + 2 + 2 + 1 = 6
    found = edits("a secret key fell", "a private key fell", "private key")
    assert found.score == pytest.approx(1 - 2 / 6)


def test_a_worse_translation_than_none_scores_zero():
    # 1 replaced and 6 too many against a length of 2
    found = edits("a b c d e f g", "Bitcoin", "Bitcoin")
    assert (found.cost, found.length, found.score) == (2 + 6, 2, 0)


def test_an_empty_reference_is_met_by_an_empty_hypothesis_only():
    assert edits("", "").score == 1
    assert edits("a", "").score == 0


def test_the_words_put_against_each_term_are_known():
    found = edits("a secret key of coins", "a private key of Bitcoin", "private key", "Bitcoin")
    assert found.instead == ("secret key", "coins")


def test_the_words_put_against_a_term_are_known_after_a_shift():
    found = edits("Bitcoin the price of fell today", REFERENCE, "Bitcoin")
    assert found.instead == ("Bitcoin",)


def test_the_stretch_that_moved_is_found_between_equal_words():
    # "a y" goes before "a x"; both begin with the same word. The shift costs 1.
    assert edits("a x a y", "a y a x").cost == 1
