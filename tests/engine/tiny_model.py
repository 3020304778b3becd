"""A real CTranslate2 model with random weights: some 30 KB, made in a few milliseconds.

It translates nothing sensibly, but it is loaded and decoded as any other, always in the same way,
and it stops after a few pieces. `make_tiny_model` writes

    FOLDER/sentencepiece.model     a small SentencePiece model, trained on a few words
    FOLDER/model/                  config.json, model.bin, the vocabulary (shared or two)

and `make_tiny_package` adds the metadata.json that makes an Argos package of it.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

__all__ = ["METADATA", "make_tiny_model", "make_tiny_package", "tiny_pieces", "tiny_tokenizer"]

METADATA = {
    "package_version": "1.0",
    "argos_version": "1.9",
    "from_code": "ur",
    "from_name": "Urdu",
    "to_code": "en",
    "to_name": "English",
}
_SENTENCES = (
    "دریا کے کنارے ایک پرانا شہر ہے۔",
    "بازار میں لوگ چائے پیتے ہیں۔",
    "an old town stands by the river.",
    "people drink tea in the market.",
)
_UNKNOWN, _BEGIN, _END = range(3)  # places of <unk>, <s>, </s> in a vocabulary
_WIDTH, _INNER, _PLACES = 8, 16, 520  # the engine hands over up to 500 pieces
_STEP = 0.5  # by which the first number of a place grows; the end is likelier the greater it is


@cache
def tiny_tokenizer() -> bytes:
    """Return a SentencePiece model whose pieces are mostly letters, as the bytes of its file."""
    import sentencepiece  # noqa: PLC0415 - few tests need it

    written = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(_SENTENCES),
        model_writer=written,
        vocab_size=100,
        hard_vocab_limit=False,
        character_coverage=1.0,
        normalization_rule_name="identity",
        num_threads=1,
        minloglevel=2,
    )
    return written.getvalue()


@cache
def tiny_pieces() -> tuple[str, ...]:
    """Return the pieces of `tiny_tokenizer`; <unk>, <s>, </s> come first."""
    import sentencepiece  # noqa: PLC0415 - as above

    processor = sentencepiece.SentencePieceProcessor(model_proto=tiny_tokenizer())
    return tuple(processor.id_to_piece(i) for i in range(processor.get_piece_size()))


def make_tiny_model(
    folder: Path,
    *,
    source_pieces: Iterable[str] = (),
    target_pieces: Iterable[str] = (),
    quantization: str | None = None,
    seed: int = 0,
) -> Path:
    """Write a tokenizer and a model into a folder, which is made.

    Args:
        folder: Where they go.
        source_pieces: More pieces of the source vocabulary, such as the "urd_Arab" of NLLB.
        target_pieces: More pieces of the target vocabulary, such as "eng_Latn".
        quantization: What CTranslate2 is to store: "int8", "float16", or None for float32.
        seed: Another one gives other weights.

    Returns:
        The folder of CTranslate2's files, FOLDER/model.
    """
    from ctranslate2.specs import TransformerSpec  # noqa: PLC0415 - few tests need it

    source = [*tiny_pieces(), *source_pieces]
    target = [*tiny_pieces(), *target_pieces]
    spec = TransformerSpec.from_config(1, 2)
    _fill_encoder(spec.encoder, len(source), np.random.default_rng(seed))
    _fill_decoder(spec.decoder, len(target), np.random.default_rng(seed + 1))
    spec.register_source_vocabulary(source)
    spec.register_target_vocabulary(target)
    spec.validate()
    spec.optimize(quantization=quantization)
    model = folder / "model"
    model.mkdir(parents=True)
    spec.save(str(model))
    (folder / "sentencepiece.model").write_bytes(tiny_tokenizer())
    return model


def make_tiny_package(
    folder: Path, *, metadata: Mapping[str, Any] | None = None, seed: int = 0
) -> Path:
    """Write a whole Argos package from Urdu to English, unpacked.

    Args:
        folder: Where it goes; it is made.
        metadata: What is to be otherwise in metadata.json than in `METADATA`.
        seed: Another one gives other weights.

    Returns:
        The folder.
    """
    make_tiny_model(folder, seed=seed)
    text = json.dumps({**METADATA, **(metadata or {})})
    (folder / "metadata.json").write_text(text, encoding="utf-8")
    return folder


def _fill_encoder(spec: Any, size: int, rng: np.random.Generator) -> None:
    (layer,) = spec.layer
    _weight(spec.embeddings[0], size, _WIDTH, rng)
    _places(spec, rng)
    _norm(spec.layer_norm)
    _attention(layer.self_attention, (3, 1), rng)
    _feed_forward(layer.ffn, rng)


def _fill_decoder(spec: Any, size: int, rng: np.random.Generator) -> None:
    (layer,) = spec.layer
    _weight(spec.embeddings, size, _WIDTH, rng)
    _places(spec, rng)
    _norm(spec.layer_norm)
    _attention(layer.self_attention, (3, 1), rng)
    _attention(layer.attention, (1, 2, 1), rng)
    _feed_forward(layer.ffn, rng)
    _linear(spec.projection, size, _WIDTH, rng)
    _end_soon(spec)


def _end_soon(spec: Any) -> None:
    """Make </s> the likelier the later the place, and the other special pieces impossible."""
    spec.position_encodings.encodings[:, 0] = _STEP * (np.arange(_PLACES) - 1)
    spec.projection.weight[:, 0] = 0
    spec.projection.weight[_END] = 0
    spec.projection.weight[_END, 0] = 2
    spec.projection.bias[[_UNKNOWN, _BEGIN]] = -99


def _attention(spec: Any, parts: tuple[int, ...], rng: np.random.Generator) -> None:
    _norm(spec.layer_norm)
    for linear, times in zip(spec.linear, parts, strict=True):
        _linear(linear, times * _WIDTH, _WIDTH, rng)


def _feed_forward(spec: Any, rng: np.random.Generator) -> None:
    _norm(spec.layer_norm)
    _linear(spec.linear_0, _INNER, _WIDTH, rng)
    _linear(spec.linear_1, _WIDTH, _INNER, rng)


def _linear(spec: Any, rows: int, columns: int, rng: np.random.Generator) -> None:
    _weight(spec, rows, columns, rng)
    spec.bias = np.zeros(rows, dtype=np.float32)


def _weight(spec: Any, rows: int, columns: int, rng: np.random.Generator) -> None:
    spec.weight = rng.normal(scale=0.5, size=(rows, columns)).astype(np.float32)


def _places(spec: Any, rng: np.random.Generator) -> None:
    places = rng.normal(scale=0.5, size=(_PLACES, _WIDTH))
    spec.position_encodings.encodings = places.astype(np.float32)


def _norm(spec: Any) -> None:
    spec.gamma = np.ones(_WIDTH, dtype=np.float32)
    spec.beta = np.zeros(_WIDTH, dtype=np.float32)
