"""The same word must not stand twice in a row."""

from __future__ import annotations

import pytest

from tests.checks.build import applied, found, said
from translator.checks.doubled import CHECK
from translator.draft import Severity

URDU = "وہ شہر میں رہتا ہے۔"


@pytest.mark.parametrize(
    ("english", "word", "mended"),
    [
        ("He lives in in the city.", "in", "He lives in the city."),
        ("The the city is his home.", "The", "The city is his home."),
        ("He lives in the  the\ncity.", "the", "He lives in the\ncity."),
        ("It is is his.", "is", "It is his."),
        ("He lives in the the the city.", "the", "He lives in the city."),
        ("In In 2020 he came.", "In", "In 2020 he came."),
        ("He can't can't come.", "can't", "He can't come."),
        ("He came home home.", "home", "He came home."),
    ],
)
def test_a_word_twice_is_a_warning_and_the_fix_drops_one(english, word, mended):
    findings = found(CHECK, URDU, english)
    message = f"“{word}” stands there twice in a row."
    assert said(findings) == [("doubled", Severity.WARNING, message)]
    assert applied(findings, english) == mended
    assert found(CHECK, URDU, mended) == []


def test_every_doubled_word_is_found():
    english = "He he lives in in Lahore."
    findings = found(CHECK, URDU, english)
    assert [f.place for f in findings] == [(0, 5), (12, 17)]
    assert applied(findings, english) == "He lives in Lahore."


def test_the_word_is_isolated_in_the_urdu_message():
    assert found(CHECK, URDU, "in in")[0].urdu == "لفظ \u2068in\u2069 لگاتار دو بار آیا ہے۔"


@pytest.mark.parametrize(
    "english",
    [
        "He said that that was all he had had.",
        "He came, came again and stayed.",
        "It was very, very cold.",
        "Duran Duran played in Walla Walla.",
        "Boutros Boutros-Ghali spoke.",
        "A A Milne wrote it.",
        "It fell by 5 5 times.",
        "He is in. In the city it rains.",
        "The pro-pro side won.",
        "",
    ],
)
def test_what_grammar_names_numbers_or_signs_ask_for_is_fine(english):
    assert found(CHECK, URDU, english) == []


def test_had_three_times_is_no_grammar():
    assert len(found(CHECK, URDU, "He had had had it.")) == 1


def test_what_the_source_doubles_in_latin_letters_is_fine():
    assert found(CHECK, "گانا Bye bye بجا۔", "The song bye bye was played.") == []
    assert len(found(CHECK, "گانا bye بجا۔", "The song bye bye was played.")) == 1
