"""Words that another text does not have."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from translator.evaluation.shown.words import marked_words


def brackets(text, *known):
    pieces = marked_words(text, known).pieces
    return "".join(f"[{piece.text}]" if piece.is_other else piece.text for piece in pieces)


def test_words_that_the_other_text_has_are_not_marked():
    assert brackets("The river rose.", "the river fell") == "The river [rose]."


def test_case_order_and_the_form_of_an_apostrophe_do_not_count():
    assert brackets("Isn’t it Rain", "rain it isn't") == "Isn’t it Rain"


def test_marked_words_beside_each_other_are_one_piece():
    assert brackets("a big, cold river", "a river") == "a [big, cold] river"


def test_signs_beside_a_single_marked_word_stay_outside():
    assert brackets("“Rain”, he said", "he said") == "“[Rain]”, he said"


def test_a_word_that_comes_too_often_is_marked_from_there_on():
    assert brackets("rain rain rain", "rain and rain") == "rain rain [rain]"


def test_it_is_enough_that_one_of_several_texts_has_a_word():
    assert brackets("rain on hills", "rain", "hills and snow") == "rain [on] hills"


def test_figures_with_signs_within_are_one_word():
    assert brackets("1,250.5 tons", "1,250 tons") == "[1,250.5] tons"


def test_words_are_counted():
    marked = marked_words("The cold river rose.", ["the river"])
    assert (marked.words, marked.others) == (4, 2)


def test_urdu_words_are_pieces_of_their_own():
    pieces = marked_words("the دریا کا rose", ["the rose"]).pieces
    assert [(piece.text, piece.is_other, piece.is_urdu) for piece in pieces] == [
        ("the ", False, False),
        ("دریا کا", True, True),
        (" rose", False, False),
    ]


def test_an_empty_text_has_no_pieces():
    marked = marked_words("", ["rain"])
    assert (marked.pieces, marked.words, marked.others) == ((), 0, 0)


@given(text=st.text(), known=st.text())
def test_no_letter_is_lost(text, known):
    marked = marked_words(text, [known])
    assert "".join(piece.text for piece in marked.pieces) == text
    assert all(piece.text for piece in marked.pieces)


@given(st.text())
def test_nothing_differs_from_itself(text):
    assert marked_words(text, [text]).others == 0
