"""The part of a layer that thinks about each place alone."""

from __future__ import annotations

from torch import Tensor, nn
from torch.nn.functional import gelu

__all__ = ["FeedForward"]


class FeedForward(nn.Module):
    """Two linear maps with the exact GELU (Hendrycks and Gimpel 2016) between them."""

    def __init__(self, width: int, inner: int) -> None:
        """Make one with random weights."""
        super().__init__()
        self.inner = nn.Linear(width, inner)
        self.outer = nn.Linear(inner, width)
        self.dropout = nn.Dropout(0.0)

    def forward(self, hidden: Tensor) -> Tensor:
        """Return [.., D] for [.., D]."""
        thought: Tensor = self.outer(self.dropout(gelu(self.inner(hidden))))
        return thought
