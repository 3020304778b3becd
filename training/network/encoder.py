"""The half of the network that reads."""

from __future__ import annotations

from torch import Tensor, nn

from training.network.encoder_layer import EncoderLayer
from training.network.shape import Shape

__all__ = ["Encoder"]


class Encoder(nn.Module):
    """Embeddings of pieces and places, normalised, and layers above them."""

    def __init__(self, shape: Shape) -> None:
        """Make one with random weights."""
        super().__init__()
        self.embeddings = nn.Embedding(shape.source_vocab, shape.width)
        self.positions = nn.Embedding(shape.places, shape.width)
        self.norm = nn.LayerNorm(shape.width, shape.epsilon)
        self.layers = nn.ModuleList(EncoderLayer(shape) for _ in range(shape.encoder_layers))
        self.dropout = nn.Dropout(0.0)

    def forward(self, source: Tensor, mask: Tensor) -> Tensor:
        """Return what is known of each place of the source, [B, S, D].

        Args:
            source: Pieces, [B, S].
            mask: True where there is a piece, [B, 1, 1, S].
        """
        places = self.positions.weight[: source.shape[1]]
        hidden: Tensor = self.dropout(self.norm(self.embeddings(source) + places))
        for layer in self.layers:
            hidden = layer(hidden, mask)
        return hidden
