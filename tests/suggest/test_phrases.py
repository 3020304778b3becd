"""Urdu phrases that could be terms."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.suggest.phrases import phrases
from translator.terms import Glossary, Term
from translator.urdu import normalise
from translator.urdu.stopwords import STOP_WORDS


def texts(sentence, glossary=None):
    return [phrase.text for phrase in phrases(sentence, glossary)]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("ڈیجیٹل بٹوہ", ["ڈیجیٹل", "ڈیجیٹل بٹوہ", "بٹوہ"]),
        ("بٹوے کی چابی", ["بٹوے", "بٹوے کی چابی", "چابی"]),
        ("کی چابی میں", ["چابی"]),
        ("بٹوہ، چابی", ["بٹوہ", "چابی"]),
        ("بٹوہ (چابی)", ["بٹوہ", "چابی"]),
        ("بٹوہ 2024 چابی", ["بٹوہ", "چابی"]),
        ("بٹوہ wallet", ["بٹوہ"]),
        ("ایف بٹوہ ن", ["ایف", "ایف بٹوہ", "بٹوہ"]),
        ("", []),
    ],
)
def test_a_phrase_has_up_to_three_words_and_no_function_word_at_its_edge(sentence, found):
    assert texts(sentence) == found


def test_what_a_term_touches_is_left_out():
    glossary = Glossary((Term("بٹوہ", "wallet"),))
    assert texts("نیا بٹوہ کھلا دروازہ", glossary) == ["نیا", "کھلا", "کھلا دروازہ", "دروازہ"]


@given(st.lists(st.sampled_from(["کا", "نے", "بٹوہ", "چابی،", "x", "(قفل)", "گھر۔"]), max_size=8))
def test_the_words_of_a_phrase_stand_where_it_says(words):
    sentence = normalise(" ".join(words))
    for phrase in phrases(sentence):
        held = sentence.split()[phrase.start : phrase.end]
        assert [w.strip("،()۔") for w in held] == phrase.text.split()
        assert 1 <= len(held) <= 3
        assert not {held[0], held[-1]} & STOP_WORDS
