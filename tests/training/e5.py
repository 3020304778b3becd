"""A tiny multilingual-e5-small: the same files and names, random weights, own sentences."""

from __future__ import annotations

import io
import json
from pathlib import Path

import sentencepiece
import torch
from safetensors.torch import save_file

__all__ = ["SENTENCES", "make_tiny_e5"]

SENTENCES = (
    "آج شہر میں بارش ہوئی اور سڑکیں پانی سے بھر گئیں۔",
    "حکومت نے نئے بجٹ میں تعلیم کے لیے زیادہ رقم رکھی ہے۔",
    "بازار میں سونے کی قیمت 250 روپے بڑھ گئی۔",
    "کھلاڑی نے آخری گیند پر چھکا لگا کر میچ جیت لیا۔",
    "ڈاکٹروں کا کہنا ہے کہ مریض کی حالت اب بہتر ہے۔",
    "وزیر نے کہا کہ 3 نئے ہسپتال بنائے جائیں گے۔",
    "It rained in the city today and the streets filled with water.",
    "The government set aside more money for schools in the new budget.",
    "The price of gold rose by 250 rupees in the market.",
    "The player hit a six off the last ball and won the match.",
    "Doctors say that the patient is doing better now.",
    "The minister said that 3 new hospitals would be built.",
)


def make_tiny_e5(  # noqa: PLR0913 - all by name
    folder: Path,
    *,
    width: int = 32,
    layers: int = 2,
    heads: int = 4,
    inner: int = 64,
    places: int = 64,
    pieces: int = 200,
) -> Path:
    """Make the folder of a model as Hugging Face has it, with few and random weights.

    Args:
        folder: Where the files go; made if it is not there.
        width: Numbers a token.
        layers: Layers of the encoder.
        heads: Heads of attention a layer; `width` is a multiple.
        inner: Numbers a token within the feed-forward network.
        places: Longest text in tokens.
        pieces: Pieces of the SentencePiece model; it has at most so many.

    Returns:
        The folder, with `config.json`, `model.safetensors` and `sentencepiece.bpe.model`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    model = _train_pieces(pieces)
    (folder / "sentencepiece.bpe.model").write_bytes(model)
    count = sentencepiece.SentencePieceProcessor(model_proto=model).vocab_size()
    config = {
        "architectures": ["BertModel"],
        "hidden_act": "gelu",
        "hidden_size": width,
        "intermediate_size": inner,
        "layer_norm_eps": 1e-12,
        "max_position_embeddings": places,
        "model_type": "bert",
        "num_attention_heads": heads,
        "num_hidden_layers": layers,
        "pad_token_id": 0,
        "position_embedding_type": "absolute",
        "tokenizer_class": "XLMRobertaTokenizer",
        "type_vocab_size": 2,
        "vocab_size": count + 2,  # <pad> in front, <mask> behind
    }
    (folder / "config.json").write_text(json.dumps(config, indent=2), encoding="utf-8")
    weights = _random_weights(count + 2, width, layers, inner, places)
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
    return folder


def _train_pieces(pieces: int) -> bytes:
    model = io.BytesIO()
    # XLM-R's model has <unk>, <s> and </s> first; its other tokens come one place later in e5.
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(SENTENCES * 4),
        model_writer=model,
        model_type="unigram",
        vocab_size=pieces,
        hard_vocab_limit=False,
        character_coverage=1.0,
        normalization_rule_name="nmt_nfkc",
        num_threads=1,
        minloglevel=2,
    )
    return model.getvalue()


def _random_weights(
    vocab: int, width: int, layers: int, inner: int, places: int
) -> dict[str, torch.Tensor]:
    shapes = {
        "embeddings.word_embeddings.weight": (vocab, width),
        "embeddings.position_embeddings.weight": (places, width),
        "embeddings.token_type_embeddings.weight": (2, width),
        **_norm("embeddings.LayerNorm", width),
        **_linear("pooler.dense", width, width),
    }
    for number in range(layers):
        shapes |= _layer(f"encoder.layer.{number}", width, inner)
    chance = torch.Generator().manual_seed(7)
    weights = {}
    for name, shape in sorted(shapes.items()):
        middle = 1.0 if name.endswith("LayerNorm.weight") else 0.0
        weights[name] = middle + 0.2 * torch.randn(shape, generator=chance)
    weights["embeddings.position_ids"] = torch.arange(places)[None, :]
    return weights


def _layer(name: str, width: int, inner: int) -> dict[str, tuple[int, ...]]:
    shapes: dict[str, tuple[int, ...]] = {}
    for part in ("query", "key", "value"):
        shapes |= _linear(f"{name}.attention.self.{part}", width, width)
    shapes |= _linear(f"{name}.attention.output.dense", width, width)
    shapes |= _norm(f"{name}.attention.output.LayerNorm", width)
    shapes |= _linear(f"{name}.intermediate.dense", inner, width)
    shapes |= _linear(f"{name}.output.dense", width, inner)
    return shapes | _norm(f"{name}.output.LayerNorm", width)


def _linear(name: str, out: int, into: int) -> dict[str, tuple[int, ...]]:
    return {f"{name}.weight": (out, into), f"{name}.bias": (out,)}


def _norm(name: str, width: int) -> dict[str, tuple[int, ...]]:
    return {f"{name}.weight": (width,), f"{name}.bias": (width,)}
