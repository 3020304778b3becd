"""The word that a part of a name became is found, and everyday words beside names are not."""

from __future__ import annotations

import pytest

from translator.names import became, english_words
from translator.names.pair import unrendered


def word_for(name: str, text: str) -> tuple[str, str, bool] | None:
    found = became(name.split(), english_words(text))
    return (found.part, found.english.text, found.meaning) if found else None


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("گل احمد", "Flower Ahmed came.", ("گل", "Flower")),
        ("گل احمد", "Yesterday flower Ahmed came.", ("گل", "flower")),
        ("گل احمد", "FLOWER AHMED", ("گل", "FLOWER")),
        ("نور احمد", "It was the light of Ahmad.", ("نور", "light")),
        ("نور احمد", "Ahmad’s light came.", ("نور", "light")),
        ("احمد گل", "Then Ahmad Flower came.", ("گل", "Flower")),
        ("گل", "The doctor flower came.", ("گل", "flower")),
        ("گل شیر", "The flower and the lion.", ("گل", "flower")),
    ],
)
def test_a_part_that_became_its_meaning(name, text, expected):
    assert word_for(name, text) == (*expected, True)


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("زرتاش خان", "Then Golden Khan came.", ("زرتاش", "Golden")),
        ("عمران پرندہ", "Then Imran Bird came.", ("پرندہ", "Bird")),
    ],
)
def test_a_strange_word_in_the_place_of_a_part(name, text, expected):
    assert word_for(name, text) == (*expected, False)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("گل احمد", "Gul Ahmed gave her a flower."),
        ("گل احمد", "Ahmed gave her a flower."),  # a surname stands for the whole name
        ("عمران آزاد", "Imran will soon be free."),
        ("سکندر اعظم", "Alexander the great came."),
        ("زرتاش خان", "Then Zartash Khan came."),
        ("زرتاش خان", "Then Minister Khan came."),
        ("زرتاش خان", "Then Khan came."),
        ("زرتاش خان", "The guest, Maria, Khan said, came."),
        ("زرتاش خان", "golden khan came."),
        ("شی جن پنگ", "Then President Xi Jinping came."),
        ("گل", ""),
    ],
)
def test_nothing_became_a_word(name, text):
    assert word_for(name, text) is None


def test_words_are_rendered_together():
    english = english_words("Mr Xi Jinping spoke")
    assert unrendered("شی جن پنگ".split(), english) == []
    assert unrendered("شی جن پنگ".split(), english_words("Mr Xi spoke")) == [1, 2]
