import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from training.backtranslate.noise import with_noise

PIECES = st.lists(st.integers(4, 500), max_size=40)


@given(PIECES)
def test_no_noise_changes_nothing(pieces):
    assert with_noise(pieces, 0.0, np.random.default_rng(1)) == pieces


@given(PIECES, st.floats(0.01, 0.99), st.integers(0, 9))
def test_noise_leaves_pieces_out_but_never_all_and_never_in_another_order(pieces, share, seed):
    noisy = with_noise(pieces, share, np.random.default_rng(seed))
    left = iter(pieces)
    assert all(piece in left for piece in noisy)
    assert bool(noisy) == bool(pieces)


def test_about_the_wanted_share_is_left_out():
    noisy = with_noise(range(10_000), 0.2, np.random.default_rng(1))
    assert 0.78 < len(noisy) / 10_000 < 0.82


def test_the_same_seed_leaves_the_same_out():
    first, again = (with_noise(range(50), 0.5, np.random.default_rng(3)) for _ in range(2))
    assert first == again
