"""From the names of Transformers' `BertModel` to those of our encoder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor

from training.network.settings import NetworkSettings

__all__ = ["BertWeights", "first_layers"]

_PARTS = {
    "attention.out": "attention.output.dense",
    "attention_norm": "attention.output.LayerNorm",
    "feed_forward.inner": "intermediate.dense",
    "feed_forward.outer": "output.dense",
    "feed_forward_norm": "output.LayerNorm",
}


@dataclass(frozen=True, slots=True)
class BertWeights:
    """The weights of a `BertModel`, by its own names."""

    by_name: Mapping[str, Tensor]

    def get(self, name: str) -> Tensor:
        """Return a weight as float32.

        Raises:
            KeyError: If it is not there.
        """
        return self.by_name[name].float()


def first_layers(weights: BertWeights, first: int, network: NetworkSettings) -> dict[str, Tensor]:
    """Return all of our encoder but its embeddings of pieces.

    Args:
        weights: Those of the model.
        first: The row of its place 0.
        network: The sizes of ours.

    Raises:
        KeyError: If a weight is not there.
    """
    places = weights.get("embeddings.position_embeddings.weight")[first : first + network.places]
    types = weights.get("embeddings.token_type_embeddings.weight")
    state = {
        "encoder.positions.weight": places + types[0],
        "encoder.norm.weight": weights.get("embeddings.LayerNorm.weight"),
        "encoder.norm.bias": weights.get("embeddings.LayerNorm.bias"),
    }
    for number in range(network.encoder_layers):
        state |= _layer(weights, number)
    return state


def _layer(weights: BertWeights, number: int) -> dict[str, Tensor]:
    ours, theirs = f"encoder.layers.{number}", f"encoder.layer.{number}"
    found = {}
    for kind in ("weight", "bias"):
        three = [
            weights.get(f"{theirs}.attention.self.{part}.{kind}")
            for part in ("query", "key", "value")
        ]
        found[f"{ours}.attention.qkv.{kind}"] = torch.cat(three)
        for our, their in _PARTS.items():
            found[f"{ours}.{our}.{kind}"] = weights.get(f"{theirs}.{their}.{kind}")
    return found
