"""Where the network computes, and how exactly."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch

from training.errors import TrainingError
from training.train.settings import TrainSettings

__all__ = ["choose_device", "choose_precision", "repeatable"]


def choose_device(settings: TrainSettings) -> torch.device:
    """Return the device that settings ask for.

    Raises:
        TrainingError: If they ask for a GPU and there is none.
    """
    there = torch.cuda.is_available()
    if settings.device == "cuda" and not there:
        raise TrainingError('There is no GPU here. Set device to "cpu" or "auto".')
    return torch.device("cuda" if there and settings.device != "cpu" else "cpu")


def choose_precision(settings: TrainSettings, device: torch.device) -> torch.dtype:
    """Return how products are computed: bfloat16 on a GPU, on a CPU as settings say."""
    half = device.type == "cuda" or settings.cpu_precision == "bfloat16"
    return torch.bfloat16 if half else torch.float32


@contextmanager
def repeatable(device: torch.device) -> Iterator[None]:
    """Let torch take only what gives the same bits each time, on a CPU.

    On a GPU that would forbid its fastest attention; two runs there differ a little.
    """
    # As torch.use_deterministic_algorithms, which would import torch's compiler, for seconds.
    before = torch.get_deterministic_debug_mode()
    torch.set_deterministic_debug_mode("error" if device.type == "cpu" else before)
    try:
        yield
    finally:
        torch.set_deterministic_debug_mode(before)
