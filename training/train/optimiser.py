"""What is changed in a step, and how much of it."""

from __future__ import annotations

from torch import nn
from torch.optim import AdamW

from training.network.network import Network
from training.train.settings import TrainSettings

__all__ = ["freeze", "make_optimiser", "set_rates"]

_BETAS = (0.9, 0.98)  # as for the first Transformer (Vaswani et al. 2017)
_MATRIX = 2  # axes; biases and norms are not drawn towards 0


def freeze(network: Network, settings: TrainSettings) -> None:
    """Keep the lowest layers and the embeddings of the encoder as they are, if settings say so."""
    encoder = network.encoder
    frozen: list[nn.Module] = list(encoder.layers[: settings.frozen_layers])
    if settings.frozen_embeddings:
        frozen += [encoder.embeddings, encoder.positions, encoder.norm]
    for part in frozen:
        part.requires_grad_(requires_grad=False)


def make_optimiser(network: Network, settings: TrainSettings) -> AdamW:
    """Return AdamW (Loshchilov and Hutter 2019) with a rate for the encoder and one for the rest.

    Each group keeps its highest rate as `highest`.
    """
    encoder: list[nn.Module] = [network.encoder]
    rest: list[nn.Module] = [network.decoder, network.projection]
    groups = [
        {"params": weights, "highest": rate, "weight_decay": decay}
        for parts, rate in ((encoder, settings.encoder_rate), (rest, settings.rate))
        for weights, decay in zip(_by_axes(parts), (settings.weight_decay, 0.0), strict=True)
        if weights
    ]
    return AdamW(groups, lr=settings.rate, betas=_BETAS, fused=True)


def set_rates(optimiser: AdamW, factor: float) -> None:
    """Let the next step have this share of the highest rates."""
    for group in optimiser.param_groups:
        group["lr"] = group["highest"] * factor


def _by_axes(parts: list[nn.Module]) -> tuple[list[nn.Parameter], list[nn.Parameter]]:
    """Return the matrices and the vectors that are to be changed."""
    weights = [weight for part in parts for weight in part.parameters() if weight.requires_grad]
    matrices = [weight for weight in weights if weight.ndim >= _MATRIX]
    return matrices, [weight for weight in weights if weight.ndim < _MATRIX]
