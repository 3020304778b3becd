"""The whole network: source pieces in, target pieces out.

It is a Transformer (Vaswani et al. 2017) with normalisation after each block, as in XLM-R, so that
the encoder can start from a model of that family. Shapes: B sentences, S places of the source,
T places of the target, D the width.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from training.network.decoder import Decoder
from training.network.encoder import Encoder
from training.network.greedy import decode_greedily
from training.network.projection import Projection
from training.network.shape import Shape
from training.tokenise.arrays import PAD

__all__ = ["Network"]


class Network(nn.Module):
    """Encoder, decoder and projection.

    Attributes:
        shape: The sizes that it was made with.
    """

    def __init__(self, shape: Shape) -> None:
        """Make one with random weights, from torch's own random state."""
        super().__init__()
        self.shape = shape
        self.encoder = Encoder(shape)
        self.decoder = Decoder(shape)
        self.projection = Projection(shape.target_vocab)
        self.apply(_fill)

    def forward(self, source: Tensor, target_in: Tensor) -> Tensor:
        """Return what is known of the piece after each place of the target, [B, T, D].

        Args:
            source: Pieces from `BOS` to `EOS`, padded with `PAD`, [B, S].
            target_in: Pieces from `BOS` on, without `EOS`, padded with `PAD`, [B, T].
        """
        memory, mask = self.read(source)
        hidden: Tensor = self.decoder(target_in, memory, mask)
        return hidden

    def read(self, source: Tensor) -> tuple[Tensor, Tensor]:
        """Return the source as it was read [B, S, D], and where it has pieces [B, 1, 1, S]."""
        mask = (source != PAD)[:, None, None, :]
        return self.encoder(source, mask), mask

    def logits(self, hidden: Tensor) -> Tensor:
        """Return a number for each piece that may come next, [.., T], for [.., D]."""
        numbers: Tensor = self.projection(hidden, self.decoder.embeddings.weight)
        return numbers

    def set_dropout(self, share: float) -> None:
        """Drop this share of the numbers between blocks while training, from 0 to 1."""
        for part in self.modules():
            if isinstance(part, nn.Dropout):
                part.p = share

    @torch.no_grad()
    def greedy(self, source: Tensor, longest: int) -> list[list[int]]:
        """Return the likeliest piece after the likeliest piece, for each sentence.

        Args:
            source: Pieces from `BOS` to `EOS`, padded with `PAD`, [B, S].
            longest: How many pieces a translation may have at most.

        Returns:
            The pieces of each translation, without `BOS` and `EOS`.
        """
        was_training = self.training
        self.eval()
        try:
            return decode_greedily(self, source, longest)
        finally:
            self.train(was_training)


def _fill(part: nn.Module) -> None:
    """Fill one part with random weights of a size with which post-norm layers learn."""
    if isinstance(part, nn.Linear):
        nn.init.xavier_uniform_(part.weight)
        nn.init.zeros_(part.bias)
    elif isinstance(part, nn.Embedding):
        nn.init.normal_(part.weight, std=part.embedding_dim**-0.5)
