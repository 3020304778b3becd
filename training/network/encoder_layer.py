"""One layer of the encoder."""

from __future__ import annotations

from torch import Tensor, nn

from training.network.attention import SelfAttention
from training.network.feed_forward import FeedForward
from training.network.shape import Shape

__all__ = ["EncoderLayer"]


class EncoderLayer(nn.Module):
    """Attention and feed-forward, each added to what came in and then normalised (post-norm)."""

    def __init__(self, shape: Shape) -> None:
        """Make one with random weights."""
        super().__init__()
        self.attention = SelfAttention(shape.width, shape.heads)
        self.attention_norm = nn.LayerNorm(shape.width, shape.epsilon)
        self.feed_forward = FeedForward(shape.width, shape.inner)
        self.feed_forward_norm = nn.LayerNorm(shape.width, shape.epsilon)
        self.dropout = nn.Dropout(0.0)

    def forward(self, hidden: Tensor, mask: Tensor) -> Tensor:
        """Return [B, S, D] for [B, S, D]; `mask` is True where there is a piece, [B, 1, 1, S]."""
        hidden = self.attention_norm(hidden + self.dropout(self.attention(hidden, mask)))
        done: Tensor = self.feed_forward_norm(hidden + self.dropout(self.feed_forward(hidden)))
        return done
