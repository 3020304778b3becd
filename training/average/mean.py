"""The mean of checkpoints (Junczys-Dowmunt et al. 2016): better than any of them alone."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import torch
from torch import Tensor

from training.errors import TrainingError
from training.network.shape import Shape
from training.network.weights import load_weights
from training.train.checkpoints import list_checkpoints

__all__ = ["averaged", "mean_of"]


def averaged(folder: Path, count: int) -> tuple[Shape, dict[str, Tensor]]:
    """Return the shape and the mean of the newest `count` checkpoints of a folder, as float32.

    If there are fewer, all are taken.

    Raises:
        TrainingError: If there is none, or they are of different shapes.
    """
    paths = list_checkpoints(folder)[-count:]
    if not paths:
        raise TrainingError(
            f"There are no checkpoints in {folder}. Run the stage that trains first."
        )
    return mean_of(paths)


def mean_of(paths: Iterable[Path]) -> tuple[Shape, dict[str, Tensor]]:
    """Return the shape and the mean of some checkpoints, at least one, as float32.

    Sums are of float64, which has room for the last bit of every weight: the order of the
    checkpoints does not show, and the mean of equal ones is what they are.

    Raises:
        TrainingError: If they are of different shapes.
    """
    shape: Shape | None = None
    sums: dict[str, Tensor] = {}
    taken = sorted(paths)
    for path in taken:
        found, state = load_weights(path)
        if shape is not None and shape != found:
            raise TrainingError(f"{path} is of another shape. Remove it, or train again.")
        shape = found
        for name, weight in state.items():
            sums[name] = sums[name] + weight.double() if name in sums else weight.double()
    if shape is None:
        raise TrainingError("There are no checkpoints to average. Name at least one.")
    return shape, {name: (total / len(taken)).to(torch.float32) for name, total in sums.items()}
