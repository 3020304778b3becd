"""One layer of the decoder."""

from __future__ import annotations

from torch import Tensor, nn

from training.network.attention import CrossAttention, KeyValue, SelfAttention
from training.network.feed_forward import FeedForward
from training.network.shape import Shape

__all__ = ["DecoderLayer"]


class DecoderLayer(nn.Module):
    """Attention to the target so far, attention to the source, feed-forward (all post-norm)."""

    def __init__(self, shape: Shape) -> None:
        """Make one with random weights."""
        super().__init__()
        self.attention = SelfAttention(shape.width, shape.heads)
        self.attention_norm = nn.LayerNorm(shape.width, shape.epsilon)
        self.cross = CrossAttention(shape.width, shape.heads)
        self.cross_norm = nn.LayerNorm(shape.width, shape.epsilon)
        self.feed_forward = FeedForward(shape.width, shape.inner)
        self.feed_forward_norm = nn.LayerNorm(shape.width, shape.epsilon)
        self.dropout = nn.Dropout(0.0)

    def forward(self, hidden: Tensor, memory: KeyValue, mask: Tensor) -> Tensor:
        """Return [B, T, D] for a whole target [B, T, D].

        Args:
            hidden: The target; a place sees only itself and what is before it.
            memory: Keys and values of the source, from `cross.remember`.
            mask: True where the source has a piece, [B, 1, 1, S].
        """
        return self._finish(hidden, self.attention(hidden, None, causal=True), memory, mask)

    def step(
        self, hidden: Tensor, memory: KeyValue, mask: Tensor, past: KeyValue | None
    ) -> tuple[Tensor, KeyValue]:
        """Return [B, 1, D] for one new place [B, 1, D], and the keys and values with it."""
        gathered, past = self.attention.step(hidden, past)
        return self._finish(hidden, gathered, memory, mask), past

    def _finish(self, hidden: Tensor, gathered: Tensor, memory: KeyValue, mask: Tensor) -> Tensor:
        hidden = self.attention_norm(hidden + self.dropout(gathered))
        hidden = self.cross_norm(hidden + self.dropout(self.cross(hidden, memory, mask)))
        done: Tensor = self.feed_forward_norm(hidden + self.dropout(self.feed_forward(hidden)))
        return done
