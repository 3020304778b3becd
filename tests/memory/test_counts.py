"""The letters of texts say how far apart they are at least."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Indel

from translator.memory.alphabet import CLASSES
from translator.memory.counts import LetterCounts

ENCODED = st.text(st.characters(max_codepoint=80), max_size=30)


def counts_of(*texts):
    counts = LetterCounts()
    counts.extend(texts)
    return counts


def apart(counts, text):
    return [part.tolist() for part in counts.apart(text)]


def test_letters_that_only_one_text_has_are_counted_by_class():
    assert apart(counts_of("\0\0\1\2", "\0\3\4"), "\0\1\1") == [[1, 1], [2, 3]]


@given(st.lists(ENCODED, max_size=5), ENCODED)
def test_texts_are_never_nearer_than_their_letters_say(texts, other):
    first, others = apart(counts_of(*texts), other)
    for text, of_first, of_others in zip(texts, first, others, strict=True):
        assert of_first + of_others <= Indel.distance(text, other)
        assert of_first <= Indel.distance(first_class(text), first_class(other))


def first_class(text):
    return "".join(c for c in text if ord(c) % CLASSES == 0)


def test_many_of_one_letter_are_not_counted_as_too_far_apart():
    assert apart(counts_of("\0" * 1000), "\0" * 999) == [[0], [0]]


def test_letters_beyond_the_rows_share_them():
    assert apart(counts_of(chr(0), chr(63), chr(0xD800)), chr(63))[0][:2] == [0, 0]


def test_the_last_text_takes_the_place_of_one_that_is_removed():
    counts = counts_of("\0", "\1\1", "\2\2\2")
    counts.remove(0)
    assert counts.lengths().tolist() == [3, 2]
    assert apart(counts, "\2\2\2") == [[0, 0], [0, 5]]


def test_texts_can_be_added_one_by_one_and_in_thousands():
    texts = [chr(n % 5) * (n % 7) for n in range(2500)]
    single = LetterCounts()
    for text in texts:
        single.extend([text])
    assert apart(single, "\0\1\1") == apart(counts_of(*texts), "\0\1\1")
    assert single.lengths().tolist() == [n % 7 for n in range(2500)]
