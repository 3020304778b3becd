import json
import struct

import pytest
import torch
from safetensors import SafetensorError

from training.errors import TrainingError
from training.network.network import Network
from training.network.shape import Shape
from training.network.weights import build_network, load_network, load_weights, save_weights
from translator.errors import OutputError

TINY = Shape(
    source_vocab=9,
    target_vocab=8,
    width=4,
    encoder_layers=1,
    decoder_layers=1,
    heads=2,
    inner=8,
    places=8,
    epsilon=1e-6,
)


@pytest.fixture
def state():
    torch.manual_seed(2)
    return Network(TINY).state_dict()


def test_what_was_written_is_read(tmp_path, state):
    save_weights(tmp_path / "a.safetensors", TINY, state)

    shape, found = load_weights(tmp_path / "a.safetensors")

    assert shape == TINY
    assert found.keys() == state.keys()
    assert all(torch.equal(found[name], state[name]) for name in state)


def test_the_same_weights_are_the_same_bytes_in_any_order(tmp_path, state):
    save_weights(tmp_path / "a", TINY, state)
    save_weights(tmp_path / "b", TINY, dict(reversed(state.items())))

    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_the_shape_stands_in_the_file_as_json(tmp_path, state):
    save_weights(tmp_path / "a", TINY, state)
    data = (tmp_path / "a").read_bytes()
    (size,) = struct.unpack("<Q", data[:8])

    metadata = json.loads(data[8 : 8 + size])["__metadata__"]

    assert json.loads(metadata["shape"]) == TINY.model_dump()


def test_weights_are_written_as_float32(tmp_path):
    save_weights(tmp_path / "a", TINY, {"x": torch.ones(2, 3, dtype=torch.float64).T})

    _, found = load_weights(tmp_path / "a")

    assert found["x"].dtype == torch.float32
    assert found["x"].shape == (3, 2)


def test_weights_are_not_copied_in_memory_to_be_written(tmp_path, monkeypatch, state):
    import safetensors.torch  # noqa: PLC0415 - only to see what it is asked for

    monkeypatch.setattr(safetensors.torch, "serialize", None)
    save_weights(tmp_path / "new" / "a", TINY, state)

    assert load_weights(tmp_path / "new" / "a")[0] == TINY
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["a"]


def test_weights_that_cannot_be_written_leave_the_old_ones(tmp_path, monkeypatch, state):
    save_weights(tmp_path / "a", TINY, state)
    before = (tmp_path / "a").read_bytes()

    def full(*_):
        raise SafetensorError("No space left on device (os error 28)")

    monkeypatch.setattr("training.network.weights.save_file", full)
    with pytest.raises(OutputError, match="No space left"):
        save_weights(tmp_path / "a", TINY, {"x": torch.ones(2)})

    assert (tmp_path / "a").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_a_network_that_is_loaded_translates_as_the_one_that_was_kept(tmp_path, state):
    network = build_network(TINY, state)
    save_weights(tmp_path / "a", TINY, state)
    source = torch.tensor([[0, 5, 6, 7, 2]])

    assert load_network(tmp_path / "a").greedy(source, 6) == network.greedy(source, 6)
    assert not network.training


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(TrainingError, match="not there"):
        load_weights(tmp_path / "a")


def test_a_file_of_another_kind_is_told(tmp_path):
    (tmp_path / "a").write_bytes(b"no weights at all")

    with pytest.raises(TrainingError, match="no weights of a network of ours"):
        load_weights(tmp_path / "a")


def test_weights_of_strangers_without_a_shape_are_told(tmp_path):
    from safetensors.torch import save_file  # noqa: PLC0415 - only strangers write this way

    save_file({"x": torch.ones(2)}, tmp_path / "a")

    with pytest.raises(TrainingError, match="no weights of a network of ours"):
        load_weights(tmp_path / "a")


def test_missing_weights_are_told_by_name(state):
    del state["projection.bias"]

    with pytest.raises(TrainingError, match=r"projection\.bias"):
        build_network(TINY, state)
