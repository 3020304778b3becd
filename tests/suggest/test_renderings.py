"""What the engine made of a phrase."""

from __future__ import annotations

import pytest

from translator.engine import Hypothesis
from translator.suggest.phrases import Phrase
from translator.suggest.renderings import (
    UNTRANSLATED,
    count_renderings,
    is_one_name,
    rendering_of,
)


def of(text, alignment, start=1, end=2):
    return rendering_of(Phrase("x", start, end), Hypothesis(text, 0.0, alignment))


@pytest.mark.parametrize(
    ("text", "alignment", "rendering"),
    [
        ("He bought wallets.", (0, 2, 1), "wallets"),
        ("The wallet, he said", (1, 1, 0, 0), "wallet"),
        ("He came", (0, 0), UNTRANSLATED),
        ("He بٹوہ", (0, 1), UNTRANSLATED),
        ("of the", (1, 1), UNTRANSLATED),
        ("Bank of England", (1, 0, 1), "Bank of England"),
        ("Bank near England", (1, 0, 1), "Bank"),
        ("gold came then gold coin", (1, 0, 0, 1, 1), "gold coin"),
    ],
)
def test_the_longest_aligned_stretch_is_the_rendering(text, alignment, rendering):
    assert of(text, alignment) == rendering


def test_an_engine_without_alignment_tells_nothing():
    assert of("He bought wallets.", None) is None


def test_endings_case_and_possessives_make_no_other_rendering():
    found = count_renderings(["wallet", "Wallets", "wallet's", "wallet", "purse"])
    assert [(r.text, r.count) for r in found] == [("wallet", 4), ("purse", 1)]


@pytest.mark.parametrize(
    "words",
    [("control", "controlling"), ("basis", "basis"), ("study", "studies"), ("use", "used", "uses")],
)
def test_forms_of_one_word_are_one_rendering(words):
    assert len(count_renderings(words)) == 1


@pytest.mark.parametrize("words", [("ring", "r"), ("bus", "bed"), ("table", "tab")])
def test_different_words_stay_apart(words):
    assert len(count_renderings(words)) == 2


def test_what_else_the_alignment_caught_is_counted_to_the_core():
    found = count_renderings(["chest", "pain in the chest", "chest", "chester"])
    assert [(r.text, r.count) for r in found] == [("chest", 3), ("chester", 1)]


def test_what_is_not_translated_holds_nothing():
    found = count_renderings([UNTRANSLATED, UNTRANSLATED, "chest"])
    assert [(r.text, r.count) for r in found] == [(UNTRANSLATED, 2), ("chest", 1)]


@pytest.mark.parametrize(
    ("texts", "is_name"),
    [
        (("Kolmar", "Kulmar", "Colmar"), True),
        (("Kolmar Bay", "Kulmar Bay"), True),
        (("Kolmar",), False),
        (("Kolmar", "kulmar"), False),
        (("Kolmar", "Paris"), False),
    ],
)
def test_capitals_and_like_spellings_make_a_name(texts, is_name):
    assert is_one_name(count_renderings(texts)) is is_name
