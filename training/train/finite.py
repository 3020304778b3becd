"""Whether what is learned are still numbers."""

from __future__ import annotations

import math

import torch
from torch import nn

from training.errors import TrainingError

__all__ = ["check_loss", "check_weights"]


def check_loss(loss: float, step: int) -> None:
    """Look at a loss.

    Raises:
        TrainingError: If it is infinite or no number.
    """
    if not math.isfinite(loss):
        raise _error("The loss is", step)


def check_weights(network: nn.Module, step: int) -> None:
    """Look at all weights: the last step may have spoiled them, and no loss shows that yet.

    Raises:
        TrainingError: If one is infinite or no number.
    """
    with torch.no_grad():
        sound = torch.stack([weight.isfinite().all() for weight in network.parameters()])
    if not bool(sound.all()):
        raise _error("A weight is", step)


def _error(what: str, step: int) -> TrainingError:
    return TrainingError(
        f"{what} no number any more at step {step}. Lower the rates or lengthen the warm-up."
    )
