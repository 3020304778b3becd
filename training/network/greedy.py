"""Translating with the likeliest piece each time, remembering what was computed before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import torch
from torch import Tensor

from training.network.attention import KeyValue
from training.tokenise.arrays import BOS, EOS, PAD, UNK

if TYPE_CHECKING:
    from training.network.network import Network

__all__ = ["decode_greedily"]

_NEVER = (BOS, PAD, UNK)
_LOOK = 8  # steps between looks whether all have ended: a look makes an accelerator wait


def decode_greedily(network: Network, source: Tensor, longest: int) -> list[list[int]]:
    """Return the pieces of a translation for each source; see `Network.greedy`.

    Keys and values of what is written already are kept, so that a step costs one place.
    """
    memory, mask = network.read(source)
    keys = network.decoder.remember(memory)
    past: Sequence[KeyValue | None] = [None] * len(keys)
    piece = source.new_full((len(source), 1), BOS)
    ended, written = torch.zeros_like(piece, dtype=torch.bool), []
    for place in range(min(longest, network.shape.places)):
        hidden, past = network.decoder.step(piece, place, keys, mask, past)
        piece = _likeliest(network.logits(hidden[:, -1])).masked_fill(ended, EOS)
        ended |= piece == EOS
        written.append(piece)
        if place % _LOOK == _LOOK - 1 and bool(ended.all()):
            break
    return [_until_end(row) for row in torch.cat(written, 1).tolist()]


def _likeliest(logits: Tensor) -> Tensor:
    """Return the likeliest piece [B, 1] that a translation may hold, for [B, T]."""
    allowed = logits.float()
    allowed[:, list(_NEVER)] = -torch.inf
    return allowed.argmax(-1, keepdim=True)


def _until_end(row: list[int]) -> list[int]:
    return row[: row.index(EOS)] if EOS in row else row
