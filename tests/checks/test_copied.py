"""A translation must not be the source again."""

from __future__ import annotations

import pytest

from tests.checks.build import found, said
from translator.checks.copied import CHECK
from translator.draft import Severity

URDU = "وزیر نے کہا کہ بارش کل ہوگی۔"
AGAIN = ("copied", Severity.ERROR, "The translation is the Urdu sentence again.")
ROMAN = ("copied", Severity.ERROR, "This is Urdu in Latin letters, not a translation.")
REMAINDER = (
    "copied",
    Severity.ERROR,
    "Only the Latin words of the source are there; the Urdu ones are not translated.",
)


def test_the_source_again_is_an_error():
    assert said(found(CHECK, URDU, URDU)) == [AGAIN]


def test_the_source_in_another_spelling_is_the_source_again():
    assert said(found(CHECK, "كتاب ۴۲", "کتاب  42")) == [AGAIN]


def test_the_finding_says_so_in_urdu_too():
    assert found(CHECK, URDU, URDU)[0].urdu == "ترجمے کی جگہ اردو جملہ ہی دہرا دیا گیا ہے۔"


@pytest.mark.parametrize("text", ["Bitcoin ETF", "42", "۴۲", "https://example.org", "Ali", ""])
def test_what_has_no_urdu_letters_may_be_copied(text):
    assert found(CHECK, text, text) == []


@pytest.mark.parametrize(
    "english",
    [
        "Wazir ne kaha ke barish kal hogi.",
        "wazir nay kaha barish ho gi",
        "WAZIR NE KAHA KE BARISH KAL HOGI",
        "Barish Ki Khabar Aur Mausam",
        "Yeh minister ki taraf se nahi hai, said he.",
        "wzyr n kha kh barsh kl hwgy awr thnd brhy gy.",
    ],
)
def test_urdu_in_latin_letters_is_an_error(english):
    assert said(found(CHECK, URDU, english)) == [ROMAN]


@pytest.mark.parametrize(
    "english",
    [
        "The minister said that it would rain tomorrow.",
        "Kuch Kuch Hota Hai was shown in Lahore.",
        "Ban Ki-moon met Ko and the others.",
        "It is not a tax per se.",
        "Pakistan Tehreek-e-Insaf won.",
        "Mein Kampf",
        "The road is 5 km long, 40 ft wide and 3 kg per cm.",
    ],
)
def test_english_is_fine_even_with_names_that_look_like_urdu_words(english):
    assert found(CHECK, URDU, english) == []


@pytest.mark.parametrize("english", ["Bitcoin ETF SEC", "SEC Bitcoin ETF.", "Bitcoin"])
def test_only_the_latin_words_of_the_source_are_no_translation(english):
    source = "Bitcoin ETF کو SEC کی طرف سے باضابطہ منظوری مل گئی۔"
    assert said(found(CHECK, source, english)) == [REMAINDER]


@pytest.mark.parametrize(
    ("urdu", "english"),
    [
        ("Bitcoin ETF کو SEC کی طرف سے باضابطہ منظوری مل گئی۔", "SEC approves the Bitcoin ETF."),
        ("Apple iPhone 15 کی قیمت", "Apple iPhone 15 price"),
        ("Windows 11 اور macOS", "Windows 11 and macOS"),
        ("BTC سکہ", "BTC"),
        ("BBC CNN NBC تینوں اداروں نے خبر دی۔", "Three broadcasters reported."),
    ],
)
def test_latin_words_with_their_translation_are_fine(urdu, english):
    assert found(CHECK, urdu, english) == []
