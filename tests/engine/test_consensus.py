from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.engine.consensus import agreements, ranked

ALIKE = ["The bank kept its rate.", "The bank kept its rates.", "A dog slept in the garden."]
TEXTS = st.lists(st.text(alphabet="abc .", max_size=12), min_size=1, max_size=5)


def test_equal_texts_agree_wholly_and_strangers_not_at_all():
    found = agreements(["abc abc", "abc abc", "xyz"])
    assert found[0, 1] == pytest.approx(1)
    assert found[0, 2] == 0


def test_spaces_make_no_difference():
    assert agreements(["a b c d e f", "abcdef"])[0, 1] == pytest.approx(1)


def test_what_is_missing_costs_more_than_what_is_too_much():
    short, long = "the bank kept", "the bank kept its rate"
    found = agreements([short, long])
    assert found[1, 0] > found[0, 1]


def test_an_outlier_that_is_a_little_likelier_is_not_taken():
    assert ranked([ALIKE[2], *ALIKE[:2]], [-0.50, -0.52, -0.53])[0] != 0


def test_what_is_far_likelier_is_taken_all_the_same():
    assert ranked([ALIKE[2], *ALIKE[:2]], [-0.1, -1.5, -1.6])[0] == 0


def test_two_translations_stay_in_the_order_of_the_model():
    assert ranked(ALIKE[:2], [-0.2, -0.1]) == [0, 1]


def test_of_equal_ones_the_first_stays_first():
    assert ranked(["abc", "abc", "abc"], [-0.5, -0.5, -0.5]) == [0, 1, 2]


@given(TEXTS)
def test_all_places_come_back_once(texts):
    assert sorted(ranked(texts, [-0.1 * n for n in range(len(texts))])) == list(range(len(texts)))


@given(TEXTS)
def test_agreement_lies_between_none_and_whole(texts):
    found = agreements(texts)
    assert (found >= 0).all()
    assert (found <= 1 + 1e-9).all()
