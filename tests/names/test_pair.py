"""A name finds the English words that render it."""

from __future__ import annotations

import pytest

from translator.names import english_words, is_rendered, pairs, rendering


def test_words_lose_their_possessive_and_keep_their_place():
    khan, says = english_words("Khan’s says")
    assert (khan.text, khan.start, khan.end) == ("Khan", 0, 4)
    assert (says.text, says.start) == ("says", 7)


@pytest.mark.parametrize("text", ["Khan came.", "He came. Khan left.", "“Khan left", "It: Khan"])
def test_the_capital_of_a_sentence_shows_no_name(text):
    assert not any(word.capital for word in english_words(text))


def test_a_capital_within_a_sentence_shows_a_name():
    assert [word.text for word in english_words("Yes, Khan and (Ali) left") if word.capital] == [
        "Khan",
        "Ali",
    ]


def test_a_word_that_no_list_knows_is_paired_by_its_likeness():
    words = "کل کوسٹیلو واپس آئے".split()
    (pair,) = pairs(words, "Yesterday Costello came back")
    assert (pair.at, pair.english.text, pair.english.start) == (1, "Costello", 10)


@pytest.mark.parametrize(
    "text",
    [
        "Costello came back",  # the capital may be the sentence's
        "then costello came back",
        "then Lavrov came back",
        "",
    ],
)
def test_nothing_is_paired_without_a_certain_likeness(text):
    assert pairs(["کوسٹیلو"], text) == []


def test_a_title_is_not_paired():
    assert pairs(["یونیورسٹی"], "at the University") == []


def test_letters_that_are_read_in_two_ways_are_paired():
    assert [p.english.text for p in pairs(["قذافی"], "said Gaddafi")] == ["Gaddafi"]
    assert [p.english.text for p in pairs(["رضوان"], "said Ridwan")] == ["Ridwan"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("شی جن پنگ", "Mr Xi spoke"),
        ("شی جن پنگ", "Xi Jinping spoke"),
        ("نیو یارک", "in New York"),
        ("نیویارک", "in New York"),
        ("خامنہ ای", "Khamenei spoke"),
        ("رجب", "Recep spoke"),  # by the table
        ("السیسی", "President el-Sisi spoke"),
        ("عمران خان", "Khan spoke"),
        ("کوسٹیلو", "then costello spoke"),
    ],
)
def test_a_name_is_rendered_by_any_likeness(name, text):
    assert is_rendered(name.split(), english_words(text))


@pytest.mark.parametrize("text", ["", "The leader spoke", "Lavrov spoke", "the khaki one"])
def test_a_name_without_a_likeness_is_not_rendered(text):
    assert not is_rendered(["عمران", "خان"], english_words(text))


def test_the_best_likeness_renders_a_word():
    found = rendering("شریف", english_words("Sheriff Smith met Nawaz Sharif"))
    assert found
    assert found.text in {"Sharif", "Sheriff"}
    assert rendering("نواز", english_words("Sheriff Smith met Nawaz Sharif")).text == "Nawaz"
    assert rendering("نواز", english_words("nobody came")) is None
