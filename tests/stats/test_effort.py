"""Sums over segments."""

from __future__ import annotations

import pytest

from tests.stats.build import APPROVED, MACHINE, approve, edit, piece
from translator.stats.effort import effort_of

KEPT = piece(MACHINE, approve(seconds=10.0), state=APPROVED)  # 6 words
ONE_WORD = piece(text := "the river fell by two feet", edit(text, seconds=40.0))  # 1 of 6
SHORTER = piece(text := "the river rose", edit(text, seconds=20.0))  # 3 of 3
UNTIMED = piece("the river rose by three feet")  # 1 of 6


def test_the_rate_is_all_edits_by_all_words():
    effort = effort_of([KEPT, ONE_WORD, SHORTER])
    assert (effort.segments, effort.edits, effort.words) == (3, 4, 15)
    assert effort.rate == pytest.approx(4 / 15)


def test_the_mean_rate_weighs_all_segments_alike():
    assert effort_of([KEPT, ONE_WORD, SHORTER]).mean_rate == pytest.approx((0 + 1 / 6 + 1) / 3)


def test_segments_that_were_left_as_they_were_are_counted():
    effort = effort_of([KEPT, ONE_WORD, SHORTER, UNTIMED])
    assert (effort.unchanged, effort.unchanged_share) == (1, 0.25)


def test_median_and_mean_are_of_the_segments_whose_time_is_known():
    timing = effort_of([KEPT, ONE_WORD, SHORTER, UNTIMED]).timing
    assert (timing.segments, timing.median, timing.mean) == (3, 20.0, pytest.approx(70 / 3))


def test_words_an_hour_are_those_of_the_segments_whose_time_is_known():
    timing = effort_of([KEPT, ONE_WORD, SHORTER, UNTIMED]).timing
    assert timing.words == 15
    assert timing.words_per_hour == pytest.approx(15 / 70 * 3600)


def test_times_of_sentences_that_were_left_open_are_counted_apart():
    left = piece(MACHINE, approve(seconds=5000.0), state=APPROVED)
    timing = effort_of([KEPT, left]).timing
    assert (timing.segments, timing.mean, timing.left_open) == (1, 10.0, 1)


def test_of_no_segments_there_is_no_rate_and_no_time():
    effort = effort_of([])
    assert (effort.segments, effort.rate, effort.mean_rate) == (0, None, None)
    assert effort.unchanged_share is None
    assert (effort.timing.median, effort.timing.mean) == (None, None)
    assert effort.timing.words_per_hour is None


def test_a_single_text_that_was_emptied_divides_nothing_by_zero():
    assert effort_of([piece("")]).rate == 6.0
