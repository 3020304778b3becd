"""Read an Argos package of ours, so that training goes on from it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from training.errors import TrainingError
from training.export.names import OUTPUT, variable_names
from training.network.settings import NetworkSettings
from training.start.model_bin import Variables, read_model_bin
from translator.engine.vocabulary import Side, vocabulary_file

__all__ = ["Package", "read_package"]

_OURS = {  # what else the layers of CTranslate2 can do
    "activation": 3,  # the exact GELU
    "pre_norm": 0,
    "scale_embeddings": 0,
}


@dataclass(frozen=True, slots=True)
class Package:
    """A model and its vocabularies.

    Attributes:
        network: Its sizes.
        source: The pieces that its encoder knows, in the order of the embeddings.
        target: The pieces that its decoder knows.
        variables: Its weights, by the names of CTranslate2.
    """

    network: NetworkSettings
    source: tuple[str, ...]
    target: tuple[str, ...]
    variables: Variables


def read_package(folder: Path) -> Package:
    """Return the model of an unpacked package.

    Raises:
        TrainingError: If something is missing or damaged, or it is another kind of network.
    """
    model = folder / "model"
    variables = read_model_bin(model / "model.bin")
    config = _json(model / "config.json", dict)
    source, target = _pieces(model, "source"), _pieces(model, "target")
    try:
        network = _network(variables, config["layer_norm_epsilon"])
        _check(variables, network, (len(source), len(target)))
    except (KeyError, ValueError, TypeError) as error:
        raise TrainingError(
            f"The model in {folder} is no network of ours ({error}). Name a package that this "
            "workshop made."
        ) from None
    return Package(network, source, target, variables)


def _network(variables: Variables, epsilon: float) -> NetworkSettings:
    inner, width = variables.raw("encoder/layer_0/ffn/linear_0/weight").shape
    return NetworkSettings(
        width=width,
        encoder_layers=_layers(variables, "encoder"),
        decoder_layers=_layers(variables, "decoder"),
        heads=int(variables.raw("encoder/num_heads")),
        inner=inner,
        places=len(variables.raw("encoder/position_encodings/encodings")),
        epsilon=epsilon,
    )


def _layers(variables: Variables, half: str) -> int:
    start = f"{half}/layer_"
    names = (*variables.stored, *variables.aliases)
    return len({name.split("/")[1] for name in names if name.startswith(start)})


def _check(variables: Variables, network: NetworkSettings, pieces: tuple[int, int]) -> None:
    """Raise an error if these are not the weights of a network of ours.

    Raises:
        KeyError: If one is not there.
        ValueError: If one is of another kind.
    """
    for name in variable_names(network).values():
        variables.raw(name)
    for half in ("encoder", "decoder"):
        for name, ours in _OURS.items():
            if int(variables.raw(f"{half}/{name}")) != ours:
                raise ValueError(f"{half}/{name}")
    tables = (
        variables.raw("encoder/embeddings_0/weight"),
        variables.raw("decoder/embeddings/weight"),
    )
    if variables.raw(OUTPUT) is not tables[1]:
        raise ValueError(OUTPUT)
    if tuple(map(len, tables)) != pieces:
        raise ValueError("its vocabularies are of another size")


def _pieces(model: Path, side: Side) -> tuple[str, ...]:
    path = vocabulary_file(model, side)
    if path is None:
        raise TrainingError(f"{model} has no {side} vocabulary. Name a whole package.")
    return tuple(_json(path, list))


def _json(path: Path, kind: type) -> Any:  # noqa: ANN401 - whatever the file holds
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise TrainingError(
            f"{path} cannot be read ({error}). Name the folder of an unpacked package of ours."
        ) from None
    if not isinstance(found, kind):
        raise TrainingError(f"{path} is damaged. Name another package, or export it again.")
    return found
