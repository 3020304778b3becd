import itertools

import pytest
import torch

from training.average.mean import averaged, mean_of
from training.errors import TrainingError
from training.network.shape import Shape
from training.network.weights import save_weights
from training.train.checkpoints import checkpoint_path

SHAPE = Shape(source_vocab=9, target_vocab=8, width=4, heads=2)


def checkpoint(folder, step, *values, shape=SHAPE):
    path = checkpoint_path(folder, step)
    save_weights(path, shape, {"a": torch.tensor(values)})
    return path


def test_it_is_the_mean_of_each_weight(tmp_path):
    checkpoint(tmp_path, 1, 1.0, 10.0)
    checkpoint(tmp_path, 2, 2.0, 30.0)

    shape, state = averaged(tmp_path, 2)

    assert shape == SHAPE
    assert state["a"].tolist() == [1.5, 20.0]
    assert state["a"].dtype == torch.float32


def test_only_the_newest_are_taken(tmp_path):
    for step in (1, 9, 10, 11):
        checkpoint(tmp_path, step, float(step))

    assert averaged(tmp_path, 2)[1]["a"].tolist() == [10.5]


def test_all_are_taken_if_there_are_fewer(tmp_path):
    checkpoint(tmp_path, 1, 1.0)
    checkpoint(tmp_path, 2, 2.0)

    assert averaged(tmp_path, 9)[1]["a"].tolist() == [1.5]


@pytest.mark.parametrize("count", [1, 2, 3, 7, 10])
def test_the_mean_of_equal_ones_is_what_they_are(tmp_path, count):
    torch.manual_seed(count)
    values = (torch.randn(200) * torch.logspace(-20, 20, 200)).tolist()
    for step in range(count):
        checkpoint(tmp_path, step, *values)

    assert torch.equal(averaged(tmp_path, count)[1]["a"], torch.tensor(values))


def test_the_order_does_not_matter(tmp_path):
    torch.manual_seed(1)
    rows = [torch.randn(300).tolist() for _ in range(4)]
    means = set()
    for order in itertools.permutations(range(4)):
        folder = tmp_path / "".join(map(str, order))
        paths = [checkpoint(folder, step, *rows[row]) for step, row in enumerate(order)]
        means.add(tuple(mean_of(reversed(paths))[1]["a"].tolist()))

    assert len(means) == 1


def test_without_checkpoints_there_is_no_mean(tmp_path):
    with pytest.raises(TrainingError, match="no checkpoints in"):
        averaged(tmp_path, 2)
    with pytest.raises(TrainingError, match="at least one"):
        mean_of([])


def test_checkpoints_of_different_shapes_have_no_mean(tmp_path):
    checkpoint(tmp_path, 1, 1.0)
    checkpoint(tmp_path, 2, 1.0, shape=SHAPE.model_copy(update={"epsilon": 0.5}))

    with pytest.raises(TrainingError, match="of another shape"):
        averaged(tmp_path, 2)
