"""Spellings of one name are gathered, and one can be written for another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.names import respell, spellings


def test_the_most_frequent_spelling_comes_first():
    (found,) = spellings(
        [("زیلنسکی", "Zelenskyy"), ("زیلنسکی", "Zelensky"), ("زیلنسکی", "Zelensky")]
    )
    assert found.name == "زیلنسکی"
    assert [(s.text, s.count, s.indexes) for s in found.spellings] == [
        ("Zelensky", 2, (1, 2)),
        ("Zelenskyy", 1, (0,)),
    ]


def test_of_equally_frequent_spellings_the_first_of_the_text_comes_first():
    (found,) = spellings([("شہباز", "Shehbaz"), ("شہباز", "Shahbaz")])
    assert [s.text for s in found.spellings] == ["Shehbaz", "Shahbaz"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zelensky", "Zelenskyy"),
        ("Zelensky", "Zelenskiy"),
        ("Zelenski", "Zelensky"),
        ("Shahbaz", "Shehbaz"),
        ("Ahmad", "Ahmed"),
        ("Qaddafi", "Gaddafi"),
        ("Maryam", "Mariam"),
        ("Hussain", "Hussein"),
    ],
)
def test_two_spellings_of_a_name_compete(one, other):
    assert len(spellings([("نام", one), ("نام", other)])) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zelensky", "Zelensky’s"),
        ("Zelensky", "Zelensky's"),
        ("Zelensky", "Zelenskys"),
        ("Zelensky", "ZELENSKY"),
        ("Turkey", "Turkish"),
        ("Iraq", "Iraqi"),
        ("China", "Chinese"),
        ("Italy", "Italian"),
        ("Arab", "Arabia"),
        ("Khan", "IK"),
        ("Khan", "KHN"),
        ("Shahbaz", "Nawaz"),
        ("Li", "Le"),
    ],
)
def test_what_is_no_other_spelling_does_not_compete(one, other):
    assert spellings([("نام", one), ("نام", other)]) == []


def test_spellings_of_two_names_do_not_compete():
    assert spellings([("احمد", "Ahmad"), ("محمد", "Ahmed")]) == []


def test_a_possessive_counts_for_its_spelling():
    (found,) = spellings([("احمد", "Ahmad"), ("احمد", "Ahmed’s"), ("احمد", "Ahmed")])
    assert [(s.text, s.count) for s in found.spellings] == [("Ahmed", 2), ("Ahmad", 1)]


def test_a_name_is_respelled_as_a_whole_word_only():
    text = "Zelenskyy’s aides met Zelenskyy, not Zelenskyyev."
    assert respell(text, "Zelenskyy", "Zelensky") == (
        "Zelensky’s aides met Zelensky, not Zelenskyyev."
    )


@given(st.text(), st.text(min_size=1), st.text())
def test_respelling_to_the_same_changes_nothing(text, name, other):
    assert respell(text, name, name) == text
    if name not in text:
        assert respell(text, name, other) == text
