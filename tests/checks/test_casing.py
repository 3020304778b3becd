"""Capitals where English has them, and nowhere else."""

from __future__ import annotations

import pytest

from tests.checks.build import applied, code, found, said, segment
from translator.checks.casing import CHECK
from translator.draft import Draft, Severity

URDU = "وزیر نے کہا کہ بارش ہوگی۔"
FIRST = "The sentence begins with a small letter."
SMALL_I = "“i” should be “I”."


def begins(word: str) -> str:
    return f"“{word}” begins a sentence with a small letter."


def capital(word: str) -> str:
    return f"“{word}” has a capital in the middle of a sentence."


@pytest.mark.parametrize(
    ("english", "message", "mended"),
    [
        ("it will rain.", FIRST, "It will rain."),
        ('"it will rain," he said.', FIRST, '"It will rain," he said.'),
        ("(it will rain)", FIRST, "(It will rain)"),
        ("a storm came.", FIRST, "A storm came."),
        ("e-commerce grew.", FIRST, "E-commerce grew."),
        ("i will come.", FIRST, "I will come."),
        ("He and i came.", SMALL_I, "He and I came."),
        ("He said i'm there.", SMALL_I, "He said I'm there."),
        ("It rained. they came.", begins("they"), "It rained. They came."),
        ("It rained and The minister came.", capital("The"), "It rained and the minister came."),
        ("It rained, And they came.", capital("And"), "It rained, and they came."),
        ("The end Of the rain", capital("Of"), "The end of the rain"),
    ],
)
def test_a_wrong_case_is_a_warning_and_the_fix_turns_the_letter(english, message, mended):
    findings = found(CHECK, URDU, english)
    assert said(findings) == [("casing", Severity.WARNING, message)]
    assert applied(findings, english) == mended
    assert found(CHECK, URDU, mended) == []


def test_the_wrong_word_is_shown():
    (finding,) = found(CHECK, URDU, "It rained. they came.")
    assert finding.place == (11, 15)
    assert "\u2068they\u2069" in finding.urdu


def test_a_sentence_in_capitals_is_one_warning_without_a_fix():
    (finding,) = found(CHECK, URDU, "THE MINISTER SAID SO.")
    assert said([finding]) == [("casing", Severity.WARNING, "The sentence is all in capitals.")]
    assert finding.fix is None


@pytest.mark.parametrize("english", ["NATO, WHO, UN", "BREXIT", "USD 42", "COVID-19"])
def test_acronyms_are_no_sentence_in_capitals(english):
    assert found(CHECK, URDU, english) == []


def test_capitals_of_the_source_may_stay():
    text = "PUBLIC HEALTH ORDER دیکھیں"
    assert found(CHECK, text, "PUBLIC HEALTH ORDER") == []
    assert len(found(CHECK, "حکم دیکھیں", "PUBLIC HEALTH ORDER")) == 1


@pytest.mark.parametrize(
    "english",
    [
        "It will rain.",
        "iPhone sales grew.",
        "al-Qaeda said so.",
        "mRNA is new.",
        "https://example.org is new.",
        "example.org is new.",
        "info@example.org is new.",
        "@news_desk wrote.",
        "a) It will rain.",
        "a. It will rain.",
        "42 people came.",
        "... and it rained.",
        "Élan won.",
        "",
    ],
)
def test_names_addresses_and_markers_may_begin_in_small_letters(english):
    assert found(CHECK, URDU, english) == []


def test_a_word_that_the_source_writes_so_may_begin_in_small_letters():
    assert found(CHECK, "pip نیا ہے۔", "pip is new.") == []
    assert len(found(CHECK, "pipx نیا ہے۔", "pip is new.")) == 1


def test_code_may_begin_in_small_letters():
    text = "دستور Pip نیا ہے۔"
    mark = code("pip is new.", "pip")
    assert found(CHECK, segment(text), Draft("pip is new.", (mark,))) == []
    assert len(found(CHECK, text, "pip is new.")) == 1


@pytest.mark.parametrize(
    "english", ["See (i) there.", "That is, i.e. this.", "A Wi-Fi i-node", "Hi, it"]
)
def test_an_i_that_is_no_pronoun_is_fine(english):
    assert found(CHECK, URDU, english) == []


def test_an_i_of_the_source_is_fine():
    assert found(CHECK, "حرف i لکھیں۔", "Write i there.") == []


@pytest.mark.parametrize(
    "english",
    [
        "Smith et al. found it.",
        "Acme Inc. said so.",
        "The U.S. and others came.",
        "At 5 p.m. on Monday it rained.",
        "Well... and then it rained.",
        "See example.org. example.org is new.",
        "It sells well. iPhone sales grew.",
    ],
)
def test_a_full_stop_that_ends_no_sentence_is_fine(english):
    assert found(CHECK, URDU, english) == []


@pytest.mark.parametrize(
    "english",
    [
        "They live in The Hague.",
        "He read The New York Times.",
        "He took vitamin A daily.",
        "It is true that He is merciful.",
        'He said: "The rain came."',
        "He said: The rain came.",
        "It rained. The minister came.",
        "He and I came.",
    ],
)
def test_capitals_of_names_and_new_sentences_are_fine(english):
    assert found(CHECK, URDU, english) == []
