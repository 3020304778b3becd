"""Names are found in Urdu sentences, and everyday words are not taken for them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cases import load_cases
from translator.names import find_names
from translator.names.common import COMMON
from translator.names.find import may_be_name
from translator.names.titles import TITLE_STARTS, title_length
from translator.urdu import normalise


@pytest.mark.parametrize("case", load_cases("names/find"), ids=lambda case: case.name)
def test_the_names_of_a_sentence_are_found(case):
    words = normalise(case.text).split()
    found = [" ".join(words[span.start : span.end]) for span in find_names(words)]
    assert (found or ["nothing"]) == list(case.expected)


def test_a_title_shows_in_the_span():
    assert [span.titled for span in find_names("صدر کوسٹیلو اور عمران".split())] == [True, False]


def test_the_longest_title_counts():
    assert title_length("وزیر اعظم عمران".split(), 0) == 2
    assert title_length("عمران وزیر اعظم".split(), 0) == 0


@pytest.mark.parametrize("word", ["کے", "پاکستان", "کارکنوں", "Khan", "2024", "،", ""])
def test_a_common_word_a_plural_or_another_script_is_no_unknown_name(word):
    assert not may_be_name(word)


def test_the_tables_hold_normal_spellings_only():
    words = COMMON | TITLE_STARTS
    assert [word for word in words if normalise(word) != word] == []


@given(st.lists(st.sampled_from("صدر عمران خان نور بن محمد کی کوسٹیلو ڈاکٹر صاحب ، ملا".split())))
def test_names_stand_in_order_and_apart(words):
    spans = find_names(words)
    assert all(0 <= span.start < span.end <= len(words) for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
