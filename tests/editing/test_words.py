"""The difference between two texts, word by word."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.cases import Case, load_cases
from translator.editing.words import Kind, Piece, as_text, edit_distance, word_diff

# Texts of few words, signs and spaces have much in common and differ in many ways.
TEXTS = st.one_of(
    st.text(max_size=30),
    st.lists(st.sampled_from(["a", "bc", "گھر", "اُس", ",", "۔", " ", "  ", "\n"])).map("".join),
)


def without(kind: Kind, pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in pieces if piece.kind is not kind)


@pytest.mark.parametrize("case", load_cases("editing/words"), ids=lambda case: case.name)
def test_a_difference_reads_as_people_would_write_it(case: Case):
    after, expected = case.expected
    assert as_text(word_diff(case.text, after)) == expected


@given(TEXTS, TEXTS)
@example("", "\0")
@example(" a", "\0a")
def test_both_texts_come_out_of_a_difference(before, after):
    pieces = word_diff(before, after)
    assert without(Kind.INSERTED, pieces) == before
    assert without(Kind.DELETED, pieces) == after


@given(TEXTS, TEXTS)
def test_no_piece_is_empty_or_of_the_kind_of_the_one_before(before, after):
    pieces = word_diff(before, after)
    assert all(piece.text for piece in pieces)
    assert all(a.kind != b.kind for a, b in pairwise(pieces))


@given(TEXTS, TEXTS)
def test_what_is_inserted_never_stands_before_what_is_deleted(before, after):
    kinds = [piece.kind for piece in word_diff(before, after)]
    assert (Kind.INSERTED, Kind.DELETED) not in set(pairwise(kinds))


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text):
    assert word_diff(text, text) == ((Piece(Kind.EQUAL, text),) if text else ())
    assert edit_distance(text, text) == 0


def test_white_space_between_changed_and_equal_words_is_equal():
    assert word_diff("the old road", "the new road") == (
        Piece(Kind.EQUAL, "the "),
        Piece(Kind.DELETED, "old"),
        Piece(Kind.INSERTED, "new"),
        Piece(Kind.EQUAL, " road"),
    )


def test_no_text_has_no_difference():
    assert as_text(()) == ""


@pytest.mark.parametrize(
    ("before", "after", "distance"),
    [
        ("the old road", "the new road", 1),
        ("the road", "the new road", 1),
        ("the new road", "road", 2),
        ("one two", "two one", 2),
        ("the road.", "the road, ", 0),
        ("don't", "do not", 2),
        ("1,250", "1,350", 1),
        ("یہ اُس کا گھر", "یہ اِس کا گھر", 1),
        ("", "two words", 2),
    ],
)
def test_the_distance_counts_words(before, after, distance):
    assert edit_distance(before, after) == distance


@given(TEXTS, TEXTS)
def test_the_distance_is_the_same_in_both_directions(before, after):
    assert edit_distance(before, after) == edit_distance(after, before)
