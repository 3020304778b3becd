"""English names that nothing in the Urdu sentence accounts for."""

from __future__ import annotations

import pytest

from translator.names import strangers

WORDS = "وہ بہت دن سے وہاں گئے تھے".split()


def found(text, words=WORDS, names=()):
    """Return the strangers of a translation."""
    return [word.text for word in strangers(words, text, names)]


def test_a_frequent_name_without_a_likeness_is_a_stranger():
    assert found("It will rain, said Qureshi's friend Imran.") == ["Qureshi", "Imran"]


@pytest.mark.parametrize("word", ["قریشی", "قریشیوں", "Qureshi"])
def test_a_likeness_in_the_source_explains_a_name(word):
    assert found("It will rain, said Qureshi.", [*WORDS, word]) == []


def test_the_target_of_a_term_explains_a_name():
    assert found("It will rain, said Imran Khan.", names=["Imran Khan"]) == []


@pytest.mark.parametrize(
    "text", ["Then SARA spoke.", "Then the Great Wall fell.", "The imran fell."]
)
def test_what_need_be_no_person_is_none(text):
    assert found(text) == []
