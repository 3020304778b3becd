"""The log-likelihood ratio."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.suggest.association import SIGNIFICANT, log_likelihood


def test_it_is_what_the_formula_gives():
    # Two of two against none of two: 2 · 4 · ln 2.
    assert log_likelihood(2, 2, 0, 2) == pytest.approx(8 * math.log(2))


def test_a_phrase_that_is_everywhere_alike_says_nothing():
    assert log_likelihood(3, 6, 5, 10) == pytest.approx(0)
    assert log_likelihood(4, 4, 0, 0) == pytest.approx(0)


def test_a_phrase_that_shuns_the_sentences_is_below_zero():
    assert log_likelihood(0, 5, 5, 5) < -SIGNIFICANT


def test_two_sentences_of_four_are_enough():
    assert log_likelihood(2, 2, 0, 2) > SIGNIFICANT


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 50), st.integers(0, 50))
def test_the_sign_says_where_the_phrase_is_at_home(a, b, c, d):
    g2 = log_likelihood(a, a + b, c, c + d)
    assert math.isfinite(g2)
    assert (g2 >= -1e-9) or (a * (c + d) < c * (a + b))
