"""Embeddings of a new vocabulary out of those of an older one."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

__all__ = ["picked_rows"]


def picked_rows(
    table: Tensor, rows: Sequence[int], noise: float = 0.0, chance: torch.Generator | None = None
) -> Tensor:
    """Return rows of a table in a new order; what has none there gets the mean of the others.

    The mean puts a new piece where it disturbs least (Hewitt 2021, "Initializing New Word
    Embeddings for Pretrained Language Models"); the noise tells several new ones apart.

    Args:
        table: The older embeddings, [N, D].
        rows: For each piece its row there, or -1; at least one has a row.
        noise: Spread of the noise in each column, as a share of the spread of the others.
        chance: Decides the noise.

    Returns:
        The new embeddings, [len(rows), D].
    """
    wanted = torch.tensor(rows)
    new = wanted < 0
    found = table[wanted.clamp_min(0)].clone()
    known = found[~new]
    spread = noise * known.std(0, correction=0)
    found[new] = known.mean(0) + spread * torch.randn(found[new].shape, generator=chance)
    return found
