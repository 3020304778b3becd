"""The half of the network that writes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from torch import Tensor, nn

from training.network.attention import KeyValue
from training.network.decoder_layer import DecoderLayer
from training.network.shape import Shape

__all__ = ["Decoder"]


class Decoder(nn.Module):
    """Embeddings of pieces and places, normalised, and layers that also look at the source."""

    def __init__(self, shape: Shape) -> None:
        """Make one with random weights."""
        super().__init__()
        self.embeddings = nn.Embedding(shape.target_vocab, shape.width)
        self.positions = nn.Embedding(shape.places, shape.width)
        self.norm = nn.LayerNorm(shape.width, shape.epsilon)
        self.layers = nn.ModuleList(DecoderLayer(shape) for _ in range(shape.decoder_layers))
        self.dropout = nn.Dropout(0.0)

    def remember(self, memory: Tensor) -> list[KeyValue]:
        """Return keys and values of the source [B, S, D] for each layer."""
        return [layer.cross.remember(memory) for layer in self._stack()]

    def forward(self, target: Tensor, memory: Tensor, mask: Tensor) -> Tensor:
        """Return what is known of the piece after each place, [B, T, D].

        Args:
            target: Pieces from `BOS` on, [B, T].
            memory: The source as the encoder read it, [B, S, D].
            mask: True where the source has a piece, [B, 1, 1, S].
        """
        hidden = self._embed(target, 0)
        for layer, keys in zip(self._stack(), self.remember(memory), strict=True):
            hidden = layer(hidden, keys, mask)
        return hidden

    def step(
        self,
        piece: Tensor,
        place: int,
        memory: Sequence[KeyValue],
        mask: Tensor,
        past: Sequence[KeyValue | None],
    ) -> tuple[Tensor, list[KeyValue]]:
        """Return the same for one new piece, [B, 1, D], and the keys and values with it.

        Args:
            piece: The newest piece, [B, 1].
            place: Where it stands, from 0.
            memory: Keys and values of the source for each layer, from `remember`.
            mask: True where the source has a piece, [B, 1, 1, S].
            past: Keys and values of the pieces before it for each layer; None for the first.
        """
        hidden, now = self._embed(piece, place), []
        for layer, keys, before in zip(self._stack(), memory, past, strict=True):
            hidden, both = layer.step(hidden, keys, mask, before)
            now.append(both)
        return hidden, now

    def _stack(self) -> list[DecoderLayer]:
        return cast("list[DecoderLayer]", list(self.layers))

    def _embed(self, pieces: Tensor, place: int) -> Tensor:
        places = self.positions.weight[place : place + pieces.shape[1]]
        hidden: Tensor = self.dropout(self.norm(self.embeddings(pieces) + places))
        return hidden
