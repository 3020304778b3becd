"""Weights of ours as a model of CTranslate2."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal

from ctranslate2.specs import TransformerSpec
from ctranslate2.specs.common_spec import Activation
from ctranslate2.specs.model_spec import index_spec
from ctranslate2.specs.transformer_spec import TransformerDecoderSpec, TransformerEncoderSpec
from torch import Tensor

from training.errors import TrainingError
from training.export.names import OUTPUT, variable_names
from training.network.shape import Shape
from training.tokenise.arrays import BOS, EOS, UNK
from training.tokenise.big import SPECIALS

__all__ = ["Quantization", "write_model"]

Quantization = Literal["int8", "float16", "float32"]
"""How matrices are kept; int8 has a scale a row."""


def write_model(
    folder: Path,
    shape: Shape,
    state: Mapping[str, Tensor],
    pieces: Sequence[str],
    quantization: Quantization,
) -> None:
    """Write model.bin, config.json and the vocabularies into a folder, which is made.

    The same weights give the same bytes.

    Args:
        folder: Where they go; none of them is there yet.
        shape: Sizes of the network.
        state: Its weights, by the names of `Network`.
        pieces: The vocabulary; the decoder knows the first of them.
        quantization: How matrices are kept.

    Raises:
        TrainingError: If weights are missing, or the vocabulary is of another size.
    """
    spec = _empty(shape)
    _fill(spec, shape, state)
    spec.register_source_vocabulary(list(pieces))
    spec.register_target_vocabulary(list(pieces[: shape.target_vocab]))
    _configure(spec.config, shape)
    try:
        spec.validate()
    except ValueError as error:
        raise TrainingError(
            f"The vocabulary does not belong to the weights ({error}). Do the stages from "
            "tokenise on again."
        ) from None
    spec.optimize(quantization=quantization)
    folder.mkdir(parents=True)
    spec.save(str(folder))


def _empty(shape: Shape) -> Any:  # noqa: ANN401 - the library ships no types
    """Return a specification of our network without weights."""
    like = {"pre_norm": False, "activation": Activation.GELU, "layernorm_embedding": True}
    encoder = TransformerEncoderSpec(shape.encoder_layers, shape.heads, **like)
    decoder = TransformerDecoderSpec(shape.decoder_layers, shape.heads, **like)
    encoder.scale_embeddings = decoder.scale_embeddings = False
    return TransformerSpec(encoder, decoder)


def _fill(spec: Any, shape: Shape, state: Mapping[str, Tensor]) -> None:  # noqa: ANN401 - as above
    names = variable_names(shape)
    if missing := sorted(names.keys() - state.keys()):
        raise TrainingError(f"The weights lack {missing[0]}. Make them again.")
    for ours, theirs in names.items():
        _put(spec, theirs, state[ours])
    _put(spec, OUTPUT, state["decoder.embeddings.weight"])


def _put(spec: Any, name: str, weight: Tensor) -> None:  # noqa: ANN401 - as above
    scope, _, last = name.rpartition("/")
    # A copy: the library turns matrices into integers where they stand.
    setattr(index_spec(spec, scope), last, weight.detach().cpu().float().numpy().copy())


def _configure(config: Any, shape: Shape) -> None:  # noqa: ANN401 - as above
    config.bos_token = config.decoder_start_token = SPECIALS[BOS]
    config.eos_token, config.unk_token = SPECIALS[EOS], SPECIALS[UNK]
    config.add_source_bos = config.add_source_eos = True
    config.layer_norm_epsilon = shape.epsilon
