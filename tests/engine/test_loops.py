"""Recognising a translation that goes round in circles."""

from __future__ import annotations

import pytest

from tests.cases import Case, load_cases
from translator.engine import has_loop


@pytest.mark.parametrize("case", load_cases("engine/loops"), ids=lambda case: case.name)
def test_a_loop_is_told_from_what_people_write(case: Case):
    assert case.expected in {("loop",), ("fine",)}
    assert has_loop(case.text) is (case.expected == ("loop",))


def test_no_text_is_no_loop():
    assert not has_loop("")


def test_signs_alone_are_no_loop():
    assert not has_loop("... ... ... ...")


def test_repetition_that_the_source_shows_as_well_is_fine():
    source = "وہ بولا Bitcoin Bitcoin Bitcoin اور چلا گیا۔"
    assert not has_loop("He said Bitcoin Bitcoin Bitcoin and left.", source)


def test_a_repeated_name_of_two_words_is_fine_if_the_source_repeats_it():
    source = "نعرہ تھا North Korea North Korea کل۔"
    assert not has_loop("The slogan was North Korea North Korea yesterday.", source)


def test_repetition_is_a_loop_if_the_source_shows_another_word():
    assert has_loop("He said Ether Ether Ether and left.", "وہ بولا Bitcoin Bitcoin Bitcoin۔")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("He said Bitcoin Bitcoin Bitcoin.", "وہ بولا Bitcoin اور چلا گیا۔"),
        ("He said Bitcoin Bitcoin Bitcoin Bitcoin.", "وہ بولا Bitcoin اور چلا گیا۔"),
        ("North Korea North Korea fired.", "North Korea نے میزائل داغا۔"),
    ],
)
def test_repetition_is_a_loop_if_the_source_says_it_once(text, source):
    assert has_loop(text, source)


def test_repetition_is_a_loop_if_the_source_only_holds_the_letters():
    assert has_loop("They go go go home.", "وہ Google پر گئے۔")
