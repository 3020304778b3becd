"""A package with another vocabulary: rows are found by their pieces."""

from __future__ import annotations

import pytest
import torch

from tests.training.export.workshop import TARGETS, keep_network, make_work
from training.export.names import variable_names
from training.export.stage import run
from training.network.shape import Shape
from training.network.weights import build_network
from training.start.package import read_package
from training.start.resumed import state_of_package

ENCODER, DECODER = "encoder.embeddings.weight", "decoder.embeddings.weight"


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    config, work = make_work(tmp_path_factory.mktemp("work"), export={"quantization": "float32"})
    keep_network(work)
    run(config, work, lambda _: None)
    return read_package(work.folder("export") / "ur_en")


def make(package, pieces, targets, noise=0.0, **sizes):
    known = package.network.model_dump() | sizes
    shape = Shape(**known, source_vocab=len(pieces), target_vocab=targets)
    return build_network(shape, state_of_package(package, pieces, shape, noise, 1)).state_dict()


def kept(package, ours):
    return torch.from_numpy(package.variables.weights(variable_names(package.network)[ours]))


def test_with_its_own_vocabulary_it_is_the_network_that_was_exported(package):
    state = make(package, package.source, TARGETS)
    for name, weight in state.items():
        assert torch.equal(weight, kept(package, name)), name


def test_rows_go_with_their_pieces(package):
    pieces = [*package.source[:5], *reversed(package.source[5:])]
    state = make(package, pieces, TARGETS)
    for row, piece in enumerate(pieces):
        old = package.source.index(piece)
        assert torch.equal(state[ENCODER][row], kept(package, ENCODER)[old])
        if row < TARGETS and old < TARGETS:
            assert torch.equal(state[DECODER][row], kept(package, DECODER)[old])
            assert state["projection.bias"][row] == kept(package, "projection.bias")[old]


def test_what_only_the_encoder_knows_gets_its_row_in_the_decoder_too(package):
    state = make(package, package.source, len(package.source))
    assert torch.equal(state[DECODER][:TARGETS], kept(package, DECODER))
    assert torch.equal(state[DECODER][TARGETS:], kept(package, ENCODER)[TARGETS:])
    mean = kept(package, "projection.bias").mean()
    assert torch.allclose(state["projection.bias"][TARGETS:], mean)


def test_what_is_new_gets_the_mean_of_the_others(package):
    pieces = [*package.source[:6], "نیا", *package.source[7:]]
    state = make(package, pieces, TARGETS)
    for name in (ENCODER, DECODER):
        others = torch.cat([kept(package, name)[:6], kept(package, name)[7:]])
        assert torch.allclose(state[name][6], others.mean(0), atol=1e-6)


def test_several_new_pieces_are_told_apart_by_noise(package):
    pieces = [*package.source[:6], "نیا", "پرانا", *package.source[8:]]
    state = make(package, pieces, TARGETS, noise=0.05)
    for name in (ENCODER, DECODER):
        assert not torch.equal(state[name][6], state[name][7])


def test_fewer_places_are_the_first_ones(package):
    state = make(package, package.source, TARGETS, places=20)
    for half in ("encoder", "decoder"):
        name = f"{half}.positions.weight"
        assert torch.equal(state[name], kept(package, name)[:20])
