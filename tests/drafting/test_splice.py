"""Replacing stretches of a translation."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from translator.drafting.splice import splice

TEXT = "it cost 5 crore rupees ."


def test_a_stretch_is_replaced():
    assert splice(TEXT, None, [(8, 22, "50 million rupees")]) == (
        "it cost 50 million rupees .",
        None,
    )


def test_more_words_come_from_where_the_first_one_did():
    text, origins = splice("a b c", (0, 1, 2), [(2, 3, "x y")])
    assert (text, origins) == ("a x y c", (0, 1, 1, 2))


def test_fewer_words_keep_the_rest_in_step():
    text, origins = splice("a b c d", (0, 1, 2, 3), [(2, 5, "x")])
    assert (text, origins) == ("a x d", (0, 1, 3))


def test_a_part_of_a_word_is_replaced_within_it():
    text, origins = splice("a ($5). b", (0, 1, 2), [(3, 5, "5 million won")])
    assert (text, origins) == ("a (5 million won). b", (0, 1, 1, 1, 2))


def test_several_changes_do_not_disturb_one_another():
    text, origins = splice("a b c", (0, 1, 2), [(0, 1, "x x"), (4, 5, "y y")])
    assert (text, origins) == ("x x b y y", (0, 0, 1, 2, 2))


def test_nothing_to_change_changes_nothing():
    assert splice(TEXT, (1, 2, 3, 4, 5, 6), []) == (TEXT, (1, 2, 3, 4, 5, 6))


WORDS = st.lists(st.text("abc", min_size=1, max_size=3), min_size=1, max_size=6)


@given(WORDS, WORDS, st.data())
def test_the_alignment_has_an_entry_for_each_word(words, new, data):
    text = " ".join(words)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    spliced, origins = splice(text, tuple(range(len(words))), [(start, end, " ".join(new))])
    assert origins is not None
    assert len(origins) == spliced.count(" ") + 1
    assert list(origins) == sorted(origins)
