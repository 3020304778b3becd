from dataclasses import replace

import numpy as np
import pytest
import torch

from tests.training.train.toy import TINY, start_weights, toy_pairs, toy_settings
from training.average.mean import averaged
from training.config import Config
from training.errors import TrainingError
from training.network.shape import Shape
from training.network.weights import load_weights, save_weights
from training.tokenise.arrays import Meta, save_meta, save_pairs
from training.train import finetune, reverse, stage
from training.train.checkpoints import list_checkpoints
from training.train.settings import FinetuneSettings
from training.workspace import Workspace

WIDE = Shape(**TINY.model_dump() | {"target_vocab": TINY.source_vocab + 3})


def quiet(line):
    pass


@pytest.fixture
def work(tmp_path):
    work = Workspace(tmp_path / "work")
    save_meta(work.folder("tokenise"), Meta(25, 25, 4, (), ("a", "b"), ("news", "crypto")))
    origin = np.arange(60, dtype=np.uint16) % 2
    save_pairs(work.folder("tokenise") / "pairs.npz", replace(toy_pairs(), origin=origin))
    save_weights(work.folder("start") / "model.safetensors", TINY, start_weights())
    save_weights(work.folder("start") / "reverse.safetensors", WIDE, start_weights(WIDE))
    return work


@pytest.fixture
def config(tmp_path):
    length = {"steps": 5, "tokens": 64, "longest": 12, "every": 1, "report": 1, "keep": 3}
    return Config(
        work=tmp_path / "work",
        sources=[{"name": "a", "kind": "tsv", "path": tmp_path / "a.tsv", "domain": "crypto"}],
        start={"kind": "random"},
        reverse=toy_settings(**length),
        train=toy_settings(**length),
        finetune=FinetuneSettings(domains=("crypto",), device="cpu", **length),
        average={"checkpoints": 2},
    )


def test_each_stage_leaves_checkpoints_in_its_own_folder_and_figures(work, config):
    for name, module in (("reverse", reverse), ("train", stage), ("finetune", finetune)):
        module.run(config, work, quiet)

        assert len(list_checkpoints(work.folder(name))) == 3
        assert work.noted(name)["steps"] == 5


def test_the_reverse_network_has_a_start_and_a_shape_of_its_own(work, config):
    reverse.run(config, work, quiet)

    assert averaged(work.folder("reverse"), 1)[0] == WIDE


def test_fine_tuning_begins_from_the_mean_of_the_last_checkpoints(work, config):
    stage.run(config, work, quiet)
    slow = config.finetune.model_copy(update={"rate": 1e-12, "encoder_rate": 1e-12})
    finetune.run(config.model_copy(update={"finetune": slow}), work, quiet)

    _, mean = averaged(work.folder("train"), 2)
    _, after = load_weights(list_checkpoints(work.folder("finetune"))[0])

    for name, weight in mean.items():
        torch.testing.assert_close(after[name], weight, rtol=0, atol=1e-7)


def test_fine_tuning_learns_from_its_domains_alone(work, config):
    for each in ("train", "finetune"):
        (stage if each == "train" else finetune).run(config, work, quiet)

    assert work.noted("finetune")["epochs"] > work.noted("train")["epochs"]


def test_without_settings_nothing_is_fine_tuned(work, config):
    finetune.run(config.model_copy(update={"finetune": None}), work, quiet)

    assert not (work.root / "finetune").exists()


def test_a_start_that_is_not_there_is_told(work, config):
    (work.folder("start") / "model.safetensors").unlink()

    with pytest.raises(TrainingError, match=r"model\.safetensors are not there"):
        stage.run(config, work, quiet)
