"""The stage writes two networks, whatever they begin with."""

from __future__ import annotations

import shutil

import numpy as np
import pytest
import sentencepiece
import torch
from pydantic import ValidationError

from tests.training.e5 import make_tiny_e5
from tests.training.export.workshop import TARGETS, keep_network, make_work
from training.errors import TrainingError
from training.export.stage import run as export
from training.network.shape import Shape
from training.network.weights import load_network, load_weights
from training.start.begin import random_state
from training.start.model_bin import read_model_bin
from training.start.settings import StartSettings
from training.start.stage import run
from training.tokenise.arrays import Meta, save_meta
from training.tokenise.vocabulary import Vocabulary

E5_NETWORK = {
    "width": 32,
    "encoder_layers": 2,
    "decoder_layers": 2,
    "heads": 4,
    "inner": 64,
    "places": 64,
}


def start(tmp_path, **settings):
    """Run the stage; return the work folder and both networks."""
    config, work = make_work(tmp_path / "work", **settings)
    run(config, work, lambda _: None)
    folder = work.folder("start")
    return work, load_network(folder / "model.safetensors"), folder / "reverse.safetensors"


def read_original(work, e5):
    """Let the vocabulary of the work folder be one that was pruned from that of a tiny model."""
    tokens = work.folder("tokenise")
    big = sentencepiece.SentencePieceProcessor(model_file=str(e5 / "sentencepiece.bpe.model"))
    rows = {big.id_to_piece(number): number + 1 for number in range(3, big.vocab_size())}
    pieces = Vocabulary.load(tokens).pieces
    original = (0, 1, 2, 3, *(rows.get(piece, -1) for piece in pieces[4:]))
    save_meta(tokens, Meta(len(pieces), TARGETS, 4, original))


@pytest.fixture
def from_e5(tmp_path):
    """Return a recipe that starts from a tiny model, and its work folder."""
    e5 = make_tiny_e5(tmp_path / "e5")
    settings = {"kind": "e5", "model": e5, "decoder_from": (1, 0)}
    config, work = make_work(
        tmp_path / "work",
        network=E5_NETWORK,
        start=settings,
        tokenise={"model": e5 / "sentencepiece.bpe.model"},
    )
    read_original(work, e5)
    return config, work


@pytest.fixture
def exported(tmp_path):
    """Return an int8 package."""
    config, work = make_work(tmp_path / "first")
    keep_network(work)
    export(config, work, lambda _: None)
    return work.folder("export") / "ur_en"


def test_the_reverse_network_writes_all_pieces(tmp_path):
    work, network, reverse = start(tmp_path)
    shape, _ = load_weights(reverse)
    count = len(Vocabulary.load(work.folder("tokenise")).pieces)
    assert (network.shape.source_vocab, network.shape.target_vocab) == (count, TARGETS)
    assert (shape.source_vocab, shape.target_vocab) == (count, count)
    assert work.noted("start").keys() == {"model_weights", "reverse_weights"}


def test_the_same_seed_gives_the_same_bytes(tmp_path):
    files = [start(tmp_path / str(n), seed=seed)[2] for n, seed in enumerate((1, 1, 2))]
    one, two, other = [path.read_bytes() for path in files]
    assert one == two
    assert one != other


def test_random_weights_leave_the_chance_of_others_alone():
    before = torch.random.get_rng_state()
    random_state(Shape(**E5_NETWORK, source_vocab=9, target_vocab=7), 1)
    assert torch.equal(before, torch.random.get_rng_state())


def test_from_e5_both_networks_read_alike(from_e5):
    config, work = from_e5
    run(config, work, lambda _: None)
    (_, model), (_, reverse) = (
        load_weights(work.folder("start") / f"{name}.safetensors") for name in ("model", "reverse")
    )
    name = "encoder.layers.1.attention.qkv.weight"
    assert torch.equal(model[name], reverse[name])
    assert torch.equal(
        model["decoder.embeddings.weight"][5:], model["encoder.embeddings.weight"][5:TARGETS]
    )
    assert len(reverse["decoder.embeddings.weight"]) == len(reverse["encoder.embeddings.weight"])


def test_a_vocabulary_that_was_pruned_from_another_model_is_an_error(from_e5):
    config, work = from_e5
    meta = Meta(138, TARGETS, 4, (0, 1, 2, 3, -1, *range(50, 183)))
    save_meta(work.folder("tokenise"), meta)
    with pytest.raises(TrainingError, match=r"is another one in .*tokenise\.model"):
        run(config, work, lambda _: None)


def test_a_model_without_its_pieces_is_an_error(from_e5):
    config, work = from_e5
    (config.start.model / "sentencepiece.bpe.model").unlink()
    with pytest.raises(TrainingError, match=r"sentencepiece\.bpe\.model is not there"):
        run(config, work, lambda _: None)


def test_a_package_that_is_started_from_and_exported_again_has_the_same_integers(
    tmp_path, exported
):
    settings = {"kind": "package", "model": exported}
    work, _, _ = start(tmp_path, start=settings)
    shutil.copy(work.folder("start") / "model.safetensors", work.folder("average"))
    config, _ = make_work(tmp_path / "work", start=settings)
    export(config, work, lambda _: None)
    path = work.folder("export") / "ur_en" / "model" / "model.bin"
    before, after = read_model_bin(exported / "model" / "model.bin"), read_model_bin(path)
    assert before.aliases == after.aliases
    assert before.stored.keys() == after.stored.keys()
    integers = [name for name, kept in before.stored.items() if kept.dtype == np.int8 and kept.ndim]
    assert len(integers) > 10
    for name in integers:
        assert np.array_equal(before.raw(name), after.raw(name)), name


def test_a_package_of_other_sizes_is_an_error(tmp_path, exported):
    network = {**E5_NETWORK, "inner": 99}
    with pytest.raises(TrainingError, match=r'"network\.inner" is 99, but .* has 48\. Write 48'):
        start(tmp_path, start={"kind": "package", "model": exported}, network=network)


@pytest.mark.parametrize("kind", ["e5", "package"])
def test_a_start_that_needs_a_model_must_name_it(kind):
    with pytest.raises(ValidationError, match='needs the key "model"'):
        StartSettings(kind=kind)
