"""Window overlap, calculated by hand."""

from __future__ import annotations

import pytest

from translator.evaluation.terminology.window import window_overlap
from translator.evaluation.terminology.words import tokenise


def overlap(hypothesis, reference, width, *targets):
    return window_overlap(tokenise(hypothesis, targets), tokenise(reference, targets), width)


REFERENCE = "Officials said the price of Bitcoin fell sharply on Monday."


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        # reference: said price _ fell sharply; hypothesis: price _ fell sharply
        (2, 3 / 4),
        # officials said price _ fell sharply monday; price _ fell sharply monday
        (3, 4 / 6),
    ],
)
def test_the_share_of_the_words_around_a_term(width, expected):
    hypothesis = "The price of Bitcoin fell sharply on Monday."
    assert overlap(hypothesis, REFERENCE, width, "Bitcoin") == pytest.approx(expected)


def test_a_word_counts_as_often_as_it_stands_there():
    # reference: very very _ ; hypothesis: very _ : one of two
    assert overlap("very Bitcoin", "very very Bitcoin", 2, "Bitcoin") == pytest.approx(1 / 2)


def test_each_occurrence_has_one_partner_the_best_first():
    # First Bitcoin: _ rose today; second: rose today _ fell sharply. The one of the hypothesis,
    # _ fell sharply today, shares 0 of 2 and 2 of 4 with them, and goes to the second.
    reference = "Bitcoin rose today and Bitcoin fell sharply"
    assert overlap("Bitcoin fell sharply", reference, 2, "Bitcoin") == pytest.approx(2 / 4)


def test_the_mean_is_over_the_terms_that_came_through():
    # Bitcoin: _ fell today against _ fell today: 2 of 2; the exchange is not there.
    reference = "Bitcoin fell today, exchange"
    assert overlap("Bitcoin fell today", reference, 2, "Bitcoin", "exchange") == pytest.approx(1)


def test_a_sentence_without_its_terms_gives_nothing():
    assert overlap("The price fell sharply.", REFERENCE, 2, "Bitcoin") == 0


def test_a_reference_without_terms_is_not_counted():
    assert overlap("Bitcoin", REFERENCE, 2) is None


def test_a_term_all_alone_agrees():
    assert overlap("the Bitcoin fell", "the Bitcoin.", 2, "Bitcoin") == 1


def test_case_and_order_do_not_matter():
    assert overlap("sharply Bitcoin fell", "Fell Bitcoin sharply", 2, "Bitcoin") == 1
