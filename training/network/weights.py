"""Weights of a network in a file, with its shape beside them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import torch
from pydantic import ValidationError
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor

from training.errors import TrainingError
from training.network.network import Network
from training.network.shape import Shape
from training.tokenise.whole import written_whole

__all__ = ["build_network", "load_network", "load_weights", "save_weights"]


def save_weights(path: Path, shape: Shape, state: Mapping[str, Tensor]) -> None:
    """Write weights as float32 in the safetensors format, atomically.

    The same weights give the same bytes: the shape is the only entry of the file's metadata, since
    entries there have no order.

    Raises:
        OutputError: If the file cannot be written.
    """
    kept = {
        name: weight.detach().to("cpu", torch.float32).contiguous()
        for name, weight in sorted(state.items())
    }
    with written_whole(path) as waiting:
        try:
            save_file(kept, waiting, {"shape": shape.model_dump_json()})
        except SafetensorError as error:  # it says so of a full disk too
            raise OSError(str(error)) from None


def load_weights(path: Path) -> tuple[Shape, dict[str, Tensor]]:
    """Return the shape and the weights that `save_weights` wrote.

    Raises:
        TrainingError: If there is no such file, or it is another kind of file.
    """
    try:
        with safe_open(path, "pt") as file:
            shape = Shape.model_validate_json((file.metadata() or {}).get("shape", ""))
            return shape, {name: file.get_tensor(name) for name in sorted(file.keys())}
    except FileNotFoundError:
        raise TrainingError(
            f"The weights {path} are not there. Run the stage that makes them first."
        ) from None
    except (OSError, SafetensorError, ValidationError):
        raise TrainingError(
            f"{path} holds no weights of a network of ours. Remove it and make it again."
        ) from None


def build_network(shape: Shape, state: Mapping[str, Tensor]) -> Network:
    """Return a network with these weights, ready to translate.

    Raises:
        TrainingError: If weights are missing, too many, or of another size.
    """
    network = Network(shape)
    try:
        network.load_state_dict(state)
    except RuntimeError as error:
        raise TrainingError(
            f"The weights do not fit the network ({error}). Make them again for this shape."
        ) from None
    return network.eval()


def load_network(path: Path) -> Network:
    """Return the network of a file, ready to translate.

    Raises:
        TrainingError: If there is no such file, or its weights make no network.
    """
    return build_network(*load_weights(path))
