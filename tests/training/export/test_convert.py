"""CTranslate2 computes with the converted weights what the network computes."""

from __future__ import annotations

import ctranslate2
import numpy as np
import pytest
import torch

from tests.training.export.workshop import TARGETS, make_tokens, random_network
from training.errors import TrainingError
from training.export.convert import write_model
from training.start.model_bin import read_model_bin

LONGEST = 24
SENTENCES = 60


@pytest.fixture(scope="module")
def pieces(tmp_path_factory):
    return make_tokens(tmp_path_factory.mktemp("tokens")).pieces


@pytest.fixture(scope="module")
def network(pieces):
    return random_network(len(pieces))


@pytest.fixture(scope="module")
def sources(pieces):
    chance = np.random.default_rng(5)
    lengths = chance.integers(1, 20, SENTENCES)
    return [chance.integers(5, len(pieces), length).tolist() for length in lengths]


@pytest.fixture(scope="module")
def expected(network, sources):
    """Return what the network itself writes."""
    rows = [[0, *source, 2] for source in sources]
    padded = [row + [1] * (22 - len(row)) for row in rows]
    return network.greedy(torch.tensor(padded), LONGEST)


@pytest.fixture
def same(tmp_path, network, pieces, sources, expected):
    """Return what tells how many sentences a model of CTranslate2 translates as the network does.

    It computes in float32 whatever the weights are kept as: products of 8-bit integers are not the
    same on all processors, and random weights make much of that.
    """

    def count(kept):
        write_model(tmp_path / "m", network.shape, network.state_dict(), pieces, kept)
        model = ctranslate2.Translator(str(tmp_path / "m"), compute_type="float32", intra_threads=1)
        found = model.translate_batch(
            [[pieces[number] for number in source] for source in sources],
            beam_size=1,
            min_decoding_length=0,
            max_decoding_length=LONGEST,
        )
        rows = [[pieces.index(piece) for piece in one.hypotheses[0]] for one in found]
        return sum(one == other for one, other in zip(rows, expected, strict=True))

    return count


def test_float32_translates_as_the_network_does(same):
    assert same("float32") == SENTENCES


def test_the_sentences_of_that_test_differ_and_end_at_different_places(expected):
    assert len({tuple(row) for row in expected}) > SENTENCES / 3
    assert len({len(row) for row in expected}) > 3


@pytest.mark.parametrize(("kept", "least"), [("float16", 0.9), ("int8", 0.5)])
def test_smaller_weights_mostly_translate_as_the_network_does(same, kept, least):
    assert same(kept) > least * SENTENCES


def test_the_networks_own_weights_stay_as_they_are(tmp_path, network, pieces):
    before = {name: weight.clone() for name, weight in network.state_dict().items()}
    write_model(tmp_path / "m", network.shape, network.state_dict(), pieces, "int8")
    assert all(torch.equal(before[name], w) for name, w in network.state_dict().items())


def test_embeddings_are_kept_once_and_mean_the_projection_too(tmp_path, network, pieces):
    write_model(tmp_path / "m", network.shape, network.state_dict(), pieces, "int8")
    found = read_model_bin(tmp_path / "m" / "model.bin")
    assert found.aliases["decoder/projection/weight"] == "decoder/embeddings/weight"


def test_the_same_weights_give_the_same_bytes(tmp_path, network, pieces):
    for name in ("a", "b"):
        write_model(tmp_path / name, network.shape, network.state_dict(), pieces, "int8")
    files = sorted(path.name for path in (tmp_path / "a").iterdir())
    assert len(files) == 4
    for name in files:
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_a_weight_that_is_missing_is_named(tmp_path, network, pieces):
    state = network.state_dict()
    del state["decoder.norm.bias"]
    with pytest.raises(TrainingError, match=r"lack decoder\.norm\.bias"):
        write_model(tmp_path / "m", network.shape, state, pieces, "int8")


def test_a_vocabulary_of_another_size_is_an_error(tmp_path, network, pieces):
    with pytest.raises(TrainingError, match="does not belong"):
        write_model(tmp_path / "m", network.shape, network.state_dict(), pieces[:-1], "int8")
    assert len(pieces) > TARGETS
