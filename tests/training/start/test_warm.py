"""What the decoder begins with."""

from __future__ import annotations

import pytest
import torch

from tests.training.e5 import make_tiny_e5
from training.errors import TrainingError
from training.network.settings import NetworkSettings
from training.network.shape import Shape
from training.network.weights import build_network
from training.start.bert import read_bert
from training.start.settings import StartSettings
from training.start.warm import warm_state

SIZES = NetworkSettings(
    width=32, encoder_layers=2, decoder_layers=2, heads=4, inner=64, places=40, epsilon=1e-12
)
ORIGINAL = (0, 1, 2, 3, -1, 40, 9, 33, 12, 50)
SHAPE = Shape(**SIZES.model_dump(), source_vocab=10, target_vocab=7)
SETTINGS = StartSettings(kind="e5", model="models/e5", decoder_from=(1, 0))
NORM = "decoder.layers.1.feed_forward_norm"


@pytest.fixture(scope="module")
def encoder(tmp_path_factory):
    return read_bert(make_tiny_e5(tmp_path_factory.mktemp("e5")), SIZES)


def make(encoder, settings=SETTINGS, original=ORIGINAL, shape=SHAPE, seed=1):
    return warm_state(encoder, original, shape, settings, seed)


@pytest.fixture
def state(encoder):
    return make(encoder)


def test_it_is_a_whole_network(state):
    network = build_network(SHAPE, state)
    assert network.greedy(torch.tensor([[0, 5, 8, 2]]), 5)


def test_embeddings_are_picked_by_their_rows_in_the_big_table(encoder, state):
    for piece, row in enumerate(ORIGINAL):
        if row >= 0:
            assert torch.equal(state["encoder.embeddings.weight"][piece], encoder.table[row])
    assert torch.equal(state["decoder.embeddings.weight"], state["encoder.embeddings.weight"][:7])


def test_the_tag_begins_near_the_middle_of_the_others(encoder, state):
    others = encoder.table[[row for row in ORIGINAL if row >= 0]]
    away = (state["encoder.embeddings.weight"][4] - others.mean(0)).abs()
    assert 0 < away.max() < others.std(0).max() / 4


def test_layers_of_the_decoder_are_those_of_the_encoder_that_were_chosen(state):
    parts = ("attention.qkv", "attention.out", "attention_norm", "feed_forward.inner")
    for part in parts:
        for kind in ("weight", "bias"):
            for new, old in ((0, 1), (1, 0)):
                made = state[f"decoder.layers.{new}.{part}.{kind}"]
                assert torch.equal(made, state[f"encoder.layers.{old}.{part}.{kind}"])


def test_the_norm_behind_cross_attention_is_that_behind_attention(state):
    for kind in ("weight", "bias"):
        made = state[f"decoder.layers.0.cross_norm.{kind}"]
        assert torch.equal(made, state[f"decoder.layers.0.attention_norm.{kind}"])


def test_places_and_first_norm_are_the_encoders(state):
    for name in ("positions.weight", "norm.weight", "norm.bias"):
        assert torch.equal(state[f"decoder.{name}"], state[f"encoder.{name}"])


def test_the_last_norm_and_the_projection_begin_plain(state):
    assert set(state[f"{NORM}.weight"].tolist()) == {1.0}
    assert set(state[f"{NORM}.bias"].tolist()) == {0.0}
    assert set(state["projection.bias"].tolist()) == {0.0}
    assert set(state["decoder.layers.0.feed_forward_norm.weight"].tolist()) != {1.0}


def test_cross_attention_is_as_wide_as_its_gains_say(state):
    # Xavier (Glorot and Bengio 2010): uniform up to gain * sqrt(6 / (rows + columns)).
    for part, times, gain in (("query", 1, 1.0), ("key_value", 2, 0.7), ("out", 1, 0.5)):
        weight = state[f"decoder.layers.1.cross.{part}.weight"]
        most = gain * (6 / ((times + 1) * 32)) ** 0.5
        assert weight.shape == (times * 32, 32)
        assert 0.95 * most < weight.abs().max() <= most
        assert not state[f"decoder.layers.1.cross.{part}.bias"].any()


def test_the_seed_decides_what_is_random(encoder, state):
    again, other = make(encoder), make(encoder, seed=2)
    assert all(torch.equal(weight, again[name]) for name, weight in state.items())
    name = "decoder.layers.0.cross.query.weight"
    assert not torch.equal(other[name], state[name])


def test_no_weight_shares_memory_with_another(state):
    assert len({weight.data_ptr() for weight in state.values()}) == len(state)


@pytest.mark.parametrize("layers", [(0,), (0, 1, 1), (0, 2)])
def test_layers_that_do_not_fit_are_named(encoder, layers):
    settings = SETTINGS.model_copy(update={"decoder_from": layers})
    with pytest.raises(TrainingError, match=r"Name 2, one for each layer .* from 0 to 1"):
        make(encoder, settings)


@pytest.mark.parametrize("original", [(), ORIGINAL[:-1], (*ORIGINAL[:-1], 9999)])
def test_a_vocabulary_of_another_model_is_an_error(encoder, original):
    with pytest.raises(TrainingError, match=r"tokenise\.model"):
        make(encoder, original=original)
