"""A network that goes on from a package, whatever its vocabulary is now."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor

from training.export.names import variable_names
from training.network.shape import Shape
from training.start.package import Package
from training.start.rows import picked_rows

__all__ = ["state_of_package"]


def state_of_package(
    package: Package, pieces: Sequence[str], shape: Shape, noise: float, seed: int
) -> dict[str, Tensor]:
    """Return the weights of a package for a vocabulary; its rows are found by their pieces.

    A piece that the decoder does not know yet gets its row from the encoder, whose embeddings
    began as the decoder's did; one that neither knows gets the mean of the others. So it is that
    the reverse network, whose decoder knows both languages, can begin here as well.

    Args:
        package: What was trained before.
        pieces: The vocabulary now; the decoder knows the first of them.
        shape: Sizes of the network; those of the package, but for vocabularies and places.
        noise: See `picked_rows`.
        seed: Of the noise.
    """
    chance = torch.Generator().manual_seed(seed)
    state = {
        ours: torch.from_numpy(package.variables.weights(theirs))
        for ours, theirs in variable_names(package.network).items()
    }
    source, target = _places(package.source), _places(package.target)
    written, count = pieces[: shape.target_vocab], len(target)
    encoder, decoder = state["encoder.embeddings.weight"], state["decoder.embeddings.weight"]
    known = {piece: count + row for piece, row in source.items()} | target
    both = torch.cat([decoder, encoder])
    return state | {
        "encoder.embeddings.weight": picked_rows(encoder, _rows(source, pieces), noise, chance),
        "decoder.embeddings.weight": picked_rows(both, _rows(known, written), noise, chance),
        "projection.bias": picked_rows(state["projection.bias"], _rows(target, written)),
        "encoder.positions.weight": state["encoder.positions.weight"][: shape.places],
        "decoder.positions.weight": state["decoder.positions.weight"][: shape.places],
    }


def _places(pieces: Sequence[str]) -> dict[str, int]:
    return {piece: row for row, piece in enumerate(pieces)}


def _rows(known: dict[str, int], pieces: Sequence[str]) -> list[int]:
    return [known.get(piece, -1) for piece in pieces]
