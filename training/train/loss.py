"""How far the network is from what it should write."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy

from training.network.network import Network
from training.train.collate import Batch

__all__ = ["batch_loss"]


def batch_loss(network: Network, batch: Batch, smoothing: float, precision: torch.dtype) -> Tensor:
    """Return the cross entropy, summed over the answers, in nats.

    Args:
        network: The network.
        batch: Pairs on the device of the network.
        smoothing: Share of the probability that is spread over all pieces (Szegedy et al. 2016).
        precision: Of the products; sums are always float32.
    """
    mixed = precision != torch.float32
    with torch.autocast(batch.source.device.type, torch.bfloat16, enabled=mixed):
        hidden = network(batch.source, batch.target_in).flatten(0, 1)
        logits = network.logits(hidden.index_select(0, batch.places))
    return cross_entropy(logits.float(), batch.answers, reduction="sum", label_smoothing=smoothing)
