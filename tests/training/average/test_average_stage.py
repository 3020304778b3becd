import pytest
import torch

from training.average import stage
from training.config import Config
from training.errors import TrainingError
from training.network.shape import Shape
from training.network.weights import load_weights, save_weights
from training.train.checkpoints import checkpoint_path
from training.workspace import Workspace

SHAPE = Shape(source_vocab=9, target_vocab=8, width=4, heads=2)


@pytest.fixture
def work(tmp_path):
    work = Workspace(tmp_path)
    for name, value in (("train", 1.0), ("finetune", 5.0)):
        for step in (1, 2, 3):
            path = checkpoint_path(work.folder(name), step)
            save_weights(path, SHAPE, {"a": torch.tensor([value + step])})
    return work


def run(work, finetune=None):
    config = Config(
        work=work.root,
        sources=[{"name": "a", "kind": "tsv", "path": work.root / "a.tsv"}],
        start={"kind": "random"},
        average={"checkpoints": 2},
        finetune=finetune,
    )
    said = []
    stage.run(config, work, said.append)
    shape, state = load_weights(work.folder("average") / "model.safetensors")
    assert shape == SHAPE
    return said, state["a"].item()


def test_the_mean_of_the_training_is_written_and_told(work):
    assert run(work) == (["of train, steps 2, 3"], 3.5)
    assert work.noted("average") == {"of": "train", "checkpoints": 2, "steps": "2-3"}


def test_the_mean_of_a_fine_tuning_that_was_done_comes_first(work):
    work.finish("finetune", "abc", {})

    assert run(work, finetune={}) == (["of finetune, steps 2, 3"], 7.5)


def test_a_fine_tuning_that_is_not_done_is_not_taken(work):
    assert run(work, finetune={})[1] == 3.5


def test_a_fine_tuning_that_the_recipe_has_no_more_is_not_taken(work):
    work.finish("finetune", "abc", {})

    assert run(work)[1] == 3.5


def test_without_checkpoints_it_is_told(tmp_path):
    with pytest.raises(TrainingError, match="no checkpoints"):
        run(Workspace(tmp_path))
