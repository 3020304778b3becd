"""What our weights are called in CTranslate2's `TransformerSpec`: one table for both ways."""

from __future__ import annotations

from collections.abc import Iterator

from training.network.settings import NetworkSettings

__all__ = ["OUTPUT", "variable_names"]

OUTPUT = "decoder/projection/weight"
"""The weights that CTranslate2 projects with; ours are the decoder's embeddings."""

Names = Iterator[tuple[str, str]]


def variable_names(network: NetworkSettings) -> dict[str, str]:
    """Return for each weight of a network of these sizes its variable in CTranslate2."""
    return dict(_names(network))


def _names(network: NetworkSettings) -> Names:
    yield "encoder.embeddings.weight", "encoder/embeddings_0/weight"
    yield "decoder.embeddings.weight", "decoder/embeddings/weight"
    yield "projection.bias", "decoder/projection/bias"
    for half in ("encoder", "decoder"):
        yield f"{half}.positions.weight", f"{half}/position_encodings/encodings"
        yield from _norm(f"{half}.norm", f"{half}/layernorm_embedding")
    for number in range(network.encoder_layers):
        yield from _layer(f"encoder.layers.{number}", f"encoder/layer_{number}")
    for number in range(network.decoder_layers):
        ours, theirs = f"decoder.layers.{number}", f"decoder/layer_{number}"
        yield from _layer(ours, theirs)
        yield from _cross(ours, theirs)


def _layer(ours: str, theirs: str) -> Names:
    yield from _linear(f"{ours}.attention.qkv", f"{theirs}/self_attention/linear_0")
    yield from _linear(f"{ours}.attention.out", f"{theirs}/self_attention/linear_1")
    yield from _norm(f"{ours}.attention_norm", f"{theirs}/self_attention/layer_norm")
    yield from _linear(f"{ours}.feed_forward.inner", f"{theirs}/ffn/linear_0")
    yield from _linear(f"{ours}.feed_forward.outer", f"{theirs}/ffn/linear_1")
    yield from _norm(f"{ours}.feed_forward_norm", f"{theirs}/ffn/layer_norm")


def _cross(ours: str, theirs: str) -> Names:
    for number, name in enumerate(("query", "key_value", "out")):
        yield from _linear(f"{ours}.cross.{name}", f"{theirs}/attention/linear_{number}")
    yield from _norm(f"{ours}.cross_norm", f"{theirs}/attention/layer_norm")


def _linear(ours: str, theirs: str) -> Names:
    yield f"{ours}.weight", f"{theirs}/weight"
    yield f"{ours}.bias", f"{theirs}/bias"


def _norm(ours: str, theirs: str) -> Names:
    yield f"{ours}.weight", f"{theirs}/gamma"
    yield f"{ours}.bias", f"{theirs}/beta"
