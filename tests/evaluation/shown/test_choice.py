"""Which sentences are shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.evaluation.results import ALONE, GLOSSARY, system
from translator.evaluation.shown.choice import gains_and_losses, worst_and_best


def numbers(sentences):
    return [sentence.pair.number for sentence in sentences]


def test_the_outermost_are_first():
    low, high = worst_and_best([system(ALONE, 40.0, 10.0, 90.0, 20.0, 60.0, 70.0)], 2)
    assert (numbers(low), numbers(high)) == ([2, 4], [3, 6])


def test_among_equals_the_first_of_the_set_is_first():
    low, high = worst_and_best([system(ALONE, *[50.0] * 6)], 2)
    assert (numbers(low), numbers(high)) == ([1, 2], [3, 4])


def test_several_systems_count_by_their_mean():
    low, _ = worst_and_best([system(ALONE, 10.0, 20.0), system(GLOSSARY, 80.0, 30.0)], 1)
    assert [(one.pair.number, one.value) for one in low] == [(2, 25.0)]
    assert [version.chrf for version in low[0].versions] == [20.0, 30.0]


@given(st.lists(st.floats(0, 100), max_size=12), st.integers(1, 8))
def test_no_sentence_is_both_and_none_is_worse_among_the_best(scores, count):
    low, high = worst_and_best([system(ALONE, *scores)], count)
    assert not set(numbers(low)) & set(numbers(high))
    assert len(low) + len(high) == min(2 * count, len(scores))
    assert all(one.value <= other.value for one in low for other in high)


def test_the_largest_gains_and_losses_come_first():
    old = system(ALONE, 40.0, 50.0, 60.0, 70.0, 80.0)
    new = system(GLOSSARY, 45.0, 30.0, 90.0, 70.0, 79.0)
    gains, losses = gains_and_losses(old, new, 20)
    assert [(one.pair.number, one.value) for one in gains] == [(3, 30.0), (1, 5.0)]
    assert [(one.pair.number, one.value) for one in losses] == [(2, -20.0), (5, -1.0)]
    assert [version.systems for version in gains[0].versions] == [(ALONE,), (GLOSSARY,)]


def test_no_more_are_shown_than_are_wanted():
    gains, losses = gains_and_losses(system(ALONE, *[9.0] * 9), system("b", *[5.0] * 9), 3)
    assert (numbers(gains), numbers(losses)) == ([], [1, 2, 3])


def test_the_reference_is_marked_where_no_version_has_its_words():
    systems = [system(ALONE, (10.0, "the river rose")), system(GLOSSARY, (10.0, "by two metres"))]
    ((one,), _) = worst_and_best(systems, 1)
    assert [piece.text for piece in one.reference.pieces if piece.is_other] == ["feet"]
    assert [[p.text for p in v.text.pieces if p.is_other] for v in one.versions] == [[], ["metres"]]


def test_what_systems_made_alike_is_one_version():
    systems = [system(ALONE, 10.0), system("b", (10.0, "rain")), system("c", 10.0)]
    ((one,), _) = worst_and_best(systems, 1)
    assert [version.systems for version in one.versions] == [(ALONE, "c"), ("b",)]


def test_systems_must_have_the_same_sentences():
    with pytest.raises(ValueError, match="zip"):
        worst_and_best([system(ALONE, 1.0, 2.0), system(GLOSSARY, 1.0)], 1)
