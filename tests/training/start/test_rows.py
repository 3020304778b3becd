"""Rows of a new vocabulary: found, or in the middle of the others."""

from __future__ import annotations

import torch
from hypothesis import given
from hypothesis import strategies as st

from training.start.rows import picked_rows

TABLE = torch.randn((20, 6), generator=torch.Generator().manual_seed(1))


def chance(seed=1):
    return torch.Generator().manual_seed(seed)


@given(st.lists(st.integers(-1, 19), min_size=1, max_size=30).filter(lambda rows: max(rows) >= 0))
def test_known_rows_are_copied_and_new_ones_are_the_mean_of_the_others(rows):
    found = picked_rows(TABLE, rows)
    known = torch.stack([TABLE[row] for row in rows if row >= 0])
    for row, new in zip(rows, found, strict=True):
        expected = TABLE[row] if row >= 0 else known.mean(0)
        assert torch.allclose(new, expected, atol=1e-6)


def test_noise_tells_new_rows_apart_and_is_small():
    found = picked_rows(TABLE, [0, 3, -1, 7, -1], 0.05, chance())
    mean = TABLE[[0, 3, 7]].mean(0)
    assert not torch.equal(found[2], found[4])
    assert 0 < (found[[2, 4]] - mean).abs().max() < 0.3
    assert torch.equal(found[[0, 1, 3]], TABLE[[0, 3, 7]])


def test_the_seed_decides_the_noise():
    def make(seed):
        return picked_rows(TABLE, [0, 3, -1], 0.05, chance(seed))

    assert torch.equal(make(4), make(4))
    assert not torch.equal(make(4), make(5))


def test_the_table_stays_as_it_was():
    before = TABLE.clone()
    picked_rows(TABLE, [-1, 2], 0.5, chance()).zero_()
    assert torch.equal(TABLE, before)


def test_a_single_column_is_picked_too():
    found = picked_rows(torch.tensor([1.0, 3.0, 9.0]), [1, -1, 0])
    assert found.tolist() == [3.0, 2.0, 1.0]
