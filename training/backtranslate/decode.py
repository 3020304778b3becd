"""Translate sentences greedily, those of like length together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from training.tokenise.arrays import BOS, EOS, PAD

if TYPE_CHECKING:
    import torch

    from training.network.network import Network

__all__ = ["by_length", "decode", "padded"]

_ROOM = 10  # pieces that a translation may be longer than its ratio allows


def by_length(lengths: Sequence[int], places: int) -> Iterator[list[int]]:
    """Yield the numbers of sentences that are decoded together, the shortest first.

    Args:
        lengths: Pieces of each sentence.
        places: Pieces of a batch at most, filling pieces included; one sentence goes always.
    """
    batch: list[int] = []
    for at in sorted(range(len(lengths)), key=lengths.__getitem__):
        if batch and (lengths[at] + 2) * (len(batch) + 1) > places:
            yield batch
            batch = []
        batch.append(at)
    if batch:
        yield batch


def padded(sentences: Sequence[Sequence[int]]) -> NDArray[np.int64]:
    """Return sentences as rows of one length, each from BOS to EOS and then filled up."""
    rows = np.full((len(sentences), max(map(len, sentences)) + 2), PAD, dtype=np.int64)
    for row, sentence in zip(rows, sentences, strict=True):
        row[: len(sentence) + 2] = [BOS, *sentence, EOS]
    return rows


def decode(
    network: Network,
    sentences: Sequence[Sequence[int]],
    places: int,
    longest: int,
    device: torch.device,
) -> list[list[int]]:
    """Translate sentences, taking the likeliest piece at each step.

    Args:
        network: The model, on `device` and without dropout.
        sentences: Pieces of each, without BOS and EOS.
        places: See `by_length`.
        longest: Pieces of a translation at most.
        device: Where to compute; on CUDA in bfloat16.

    Returns:
        The pieces of each translation, in the order of `sentences`.
    """
    import torch  # noqa: PLC0415 - two seconds, and the settings need none of it

    found: list[list[int]] = [[] for _ in sentences]
    with torch.inference_mode(), torch.autocast(device.type, torch.bfloat16, device.type == "cuda"):
        for batch in by_length([len(s) for s in sentences], places):
            source = padded([sentences[at] for at in batch])
            most = min(longest, 2 * source.shape[1] + _ROOM)
            rows = network.greedy(torch.from_numpy(source).to(device), most)
            for at, row in zip(batch, rows, strict=True):
                found[at] = row
    return found
