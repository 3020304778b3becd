"""The encoder and what is made of it, with a tiny model."""

from __future__ import annotations

import json

import pytest
import torch
from safetensors.torch import load_file, save_file
from torch.nn import functional

from tests.training.e5 import SENTENCES, make_tiny_e5
from training.clean.encoder import Encoder
from training.clean.pair import make_pair
from training.clean.settings import SimilaritySettings
from training.clean.similarity import Similarity, Tokens
from training.errors import TrainingError

PAIRS = [make_pair(ur, en) for ur, en in zip(SENTENCES[:6], SENTENCES[6:], strict=True)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return make_tiny_e5(tmp_path_factory.mktemp("e5"))


def _similarity(folder, **settings):
    return Similarity(folder, SimilaritySettings(device="cpu", **settings))


def _torch_layer(weights, name):
    """Torch's own encoder layer with the same weights."""
    layer = torch.nn.TransformerEncoderLayer(
        32, 4, 64, dropout=0.0, activation="gelu", layer_norm_eps=1e-12, batch_first=True
    )
    own = f"{name}.attention"
    parts = [f"{own}.self.{part}" for part in ("query", "key", "value")]
    state = {
        "self_attn.in_proj_weight": torch.cat([weights[f"{part}.weight"] for part in parts]),
        "self_attn.in_proj_bias": torch.cat([weights[f"{part}.bias"] for part in parts]),
    }
    for theirs, ours in (
        ("self_attn.out_proj", f"{own}.output.dense"),
        ("norm1", f"{own}.output.LayerNorm"),
        ("linear1", f"{name}.intermediate.dense"),
        ("linear2", f"{name}.output.dense"),
        ("norm2", f"{name}.output.LayerNorm"),
    ):
        state |= {f"{theirs}.{kind}": weights[f"{ours}.{kind}"] for kind in ("weight", "bias")}
    layer.load_state_dict(state)
    return layer.eval()


def test_the_encoder_computes_what_torchs_own_layers_do(folder):
    weights = load_file(folder / "model.safetensors")
    ids = torch.tensor([[0, 9, 8, 7, 2], [0, 11, 2, 1, 1]])
    mask = ids != 1
    state = weights["embeddings.word_embeddings.weight"][ids]
    state = state + weights["embeddings.position_embeddings.weight"][:5]
    state = state + weights["embeddings.token_type_embeddings.weight"][0]
    norm = [weights[f"embeddings.LayerNorm.{kind}"] for kind in ("weight", "bias")]
    state = functional.layer_norm(state, (32,), *norm, 1e-12)
    for number in range(2):
        layer = _torch_layer(weights, f"encoder.layer.{number}")
        state = layer(state, src_key_padding_mask=~mask).detach()
    hidden = Encoder(folder).hidden(ids, mask)
    assert torch.allclose(hidden[mask], state[mask], atol=1e-5)


def test_a_text_has_the_same_vector_in_any_batch(folder):
    texts = [*SENTENCES, "ہاں"]
    together = _similarity(folder).vectors(texts)
    alone = torch.cat([_similarity(folder, batch=1).vectors([text]) for text in texts])
    assert torch.allclose(together, alone, atol=1e-5)
    assert torch.allclose(together.norm(dim=-1), torch.ones(len(texts)), atol=1e-5)


def test_the_cosine_of_a_text_with_itself_is_one_and_of_others_less(folder):
    same = make_pair("سڑک بند ہے۔", "سڑک بند ہے۔")
    cosines = _similarity(folder).cosines([same, *PAIRS])
    assert cosines[0] == 1.0
    assert all(-1.0 <= cosine < 1.0 for cosine in cosines[1:])
    assert _similarity(folder).cosines([]) == []


def test_strangers_are_dropped_and_labels_judged_more_mildly(folder):
    cosine = _similarity(folder).cosines(PAIRS[:1])[0]
    strict = _similarity(folder, least=min(1.0, cosine + 0.01), least_mild=cosine)
    urdu, english = PAIRS[0].urdu.text, PAIRS[0].english.text
    pairs = [PAIRS[0], make_pair(urdu, english, is_mild=True)]
    assert strict.drops(pairs) == [True, False]


def test_tokens_are_those_of_xlm_r(folder):
    tokens = Tokens(folder / "sentencepiece.bpe.model")
    found = tokens.encode("سڑک ☃", 64)
    assert (found[0], found[-1]) == (0, 2)
    assert 3 in found  # the snowman is unknown
    assert min(found[1:-1]) >= 3
    assert tokens.encode(SENTENCES[0], 5)[:4] == tokens.encode(SENTENCES[0], 64)[:4]
    assert len(tokens.encode(SENTENCES[0], 5)) == 5


def test_xlm_roberta_begins_its_places_behind_the_padding(folder, tmp_path):
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    config |= {"model_type": "xlm-roberta", "pad_token_id": 1, "max_position_embeddings": 66}
    weights = load_file(folder / "model.safetensors")
    places = weights["embeddings.position_embeddings.weight"]
    weights["embeddings.position_embeddings.weight"] = torch.cat([torch.zeros(2, 32), places])
    (tmp_path / "config.json").write_text(json.dumps(config), encoding="utf-8")
    named = {f"roberta.{name}": weight for name, weight in weights.items()}
    save_file(named, tmp_path / "model.safetensors")
    ids = torch.tensor([[0, 9, 8, 2]])
    mask = torch.ones(1, 4, dtype=torch.bool)
    other = Encoder(tmp_path)
    assert other.places == Encoder(folder).places == 64
    assert torch.equal(other.encode(ids, mask), Encoder(folder).encode(ids, mask))


def test_a_folder_that_is_no_model_is_told(folder, tmp_path):
    with pytest.raises(TrainingError, match=r"sentencepiece\.bpe\.model cannot be read"):
        Similarity(tmp_path, SimilaritySettings())
    with pytest.raises(TrainingError, match=r"config\.json cannot be read"):
        Encoder(tmp_path)
    (tmp_path / "config.json").write_bytes((folder / "config.json").read_bytes())
    with pytest.raises(TrainingError, match=r"model\.safetensors cannot be read"):
        Encoder(tmp_path)
    save_file({"a": torch.zeros(1)}, tmp_path / "model.safetensors")
    with pytest.raises(TrainingError, match=r"do not fit its config\.json"):
        Encoder(tmp_path)
    (tmp_path / "config.json").write_text(
        '{"model_type": "t5", "hidden_act": "relu"}', encoding="utf-8"
    )
    with pytest.raises(TrainingError, match="of a network of the kind t5, relu"):
        Encoder(tmp_path)


def test_a_gpu_that_is_not_there_is_told(folder, monkeypatch):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    with pytest.raises(TrainingError, match="no GPU"):
        Similarity(folder, SimilaritySettings(device="cuda"))
