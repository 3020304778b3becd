from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.article import Mark, MarkKind
from translator.drafting.shift import shift_marks

WORDS = st.lists(
    st.sampled_from(["Sisi", "al-Sisi", "met", "the", "Modi", "in", "Doha"]), max_size=8
)


def marked(text: str) -> tuple[str, tuple[Mark, ...]]:
    """Return a text without its brackets, and a mark on what stood in each pair of them."""
    marks, plain, start = [], "", 0
    for sign in text:
        if sign == "[":
            start = len(plain)
        elif sign == "]":
            marks.append(Mark(MarkKind.LINK, start, len(plain), "/a"))
        else:
            plain += sign
    return plain, tuple(marks)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[Zelensky] met [Modi].", "[Zelenskyy] met [Modi]."),
        ("He met [Zelenskiy’s aide] in [Doha].", "He met [Zelensky’s aide] in [Doha]."),
        ("[Sisi] spoke, then [he] left.", "[al-Sisi] spoke, then [he] left."),
        ("They saw [El Sisi] and [Modi]", "They saw [Sisi] and [Modi]"),
        ("[Sisi met Modi] and Sisi [left].", "[al-Sisi met Modi] and al-Sisi [left]."),
        ("[Xi] [Xi] Xi", "[Jinping] [Jinping] Jinping"),
        ("[All of Kyiv here]", "[All of Kiev here]"),
    ],
)
def test_marks_stay_on_their_words(before: str, after: str):
    text, marks = marked(before)
    new, expected = marked(after)
    assert shift_marks(marks, text, new) == expected


def test_a_mark_on_a_part_of_a_replaced_word_covers_the_whole_of_it():
    text, marks = marked("Ze[len]skiy left")
    assert shift_marks(marks, text, "Zelensky left") == (Mark(MarkKind.LINK, 0, 8, "/a"),)


def test_a_mark_whose_words_are_gone_goes_with_them():
    text, marks = marked("[Mr] Modi")
    assert shift_marks(marks, text, "Modi") == ()


def test_kind_and_address_stay():
    assert shift_marks((Mark(MarkKind.CODE, 5, 6),), "Modi x", "Mody x") == (
        Mark(MarkKind.CODE, 5, 6),
    )


@given(WORDS, st.integers(0, 7), st.integers(0, 7))
def test_marks_on_words_that_stay_cover_the_same_words(words: list[str], one: int, other: int):
    first, last = sorted((min(one, len(words)), min(other, len(words))))
    if first == last:
        return

    def sentence(sign: str) -> str:
        inner = [*words[:first], "[" + words[first], *words[first + 1 : last]]
        inner[last - 1] += "]"
        return " ".join([*inner, *words[last:]]).replace("Modi", sign)

    text, marks = marked(sentence("Modi"))
    new, expected = marked(sentence("Mudi"))
    assert shift_marks(marks, text, new) == expected
