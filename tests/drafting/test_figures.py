"""Figures of a piece against those of its translation."""

from __future__ import annotations

import pytest

from tests.drafting.build import code, piece
from translator.drafting.figures import (
    added_words,
    certain_changes,
    compare_figures,
    figures_of,
    wrong_figures,
)
from translator.numbers import describe
from translator.terms import Term

CRORE = piece("حکومت نے 5 کروڑ روپے دیے۔")


def changes(text: str, english: str) -> list[tuple[str, str]]:
    """Return what is replaced by what."""
    shown = piece(text)
    found = compare_figures(shown, english)
    return [(r.was, r.now) for _, r in certain_changes(shown, found, english)]


def test_the_figures_of_a_piece_are_its_quantities():
    assert [describe(q) for q in figures_of(CRORE)] == ["money 50000000 rupee"]


def test_a_figure_within_a_term_is_none():
    assert figures_of(piece("پانچ آنکھیں دیکھتی ہیں", Term("پانچ آنکھیں", "Five Eyes"))) == ()


def test_a_figure_that_reaches_out_of_a_term_counts():
    assert len(figures_of(piece("5 کروڑ روپے", Term("روپے", "rupees")))) == 1


def test_a_figure_within_code_is_none():
    text = "یہ pip 3 چلائیں"
    assert figures_of(piece(text, marks=(code(text, "pip 3"),))) == ()


def test_a_term_in_the_translation_adds_no_figure():
    shown = piece("پانچ آنکھیں دیکھتی ہیں", Term("پانچ آنکھیں", "Five Eyes"))
    assert compare_figures(shown, "The Five Eyes watch.").agrees
    assert not compare_figures(shown, "The five boys watch.").agrees


@pytest.mark.parametrize(
    ("text", "english", "expected"),
    [
        ("5 کروڑ روپے", "5 billion rupees", [("5 billion rupees", "50 million rupees")]),
        ("$1.5 ٹریلین وون", "$1.5 trillion", [("$1.5 trillion", "1.5 trillion won")]),
        ("20 فیصد اضافہ", "an increase of 20", [("20", "20 percent")]),
        ("12 مارچ 2024 کو", "on March 13, 2024", [("March 13, 2024", "March 12, 2024")]),
        ("لاکھوں لوگ", "thousands of people", [("thousands", "hundreds of thousands")]),
        ("5 کروڑ روپے", "50 million rupees", []),
    ],
)
def test_what_is_certain_is_changed(text, english, expected):
    assert changes(text, english) == expected


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("5 کروڑ روپے", "some money"),
        ("3 مرد اور 4 عورتیں", "5 men and 6 women"),
        ("5 لوگ", "$5"),
        ("12 مارچ کو", "15 percent"),
    ],
    ids=["nowhere to put it", "two for two", "a unit that the source has not", "another kind"],
)
def test_what_is_not_certain_stays(text, english):
    assert changes(text, english) == []


def test_wrong_figures_come_with_their_english():
    assert list(wrong_figures(CRORE, "The government gave 5 billion.").values()) == [
        "50 million rupees"
    ]
    assert wrong_figures(CRORE, "It gave 50 million rupees.") == {}


def test_added_words_are_those_of_figures_that_came_in():
    assert added_words(piece("لوگ آئے"), 'Some "seven" (37) came.') == ("37", "seven")
    assert added_words(CRORE, "It gave 50 million rupees.") == ()
