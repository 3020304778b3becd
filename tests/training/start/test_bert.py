"""The encoder computes what the model that it comes from computes."""

from __future__ import annotations

import json
from functools import partial

import pytest
import torch
from safetensors.torch import load_file, save_file
from torch import nn

from tests.training.e5 import make_tiny_e5
from training.errors import TrainingError
from training.network.encoder import Encoder
from training.network.settings import NetworkSettings
from training.network.shape import Shape
from training.start.bert import read_bert

SIZES = NetworkSettings(
    width=32, encoder_layers=2, decoder_layers=1, heads=4, inner=64, places=40, epsilon=1e-12
)
PIECES = [5, 60, 17, 17, 90, 3]


@pytest.fixture
def folder(tmp_path):
    return make_tiny_e5(tmp_path / "e5")


def change(folder, **config):
    path = folder / "config.json"
    kept = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(kept | config), encoding="utf-8")


def ours(folder):
    """Return what our encoder makes of the pieces."""
    found = read_bert(folder, SIZES)
    shape = Shape(**SIZES.model_dump(), source_vocab=len(found.table), target_vocab=9)
    encoder = Encoder(shape).eval()
    names = {name.removeprefix("encoder."): weight for name, weight in found.state.items()}
    encoder.load_state_dict(names | {"embeddings.weight": found.table})
    mask = torch.ones(1, 1, 1, len(PIECES), dtype=torch.bool)
    with torch.no_grad():
        return encoder(torch.tensor([PIECES]), mask)[0]


def theirs(folder, first):
    """Return what the model makes of them, by torch's own layers; place 0 is row `first`."""
    kept = load_file(folder / "model.safetensors")
    start = "embeddings."
    rows = torch.arange(first, first + len(PIECES))
    hidden = (
        kept[f"{start}word_embeddings.weight"][PIECES]
        + kept[f"{start}position_embeddings.weight"][rows]
        + kept[f"{start}token_type_embeddings.weight"][0]
    )
    norm = kept[f"{start}LayerNorm.weight"], kept[f"{start}LayerNorm.bias"]
    hidden = nn.functional.layer_norm(hidden, (32,), *norm, 1e-12)[None]
    for number in range(2):
        hidden = torch_layer(kept, f"encoder.layer.{number}")(hidden)
    return hidden[0]


def torch_layer(kept, name):
    layer = nn.TransformerEncoderLayer(
        32, 4, 64, 0.0, partial(nn.functional.gelu), 1e-12, batch_first=True
    )
    state = {}
    for kind in ("weight", "bias"):
        three = [kept[f"{name}.attention.self.{p}.{kind}"] for p in ("query", "key", "value")]
        state[f"self_attn.in_proj_{kind}"] = torch.cat(three)
        state[f"self_attn.out_proj.{kind}"] = kept[f"{name}.attention.output.dense.{kind}"]
        state[f"norm1.{kind}"] = kept[f"{name}.attention.output.LayerNorm.{kind}"]
        state[f"linear1.{kind}"] = kept[f"{name}.intermediate.dense.{kind}"]
        state[f"linear2.{kind}"] = kept[f"{name}.output.dense.{kind}"]
        state[f"norm2.{kind}"] = kept[f"{name}.output.LayerNorm.{kind}"]
    layer.load_state_dict(state)
    return layer.train().requires_grad_(requires_grad=False)  # no short cut for evaluation


def test_places_of_a_bert_begin_with_row_0(folder):
    assert torch.allclose(ours(folder), theirs(folder, 0), atol=1e-4)
    assert not torch.allclose(ours(folder), theirs(folder, 2), atol=1e-2)


def test_places_of_an_xlm_roberta_begin_behind_the_padding(folder):
    change(folder, model_type="xlm-roberta", pad_token_id=1)
    assert torch.allclose(ours(folder), theirs(folder, 2), atol=1e-4)


@pytest.mark.parametrize(("kind", "most"), [("bert", 40), ("xlm-roberta", 38)])
def test_no_more_places_are_taken_than_the_model_knows(folder, kind, most):
    change(folder, model_type=kind, pad_token_id=1, max_position_embeddings=40)
    places = {"places": most}
    found = read_bert(folder, SIZES.model_copy(update=places))
    assert len(found.state["encoder.positions.weight"]) == most
    with pytest.raises(TrainingError, match=rf"knows only {most}\."):
        read_bert(folder, SIZES.model_copy(update={"places": most + 1}))


def test_a_model_within_another_is_found(folder):
    alone = ours(folder)
    path = folder / "model.safetensors"
    kept = {f"bert.{name}": weight for name, weight in load_file(path).items()}
    save_file(kept | {"cls.bias": torch.zeros(3)}, path)
    assert torch.equal(ours(folder), alone)


def test_weights_of_half_the_size_are_taken_too(folder):
    alone = ours(folder)
    path = folder / "model.safetensors"
    save_file({name: weight.half() for name, weight in load_file(path).items()}, path)
    assert torch.allclose(ours(folder), alone, atol=0.05)
    assert ours(folder).dtype == torch.float32


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("hidden_size", 48, '"network.width" is 32, but'),
        ("num_hidden_layers", 3, '"network.encoder_layers" is 2'),
        ("num_attention_heads", 8, "has 8"),
        ("intermediate_size", 99, "Write 99 there"),
        ("layer_norm_eps", 1e-5, '"network.epsilon"'),
        ("model_type", "gpt2", "type bert or xlm-roberta"),
        ("hidden_act", "relu", "with relu"),
    ],
)
def test_another_size_or_kind_is_named(folder, key, value, said):
    change(folder, **{key: value})
    with pytest.raises(TrainingError, match=said):
        read_bert(folder, SIZES)


@pytest.mark.parametrize("key", ["model_type", "hidden_size", "max_position_embeddings"])
def test_a_description_that_lacks_something_is_one_sentence(folder, key):
    path = folder / "config.json"
    kept = json.loads(path.read_text(encoding="utf-8"))
    del kept[key]
    path.write_text(json.dumps(kept), encoding="utf-8")
    with pytest.raises(TrainingError, match="Download it again"):
        read_bert(folder, SIZES)


@pytest.mark.parametrize(
    "name",
    [
        "embeddings.word_embeddings.weight",
        "embeddings.token_type_embeddings.weight",
        "encoder.layer.1.output.dense.bias",
    ],
)
def test_a_weight_that_is_missing_is_named(folder, name):
    path = folder / "model.safetensors"
    kept = load_file(path)
    del kept[name]
    save_file(kept, path)
    with pytest.raises(TrainingError, match=f"lacks {name}"):
        read_bert(folder, SIZES)


@pytest.mark.parametrize("name", ["config.json", "model.safetensors"])
@pytest.mark.parametrize("damaged", [True, False])
def test_a_file_that_is_missing_or_damaged_is_named(folder, name, damaged):
    (folder / name).unlink()
    if damaged:
        (folder / name).write_bytes(b"{")
    with pytest.raises(TrainingError, match=name):
        read_bert(folder, SIZES)
