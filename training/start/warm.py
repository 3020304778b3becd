"""A network that begins with what an encoder knows already.

The decoder reads and thinks as some layers of the encoder do, so that only its looking at the
source must be learned from nothing (Rothe et al. 2020, "Leveraging Pre-trained Checkpoints for
Sequence Generation Tasks").
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from training.errors import TrainingError
from training.network.shape import Shape
from training.start.bert import Encoder
from training.start.rows import picked_rows
from training.start.settings import StartSettings

__all__ = ["warm_state"]

_SHARED = ("positions.weight", "norm.weight", "norm.bias")


def warm_state(
    encoder: Encoder, original: Sequence[int], shape: Shape, settings: StartSettings, seed: int
) -> dict[str, Tensor]:
    """Return the weights of a network that begins with an encoder.

    Args:
        encoder: What was trained before.
        original: For each piece of our vocabulary its row in the encoder's table, or -1.
        shape: Sizes of the network.
        settings: From which layers the decoder is made, and the sizes of what is random.
        seed: Of all that is random.

    Raises:
        TrainingError: If rows or layers are asked for that the encoder does not have.
    """
    _check(encoder, original, shape, settings)
    chance = torch.Generator().manual_seed(seed)
    rows = picked_rows(encoder.table, original, settings.noise, chance)
    state = {
        **encoder.state,
        "encoder.embeddings.weight": rows,
        "decoder.embeddings.weight": rows[: shape.target_vocab].clone(),
        "projection.bias": torch.zeros(shape.target_vocab),
    }
    for name in _SHARED:
        state[f"decoder.{name}"] = state[f"encoder.{name}"].clone()
    for number, layer in enumerate(settings.decoder_from):
        state |= _copied(state, f"encoder.layers.{layer}.", f"decoder.layers.{number}.")
        state |= _cross(state, f"decoder.layers.{number}.", settings, chance)
    # The gains of a layer in the middle of an encoder would make the first guesses far too sure.
    last = f"decoder.layers.{shape.decoder_layers - 1}.feed_forward_norm"
    state[f"{last}.weight"] = torch.ones(shape.width)
    state[f"{last}.bias"] = torch.zeros(shape.width)
    return state


def _copied(state: dict[str, Tensor], start: str, new: str) -> dict[str, Tensor]:
    return {
        new + name.removeprefix(start): weight.clone()
        for name, weight in state.items()
        if name.startswith(start)
    }


def _cross(
    state: dict[str, Tensor], layer: str, settings: StartSettings, chance: torch.Generator
) -> dict[str, Tensor]:
    width = len(state[f"{layer}attention_norm.weight"])
    parts = (
        ("query", 1, settings.query_gain),
        ("key_value", 2, settings.key_value_gain),
        ("out", 1, settings.out_gain),
    )
    made = {}
    for name, times, gain in parts:
        weight = torch.empty(times * width, width)
        made[f"{layer}cross.{name}.weight"] = nn.init.xavier_uniform_(weight, gain, chance)
        made[f"{layer}cross.{name}.bias"] = torch.zeros(times * width)
    norms = _copied(state, f"{layer}attention_norm.", f"{layer}cross_norm.")
    return made | norms


def _check(
    encoder: Encoder, original: Sequence[int], shape: Shape, settings: StartSettings
) -> None:
    if len(original) != shape.source_vocab or max(original) not in range(len(encoder.table)):
        raise TrainingError(
            "The vocabulary was not pruned from that of the model to start from. Name the "
            'SentencePiece model of the same folder with "tokenise.model".'
        )
    chosen = settings.decoder_from
    if len(chosen) != shape.decoder_layers or max(chosen) >= shape.encoder_layers:
        raise TrainingError(
            f'"start.decoder_from" names the layers {", ".join(map(str, chosen))}. Name '
            f"{shape.decoder_layers}, one for each layer of the decoder, of those from 0 to "
            f"{shape.encoder_layers - 1}."
        )
