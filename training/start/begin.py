"""What kind of start gives which weights."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import torch
from torch import Tensor

from training.errors import TrainingError
from training.network.network import Network
from training.network.settings import NetworkSettings
from training.network.shape import Shape
from training.start.bert import read_bert
from training.start.fitting import check_sizes
from training.start.package import Package, read_package
from training.start.resumed import state_of_package
from training.start.settings import StartSettings
from training.start.warm import warm_state
from training.tokenise.arrays import Meta
from training.tokenise.big import read_model

__all__ = ["Maker", "maker", "random_state"]

_PIECES = "sentencepiece.bpe.model"

Maker = Callable[[Shape, int], dict[str, Tensor]]
"""Makes the weights of a network of a shape, with a seed."""


def maker(
    settings: StartSettings, network: NetworkSettings, meta: Meta, pieces: Sequence[str]
) -> Maker:
    """Return what makes the first weights; the model that they come from is read once.

    Args:
        settings: From what training begins.
        network: Sizes of the network.
        meta: What is known of the vocabulary.
        pieces: The vocabulary.

    Raises:
        TrainingError: If the model is missing, or does not fit network or vocabulary.
    """
    if settings.kind == "random" or settings.model is None:  # all other kinds have a model
        return random_state
    if settings.kind == "package":
        return _from_package(settings.model, settings, network, pieces)
    _check_pieces(settings.model, pieces, meta.original)
    encoder = read_bert(settings.model, network)
    return lambda shape, seed: warm_state(encoder, meta.original, shape, settings, seed)


def random_state(shape: Shape, seed: int) -> dict[str, Tensor]:
    """Return random weights; torch's own random state is left as it is."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        return Network(shape).state_dict()


def _from_package(
    folder: Path, settings: StartSettings, network: NetworkSettings, pieces: Sequence[str]
) -> Maker:
    package = read_package(folder)
    found = package.network.model_dump(exclude={"places"})
    check_sizes(found, package.network.places, network, folder)
    return partial(_resumed, package, pieces, settings.noise)


def _resumed(
    package: Package, pieces: Sequence[str], noise: float, shape: Shape, seed: int
) -> dict[str, Tensor]:
    return state_of_package(package, pieces, shape, noise, seed)


def _check_pieces(folder: Path, pieces: Sequence[str], original: Sequence[int]) -> None:
    """Raise an error if the vocabulary was pruned from that of another model."""
    path = folder / _PIECES
    if not path.is_file():
        raise TrainingError(
            f"{path} is not there. Download the whole folder of the model, or name another with "
            '"start.model".'
        )
    big = read_model(path)
    texts = dict(zip(big.rows, big.texts, strict=True))
    for piece, row in zip(pieces, original, strict=False):
        if row >= 0 and texts.get(row, piece) != piece:
            raise TrainingError(
                f'The piece "{piece}" is another one in {folder}. Name its SentencePiece model '
                'with "tokenise.model", and tokenise again.'
            )
