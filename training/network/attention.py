"""Attention of several heads, of a text to itself or to another (Vaswani et al. 2017)."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn.functional import scaled_dot_product_attention

__all__ = ["CrossAttention", "KeyValue", "SelfAttention"]

KeyValue = tuple[Tensor, Tensor]
"""Keys and values of all heads, each [B, H, L, D/H]."""


def _split(flat: Tensor, heads: int) -> Tensor:
    """Return [B, L, D] as [B, H, L, D/H]."""
    return flat.view(*flat.shape[:2], heads, -1).transpose(1, 2)


def _join(split: Tensor) -> Tensor:
    """Return [B, H, L, D/H] as [B, L, D]."""
    return split.transpose(1, 2).flatten(-2)


class SelfAttention(nn.Module):
    """Every place looks at the places of its own text."""

    def __init__(self, width: int, heads: int) -> None:
        """Make one with random weights; `width` is a multiple of `heads`."""
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)

    def forward(self, hidden: Tensor, mask: Tensor | None, *, causal: bool = False) -> Tensor:
        """Return what each place gathers, [B, L, D].

        Args:
            hidden: The text, [B, L, D].
            mask: True where a place may be looked at, [B, 1, 1, L]; None if all may.
            causal: Whether a place sees only itself and what is before it; then without a mask.
        """
        query, key, value = (_split(part, self.heads) for part in self.qkv(hidden).chunk(3, -1))
        seen = scaled_dot_product_attention(query, key, value, attn_mask=mask, is_causal=causal)
        gathered: Tensor = self.out(_join(seen))
        return gathered

    def step(self, hidden: Tensor, past: KeyValue | None) -> tuple[Tensor, KeyValue]:
        """Return what one new place gathers, [B, 1, D], and the keys and values with it.

        Args:
            hidden: The new place, [B, 1, D].
            past: Keys and values of the places before it; None for the first.
        """
        query, key, value = (_split(part, self.heads) for part in self.qkv(hidden).chunk(3, -1))
        if past is not None:
            key, value = torch.cat([past[0], key], 2), torch.cat([past[1], value], 2)
        return self.out(_join(scaled_dot_product_attention(query, key, value))), (key, value)


class CrossAttention(nn.Module):
    """Every place of the target looks at the places of the source."""

    def __init__(self, width: int, heads: int) -> None:
        """Make one with random weights; `width` is a multiple of `heads`."""
        super().__init__()
        self.heads = heads
        self.query = nn.Linear(width, width)
        self.key_value = nn.Linear(width, 2 * width)
        self.out = nn.Linear(width, width)

    def remember(self, memory: Tensor) -> KeyValue:
        """Return keys and values of a source that was read, [B, S, D]."""
        key, value = self.key_value(memory).chunk(2, -1)
        return _split(key, self.heads), _split(value, self.heads)

    def forward(self, hidden: Tensor, memory: KeyValue, mask: Tensor) -> Tensor:
        """Return what each place of the target gathers, [B, T, D].

        Args:
            hidden: The target, [B, T, D].
            memory: Keys and values of the source, from `remember`.
            mask: True where the source has a piece, [B, 1, 1, S].
        """
        query = _split(self.query(hidden), self.heads)
        gathered: Tensor = self.out(
            _join(scaled_dot_product_attention(query, *memory, attn_mask=mask))
        )
        return gathered
