from dataclasses import replace
from itertools import islice

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.training.train.toy import toy_pairs
from training.tokenise.arrays import Pairs, sentences_of
from training.train.batches import Order, Spot, batches_from, plan_epoch, usable, widths

ORDER = Order(seed=1, tokens=64, longest=12, mixed=1000)


def flat(planned):
    return [tuple(row) for rows in planned for row in rows.tolist()]


def pairs_of_lengths(*lengths, weight=1.0, tag=None):
    source = sentences_of([7] * a for a, _ in lengths)
    target = sentences_of([8] * b for _, b in lengths)
    return Pairs(source, target, np.full(len(lengths), weight, np.float32), tag)


def test_a_pair_is_as_wide_as_its_longer_side_with_its_ends():
    pairs = pairs_of_lengths((3, 1), (1, 6), (0, 0))

    assert widths(pairs).tolist() == [5, 7, 2]


def test_a_tag_takes_a_place_of_the_source():
    assert widths(pairs_of_lengths((3, 1), (1, 6), tag=4)).tolist() == [6, 7]


def test_an_epoch_has_every_pair_of_weight_one_once():
    sets = [toy_pairs(40), toy_pairs(25, seed=2)]

    drawn = flat(plan_epoch(sets, ORDER, 0))

    assert sorted(drawn) == [(0, n) for n in range(40)] + [(1, n) for n in range(25)]


@pytest.mark.parametrize(("weight", "low", "high"), [(3.0, 3, 3), (0.0, 0, 0), (2.5, 2, 3)])
def test_a_pair_comes_as_often_as_its_weight_says(weight, low, high):
    drawn = flat(plan_epoch([toy_pairs(50, weight=weight), toy_pairs(1)], ORDER, 0))
    counts = [drawn.count((0, n)) for n in range(50)]

    assert (min(counts), max(counts)) == (low, high)


def test_a_share_of_a_weight_is_a_chance_that_is_drawn_anew_each_epoch():
    pairs = toy_pairs(400, weight=0.25)
    epochs = [set(flat(plan_epoch([pairs], ORDER, epoch))) for epoch in range(10)]

    assert epochs[0] != epochs[1]
    assert 800 < sum(map(len, epochs)) < 1200


def test_pairs_that_are_empty_or_too_long_or_of_no_weight_are_left_out():
    pairs = pairs_of_lengths((12, 12), (13, 1), (1, 13), (0, 3), (3, 0), (2, 2))
    pairs = replace(pairs, weight=np.array([1, 1, 1, 1, 1, 0], np.float32))

    assert usable(pairs, 12).tolist() == [True, False, False, False, False, False]
    assert flat(plan_epoch([pairs], ORDER, 0)) == [(0, 0)]


@given(
    st.lists(st.tuples(st.integers(1, 12), st.integers(1, 12)), min_size=1, max_size=60),
    st.integers(15, 90),
    st.integers(1, 70),
    st.sampled_from([None, 4]),
)
def test_no_batch_is_bigger_than_asked_for_and_no_pair_is_lost(lengths, tokens, mixed, tag):
    pairs = pairs_of_lengths(*lengths, tag=tag)
    planned = plan_epoch([pairs], Order(3, tokens, 12, mixed), 0)

    assert sorted(flat(planned)) == [(0, n) for n in range(len(lengths))]
    for rows in planned:
        assert len(rows) * widths(pairs)[rows[:, 1]].max() <= tokens


def test_pairs_of_a_batch_are_of_similar_length():
    pairs = toy_pairs(400, longest=12)
    wide = widths(pairs)

    spread = [np.ptp(wide[rows[:, 1]]) for rows in plan_epoch([pairs], ORDER, 0)]

    assert np.mean(spread) < 0.5


def test_batches_do_not_go_from_short_to_long():
    pairs = toy_pairs(400, longest=12)
    means = [widths(pairs)[rows[:, 1]].mean() for rows in plan_epoch([pairs], ORDER, 0)]

    assert means != sorted(means)


def test_an_epoch_is_the_same_each_time_and_unlike_the_next_and_other_seeds():
    pairs = [toy_pairs(50)]
    first = flat(plan_epoch(pairs, ORDER, 0))

    assert flat(plan_epoch(pairs, ORDER, 0)) == first
    assert flat(plan_epoch(pairs, ORDER, 1)) != first
    assert flat(plan_epoch(pairs, replace(ORDER, seed=2), 0)) != first


@pytest.mark.parametrize("done", [1, 5, 17, 40])
def test_going_on_from_a_spot_is_going_on(done):
    pairs = [toy_pairs(50)]
    whole = list(islice(batches_from(pairs, ORDER, Spot()), 50))
    _, spot = whole[done - 1]

    rest = list(islice(batches_from(pairs, ORDER, spot), 50 - done))

    assert whole[-1][1].epoch > 1, "the spots must lie in several epochs"
    assert flat([rows for rows, _ in rest]) == flat([rows for rows, _ in whole[done:]])
    assert [spot for _, spot in rest] == [spot for _, spot in whole[done:]]


def test_an_epoch_in_which_chance_draws_nothing_is_passed_over():
    pairs = [pairs_of_lengths((2, 2), weight=0.05)]

    rows, spot = next(batches_from(pairs, ORDER, Spot()))

    assert rows.tolist() == [[0, 0]]
    assert spot.epoch > 0
