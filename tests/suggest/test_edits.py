"""What editors replaced."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.suggest.edits import Edit, common_neighbours, edits


def pairs(draft, corrected):
    return [(" ".join(e.old), " ".join(e.new)) for e in edits(draft, corrected)]


@pytest.mark.parametrize(
    ("draft", "corrected", "found"),
    [
        ("The purse was full.", "The wallet was full.", [("purse", "wallet")]),
        ("A money purse, he said", "A wallet, he said", [("money purse", "wallet")]),
        ("It was full.", "It was full!", []),
        ("the Purse", "The purse", []),
        ("the purse", "a purse", []),
        ("He left of it", "He left it", []),
        ("a b c d e stays", "v w x y z stays", []),
        (
            "The purse and the lock",
            "The wallet and the key",
            [("purse", "wallet"), ("lock", "key")],
        ),
    ],
)
def test_stretches_of_words_are_compared_without_case_signs_and_small_words(
    draft, corrected, found
):
    assert pairs(draft, corrected) == found


def test_words_that_always_stand_beside_an_edit_belong_to_it():
    same = [
        Edit(("mobile",), ("crypto",), ("his",), ("wallet", "was")),
        Edit(("mobile",), ("crypto",), ("the", "new"), ("Wallet", "is")),
    ]
    assert common_neighbours(same) == ((), ("wallet",))


def test_function_words_beside_an_edit_do_not():
    same = [Edit(("purse",), ("wallet",), ("the",), ("of", "gold"))] * 2
    assert common_neighbours(same) == ((), ())


def test_no_more_than_four_words_come_together():
    same = [Edit(("a1",), ("b1",), ("x", "y", "z"), ("p", "q", "r"))] * 2
    before, after = common_neighbours(same)
    assert len(before) + len(after) == 3


@given(st.text("ab .,", max_size=20), st.text("ab .,", max_size=20))
def test_no_text_is_too_odd(draft, corrected):
    for edit in edits(draft, corrected):
        assert 1 <= len(edit.old) <= 4
        assert 1 <= len(edit.new) <= 4


@given(st.text(max_size=30))
def test_a_sentence_that_stays_has_no_edits(text):
    assert list(edits(text, text)) == []
