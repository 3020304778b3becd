"""Urdu function words."""

from __future__ import annotations

from translator.urdu import has_arabic_letters, normalise
from translator.urdu.stopwords import STOP_WORDS


def test_stop_words_are_spelled_as_they_are_normalised():
    assert [word for word in STOP_WORDS if normalise(word) != word] == []
    assert all(has_arabic_letters(word) for word in STOP_WORDS)


def test_there_are_enough_of_them_and_no_nouns_of_the_news():
    assert len(STOP_WORDS) >= 150
    assert not STOP_WORDS & {"حکومت", "صدر", "بینک", "کرپٹو", "پاکستان", "جنگ", "ارب"}
