"""Pairs that come again."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from training.clean.counts import Counts, hash_of
from training.clean.duplicates import Duplicates
from training.clean.pair import make_pair
from training.clean.settings import CleanSettings


def _judged(pairs, settings=None, *, is_mild=False):
    duplicates = Duplicates(settings or CleanSettings())
    return [duplicates.judge(make_pair(*pair, is_mild=is_mild)) for pair in pairs]


def test_a_pair_is_kept_once_whatever_its_spaces_capitals_and_quotes():
    pairs = [
        ("سڑک “بند” ہے۔", "The road is “shut”."),
        ('سڑک  "بند" ہے۔', 'the  road is "Shut".'),
    ]
    assert _judged(pairs) == [None, "duplicate"]


def test_pairs_that_differ_in_figures_and_signs_alone_are_kept_three_times():
    pairs = [(f"قیمت {n} روپے ہے۔", f"The price is {n} rupees.") for n in range(5)]
    assert _judged(pairs) == [None, None, None, "alike", "alike"]
    assert _judged(pairs, CleanSettings(alike=1)) == [None, *["alike"] * 4]


def test_a_text_has_only_so_many_translations_either_way():
    words = ["road", "way", "path", "lane", "street"]
    assert _judged([("راستہ", word) for word in words]) == [*[None] * 4, "renderings"]
    urdu = ["سڑک", "راستہ", "راہ", "گلی", "شاہراہ"]
    assert _judged([(word, "road") for word in urdu]) == [*[None] * 4, "renderings"]
    assert _judged([("راستہ", word) for word in words], is_mild=True) == [None] * 5


def test_a_pair_that_is_dropped_is_not_remembered():
    settings = CleanSettings(renderings=1)
    pairs = [("راستہ", "road"), ("راستہ", "way"), ("گلی", "way")]
    assert _judged(pairs, settings) == [None, "renderings", None]


def test_a_rule_that_is_left_out_counts_nothing():
    settings = CleanSettings(skip=("duplicate", "alike", "renderings"))
    assert _judged([("راستہ", "road")] * 9, settings) == [None] * 9


@given(st.lists(st.integers(1, 3000), max_size=4000))
def test_counts_are_those_of_a_dictionary(numbers):
    keys = [number << 10 | 5 for number in numbers]  # all want the same place at first
    counts, expected = Counts(), Counter(keys)
    for key in keys:
        counts.add(key)
    assert {key: counts.of(key) for key in expected} == {
        k: min(n, 255) for k, n in expected.items()
    }
    assert len(counts) == len(expected)
    assert counts.of(7) == 0


def test_counts_end_at_255():
    counts = Counts()
    for _ in range(300):
        counts.add(9)
    assert counts.of(9) == 255


def test_a_hash_is_the_same_on_every_machine():
    assert hash_of("سڑک") == 3403684933372616189
