"""Sentences as numbers of pieces, many in one array, and the files that keep them."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from training.tokenise.meta import Meta, load_meta, save_meta
from training.tokenise.npz import load_arrays, save_arrays

__all__ = [
    "BOS",
    "EOS",
    "PAD",
    "UNK",
    "Meta",
    "Pairs",
    "Sentences",
    "load_meta",
    "load_pairs",
    "load_sentences",
    "save_meta",
    "save_pairs",
    "save_sentences",
    "sentences_of",
]

BOS, PAD, EOS, UNK = 0, 1, 2, 3
"""The first four of every vocabulary: `<s>`, `<pad>`, `</s>`, `<unk>`."""


@dataclass(frozen=True, slots=True)
class Sentences:
    """Sentences one after the other in a flat array, without `BOS` and `EOS`.

    Attributes:
        pieces: The pieces of all sentences.
        starts: Where each begins; one more says where the last one ends.
    """

    pieces: NDArray[np.uint16]
    starts: NDArray[np.int64]

    def __len__(self) -> int:
        """Return the number of sentences."""
        return len(self.starts) - 1

    def __getitem__(self, number: int) -> NDArray[np.uint16]:
        """Return the pieces of a sentence; numbers below 0 count from the end.

        Raises:
            IndexError: If there is no such sentence.
        """
        at = range(len(self))[number]
        return self.pieces[self.starts[at] : self.starts[at + 1]]

    @property
    def lengths(self) -> NDArray[np.int64]:
        """How many pieces each sentence has."""
        return np.diff(self.starts)


@dataclass(frozen=True, slots=True)
class Pairs:
    """Sentences with their translations.

    Attributes:
        source: The sentences.
        target: Their translations, in the same order.
        weight: How often each is expected in an epoch; a share is a chance.
        tag: A piece to put before each source, or None.
        origin: For each pair the number of its source in `Meta.sources`, or None if they have
            none.
    """

    source: Sentences
    target: Sentences
    weight: NDArray[np.float32]
    tag: int | None = None
    origin: NDArray[np.uint16] | None = None

    def __len__(self) -> int:
        """Return the number of pairs."""
        return len(self.source)


def sentences_of(rows: Iterable[Sequence[int]]) -> Sentences:
    """Gather sentences into one array; each is taken when the one before is stored.

    Raises:
        OverflowError: If a piece does not fit into 16 bits.
    """
    pieces, starts = array("H"), array("q", [0])
    for row in rows:
        pieces.extend(row)
        starts.append(len(pieces))
    return Sentences(np.array(pieces, np.uint16), np.array(starts, np.int64))


def save_sentences(path: Path, sentences: Sentences) -> None:
    """Write sentences as an `.npz` file, all at once.

    Raises:
        OutputError: If it cannot be written.
    """
    save_arrays(path, {"pieces": sentences.pieces, "starts": sentences.starts})


def load_sentences(path: Path) -> Sentences:
    """Read what `save_sentences` wrote.

    Raises:
        TrainingError: If it cannot be read.
    """
    arrays = load_arrays(path, ("pieces", "starts"))
    return Sentences(arrays["pieces"], arrays["starts"])


def save_pairs(path: Path, pairs: Pairs) -> None:
    """Write pairs as an `.npz` file, all at once.

    Raises:
        OutputError: If it cannot be written.
    """
    arrays: dict[str, NDArray[Any]] = {
        "source": pairs.source.pieces,
        "source_starts": pairs.source.starts,
        "target": pairs.target.pieces,
        "target_starts": pairs.target.starts,
        "weight": pairs.weight,
    }
    if pairs.tag is not None:
        arrays["tag"] = np.array(pairs.tag, np.uint16)
    if pairs.origin is not None:
        arrays["origin"] = pairs.origin
    save_arrays(path, arrays)


def load_pairs(path: Path) -> Pairs:
    """Read what `save_pairs` wrote.

    Raises:
        TrainingError: If it cannot be read.
    """
    needed = ("source", "source_starts", "target", "target_starts", "weight")
    arrays = load_arrays(path, needed)
    tag = arrays.get("tag")
    return Pairs(
        Sentences(arrays["source"], arrays["source_starts"]),
        Sentences(arrays["target"], arrays["target_starts"]),
        arrays["weight"],
        None if tag is None else int(tag),
        arrays.get("origin"),
    )
