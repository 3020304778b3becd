"""Letters as small numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.memory.alphabet import CLASSES, Alphabet

TEXTS = st.lists(st.text("ابپتٹجچ حخ", max_size=12), max_size=6)


def learned(*texts):
    alphabet = Alphabet()
    alphabet.learn(texts)
    return alphabet


@given(TEXTS)
def test_different_texts_stay_different(texts):
    alphabet = learned(*texts)
    assert len({alphabet.encode(text) for text in texts}) == len(set(texts))


def test_frequent_letters_have_the_small_numbers():
    assert learned("بااااتت").encode("اتب") == "\0\1\2"


def test_letters_keep_their_numbers_when_others_are_learned():
    alphabet = learned("ااب")
    alphabet.learn(["تتتتت"])
    assert alphabet.encode("ابت") == "\0\1\2"


@pytest.mark.parametrize("known", ["", "ا", "اب", "ابت", "ابتپ"])
def test_a_strange_letter_becomes_one_of_the_first_class_that_no_text_has(known):
    alphabet = learned(known)
    strange = alphabet.encode("ژ")
    assert strange not in alphabet.encode(known)
    assert ord(strange) % CLASSES == 0
    assert alphabet.thin(strange) == strange


def test_asking_for_a_strange_letter_does_not_teach_it():
    alphabet = learned("ا")
    assert alphabet.encode("ژ") == alphabet.encode("ڑ")


def test_of_a_thin_text_every_third_letter_of_the_alphabet_is_left():
    alphabet = learned("ااااااابببببتتتتپپپٹٹج")
    assert alphabet.thin(alphabet.encode("ابتپٹجا")) == "\0\3\0"
