from pathlib import Path

import pytest
import torch

from training.backtranslate import decode
from training.backtranslate.settings import BacktranslateSettings
from training.backtranslate.stage import run
from training.config import load_config
from training.errors import TrainingError
from training.network.network import Network
from training.network.shape import Shape
from training.network.weights import save_weights
from training.tokenise.arrays import Meta, load_pairs, save_meta, save_sentences, sentences_of
from training.train.checkpoints import checkpoint_path
from training.workspace import Workspace

TINY = Path(__file__).parents[1] / "tiny"
SHAPE = Shape(
    source_vocab=40,
    target_vocab=40,
    width=8,
    encoder_layers=1,
    decoder_layers=1,
    heads=2,
    inner=16,
    places=32,
)
ENGLISH = [list(range(at % 30 + 5, at % 30 + 5 + at % 6)) for at in range(40)]
KEEP_ALL = {"least_distinct": 0, "most_copied": 1, "shortest": 1, "most_ratio": 9}


def _prepared(folder):
    """Return a work folder with sentences and a reverse model of random weights."""
    work = Workspace(folder)
    save_meta(work.folder("tokenise"), Meta(40, 40, 4))
    save_sentences(work.folder("tokenise") / "mono.en.npz", sentences_of(ENGLISH))
    torch.manual_seed(5)
    save_weights(checkpoint_path(work.folder("reverse"), 10), SHAPE, Network(SHAPE).state_dict())
    return work


def _config(work, **settings):
    chosen = BacktranslateSettings(**{"chunk": 7, **KEEP_ALL, **settings})
    changes = {"work": work.root, "backtranslate": chosen}
    return load_config(TINY / "tiny.toml").model_copy(update=changes)


def _silent(_):
    pass


def test_synthetic_urdu_stands_beside_the_english_and_bears_the_tag(tmp_path):
    work = _prepared(tmp_path)
    run(_config(work), work, _silent)
    pairs = load_pairs(work.folder("backtranslate") / "pairs.npz")
    assert len(pairs) > 10
    assert pairs.tag == 4
    assert all(row.tolist() in ENGLISH for row in pairs.target)
    assert work.noted("backtranslate")["pairs"] == len(pairs)


def test_the_limit_counts_sentences_that_are_neither_empty_nor_too_long(tmp_path):
    work = _prepared(tmp_path)
    run(_config(work, limit=9, longest=4), work, _silent)
    pairs = load_pairs(work.folder("backtranslate") / "pairs.npz")
    usable = [row for row in ENGLISH if 0 < len(row) <= 4][:9]
    assert all(row.tolist() in usable for row in pairs.target)
    assert sum(work.noted("backtranslate").values()) == 9
    assert max(pairs.source.lengths) <= 4


def test_sentences_for_which_the_network_has_no_places_are_left_out(tmp_path):
    work = _prepared(tmp_path)
    rows = [[5] * 30, [6] * 31, [7] * 68]
    save_sentences(work.folder("tokenise") / "mono.en.npz", sentences_of(rows))
    config = _config(work)
    small = config.network.model_copy(update={"places": SHAPE.places})
    run(config.model_copy(update={"network": small}), work, _silent)
    assert sum(work.noted("backtranslate").values()) == 1


def test_a_decoding_without_memory_says_what_to_lower(tmp_path, monkeypatch):
    work = _prepared(tmp_path)

    def lacking(*_):
        raise torch.OutOfMemoryError

    monkeypatch.setattr(decode, "decode", lacking)
    with pytest.raises(TrainingError, match=r'Lower "backtranslate\.places"'):
        run(_config(work), work, _silent)


def test_a_killed_run_goes_on_and_gives_the_same_bytes(tmp_path, monkeypatch):
    whole, work = _prepared(tmp_path / "whole"), _prepared(tmp_path / "killed")
    run(_config(whole, noise=0.3), whole, _silent)
    with monkeypatch.context() as patch:
        asked = []

        def killed(*args):
            asked.append(args)
            if len(asked) == 3:
                raise KeyboardInterrupt
            return decode_before(*args)

        decode_before = decode.decode
        patch.setattr(decode, "decode", killed)
        with pytest.raises(KeyboardInterrupt):
            run(_config(work, noise=0.3), work, _silent)
    told = []
    run(_config(work, noise=0.3), work, told.append)
    assert told[0].startswith("21 of")
    made = [w.folder("backtranslate") / "pairs.npz" for w in (whole, work)]
    assert made[0].read_bytes() == made[1].read_bytes()
    assert whole.noted("backtranslate") == work.noted("backtranslate")
