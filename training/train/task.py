"""What a run is to learn, and one word for all that decides what it makes."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from torch import Tensor

from training.network.shape import Shape
from training.tokenise.arrays import Pairs
from training.train.batches import Order
from training.train.settings import EXTRA, TrainSettings

__all__ = ["Task", "fingerprint", "order_of"]

_FREE = {"every", "keep", "report"}  # how often something is kept or told changes no weight


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be learned.

    Attributes:
        folder: Where checkpoints, state and log are kept.
        shape: Sizes of the network.
        start: Weights that it starts with.
        sets: Pairs that it learns from.
        settings: How.
        seed: Of all that is drawn.
    """

    folder: Path
    shape: Shape
    start: Mapping[str, Tensor]
    sets: Sequence[Pairs]
    settings: TrainSettings
    seed: int


def order_of(task: Task) -> Order:
    """Return what decides the order of the pairs; all that are drawn fit into the network."""
    longest = min(task.settings.longest, task.shape.places - EXTRA)
    return Order(task.seed, task.settings.tokens, longest, task.settings.mixed)


def fingerprint(task: Task) -> str:
    """Return a SHA-256 in hexadecimal; with another one it is another run."""
    known = hashlib.sha256(task.shape.model_dump_json().encode())
    known.update(task.settings.model_dump_json(exclude=_FREE).encode())
    known.update(f"{task.seed} {[pairs.tag for pairs in task.sets]}".encode())
    for name, weight in sorted(task.start.items()):
        known.update(name.encode())
        known.update(weight.numpy().tobytes())
    for pairs in task.sets:
        for side in (pairs.source, pairs.target):
            known.update(side.pieces.tobytes())
            known.update(side.starts.tobytes())
        known.update(pairs.weight.tobytes())
    return known.hexdigest()
