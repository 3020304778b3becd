"""Pairs as tensors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from training.tokenise.arrays import BOS, EOS, PAD, Pairs
from training.train.batches import Rows

__all__ = ["Batch", "collate"]


@dataclass(frozen=True, slots=True)
class Batch:
    """Pairs that are learned together.

    Attributes:
        source: Pieces from `BOS` to `EOS`, padded, [B, S].
        target_in: Pieces from `BOS` on, padded, [B, T].
        places: Which places of the flattened target [B·T] have an answer, [N].
        answers: The piece that should come after each of them, up to `EOS`, [N].
    """

    source: Tensor
    target_in: Tensor
    places: Tensor
    answers: Tensor

    def to(self, device: torch.device) -> Batch:
        """Return the batch on another device."""
        return Batch(
            self.source.to(device, non_blocking=True),
            self.target_in.to(device, non_blocking=True),
            self.places.to(device, non_blocking=True),
            self.answers.to(device, non_blocking=True),
        )


def collate(sets: Sequence[Pairs], rows: Rows) -> Batch:
    """Return these pairs of these sets, with `BOS`, tags, `EOS` and padding.

    The places that count are found here, since an accelerator would have to wait for their number.
    """
    sources, targets = [], []
    for number, pair in rows.tolist():
        pairs = sets[number]
        tag = [] if pairs.tag is None else [pairs.tag]
        sources.append(np.concatenate([[BOS, *tag], pairs.source[pair], [EOS]]))
        targets.append(np.concatenate([[BOS], pairs.target[pair], [EOS]]))
    target = _pad(targets)
    answers = target[:, 1:].flatten()
    places = (answers != PAD).nonzero().flatten()
    shown = target[:, :-1].masked_fill(target[:, 1:] == PAD, PAD)
    return Batch(_pad(sources), shown, places, answers[places])


def _pad(rows: Sequence[NDArray[np.int64]]) -> Tensor:
    """Return rows of pieces as one table, filled up with `PAD`."""
    table = np.full((len(rows), max(map(len, rows))), PAD, dtype=np.int64)
    for line, row in zip(table, rows, strict=True):
        line[: len(row)] = row
    return torch.from_numpy(table)
