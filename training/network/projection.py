"""From what is known of a place to the piece that stands there."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn.functional import linear

__all__ = ["Projection"]


class Projection(nn.Module):
    """A bias for each piece; the weights are the decoder's embeddings (Press and Wolf 2017)."""

    def __init__(self, target_vocab: int) -> None:
        """Make one that favours no piece."""
        super().__init__()
        self.bias = nn.Parameter(torch.zeros(target_vocab))

    def forward(self, hidden: Tensor, embeddings: Tensor) -> Tensor:
        """Return a number for each piece, [.., T], for [.., D] and embeddings [T, D]."""
        return linear(hidden, embeddings, self.bias)
