"""Urdu and English spellings of names are comparable, and Urdu ones can be romanised."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cases import Case, load_cases
from translator.names import known, romanise, similarity
from translator.names.romanise import SAME
from translator.urdu import normalise

CASES = load_cases("names/similar")
CHANCE = 0.5


def likeness(case: Case) -> float:
    urdu, english = case.text.split(" | ")
    return similarity(normalise(urdu), english)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_spelling_is_told_from_another_name(case):
    assert ("same" if likeness(case) >= SAME else "different") == case.expected[0]


def test_there_are_enough_pairs_of_both_kinds_to_trust_the_border():
    kinds = [case.expected[0] for case in CASES]
    assert kinds.count("same") >= 100
    assert kinds.count("different") >= 50


def test_hardly_a_pair_of_different_names_is_half_alike():
    different = [case for case in CASES if case.expected == ("different",)]
    assert sum(likeness(case) >= CHANCE for case in different) <= len(different) / 10


def test_frequent_names_are_like_their_spellings():
    pairs = [(name, english) for name, entry in known().items() for english in entry.english]
    alike = sum(similarity(name, english) >= SAME for name, english in pairs)
    assert alike / len(pairs) > 0.97


def test_the_case_and_accents_of_the_english_do_not_matter():
    assert similarity("اردوان", "Erdoğan") == similarity("اردوان", "ERDOGAN") >= SAME


@pytest.mark.parametrize(("urdu", "english"), [("", "Khan"), ("خان", ""), ("خان", "123")])
def test_nothing_is_like_nothing(urdu, english):
    assert similarity(urdu, english) == 0


@given(st.text("ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیےئآ ", min_size=1, max_size=12), st.text())
def test_a_similarity_is_between_nothing_and_all(urdu, english):
    assert 0 <= similarity(urdu, english) <= 1


def test_a_frequent_name_has_its_accepted_spellings():
    assert romanise("زیلنسکی")[:2] == ("Zelensky", "Zelenskyy")


@pytest.mark.parametrize(
    ("urdu", "english"),
    [
        ("کوسٹیلو", "Kostilo"),
        ("بلوچ", "Baloch"),
        ("ثمرین", "Thamrin"),
        ("لاستاکچی", "Lastakchi"),
        ("یوگنڈا", "Yuganda"),
        ("عمران کوسٹیلو", "Imran Kostilo"),
    ],
)
def test_another_name_is_romanised_so_that_it_can_be_spoken(urdu, english):
    assert romanise(urdu) == (english,)


@pytest.mark.parametrize("text", ["", "،", "ء"])
def test_what_has_no_letters_gives_no_spelling(text):
    assert romanise(text) == ()


@given(st.lists(st.text("بپتجچخدرزسشکگلمنوی", min_size=2, max_size=8), min_size=1, max_size=3))
def test_a_romanised_name_is_like_the_name_it_was_made_of(names):
    for name in names:
        if not (name in known() or set(name) <= set("وی")):
            assert similarity(name, romanise(name)[0]) > CHANCE
