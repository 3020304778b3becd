"""What is measured of a draft."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from tests.risk.build import draft, met, segment
from translator.draft import Draft
from translator.risk.features import FEATURES, features


def value(name: str, urdu: str, made: Draft) -> float:
    return features(segment(urdu), made)[FEATURES.index(name)]


def test_doubt_is_the_negative_score():
    assert value("doubt", "بارش ہوئی۔", draft("It rained.", -0.7)) == 0.7


@pytest.mark.parametrize(("score", "doubt"), [(-99.0, 4.0), (0.5, 0.0), (math.nan, 0.0)])
def test_a_broken_score_is_brought_into_bounds(score, doubt):
    assert value("doubt", "بارش ہوئی۔", draft("It rained.", score)) == doubt


def test_length_is_the_logarithm_of_the_words_and_one():
    assert value("length", "ایک دو تین", draft("One two three")) == math.log(4)


def test_sides_of_usual_length_are_even_and_others_are_not():
    even = value("uneven", "ا ب پ ت ٹ ث ج چ ح", draft("a b c d e f g h"))
    assert even < 0.01
    assert value("uneven", "ا ب پ ت ٹ ث ج چ ح", draft("a b c")) > 0.5
    assert value("uneven", "ا ب پ", draft("a b c d e f g h")) > 0.5


def test_terms_are_counted_by_their_words_and_only_as_often_as_they_were_met():
    outcomes = (met("شمالی کوریا"), replace(met("سکہ"), expected=2, found=1))
    made = replace(draft("North Korea and a coin"), outcomes=outcomes)
    assert value("terms", "شمالی کوریا سکہ سکہ", made) == 3 / 4


def test_the_first_word_is_no_sign_of_a_name():
    assert value("capitals", "علی لاہور گیا۔", draft("Ali went to Lahore.")) == 1 / 4


def test_letters_are_counted_by_the_word():
    assert value("letters", "گھر گیا", draft("went home")) == 9 / 2


def test_empty_sides_have_features_too():
    assert len(features(segment(""), draft("", 0.0, ""))) == len(FEATURES)
