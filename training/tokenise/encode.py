"""Texts as arrays of pieces, and how often each pair counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training.annotate.rows import read_rows
from training.errors import TrainingError
from training.tokenise.arrays import UNK, Pairs, Sentences, sentences_of
from training.tokenise.count import BATCH
from training.tokenise.texts import in_batches
from training.tokenise.vocabulary import Vocabulary

__all__ = ["encode_lines", "encode_pairs", "encode_writable", "fitting", "has_unknown"]

Cut = Callable[[Sequence[str]], list[list[int]]]


def encode_pairs(
    path: Path, vocabulary: Vocabulary, weights: Mapping[str, float], longest: int
) -> Pairs:
    """Return the pairs of a file.

    Args:
        path: Of the pairs, see `read_rows`.
        vocabulary: Cuts them.
        weights: For each source how often its pairs are expected in an epoch, in the order of
            `Meta.sources`.
        longest: Most pieces a side; see `fitting`.

    Raises:
        TrainingError: If the file cannot be read, or a pair is from no known source.
    """
    source = encode_lines((row.urdu for row in read_rows(path)), vocabulary.encode_all)
    target = encode_lines((row.english for row in read_rows(path)), vocabulary.encode_target_all)
    origin = _origins(path, list(weights))
    weight = np.fromiter(weights.values(), np.float32)[origin]
    weight[~fitting(source, target, longest)] = 0
    return Pairs(source, target, weight, origin=origin)


def fitting(source: Sentences, target: Sentences, longest: int) -> NDArray[np.bool_]:
    """Say of each pair whether it can be learned.

    Neither side is empty or too long, and the decoder can write all of the target: what it learns
    to write for an unknown piece would be nonsense.
    """
    sides = [(side.lengths > 0) & (side.lengths <= longest) for side in (source, target)]
    fits: NDArray[np.bool_] = sides[0] & sides[1] & ~has_unknown(target)
    return fits


def encode_lines(texts: Iterable[str], cut: Cut) -> Sentences:
    """Return texts as pieces; they are taken a batch at a time."""
    return sentences_of(_cut(texts, cut))


def encode_writable(texts: Iterable[str], vocabulary: Vocabulary) -> Sentences:
    """Return English texts as pieces, without those that the decoder cannot write."""
    cut = _cut(texts, vocabulary.encode_target_all)
    return sentences_of(row for row in cut if row and UNK not in row)


def _cut(texts: Iterable[str], cut: Cut) -> Iterator[list[int]]:
    for batch in in_batches(texts, BATCH):
        yield from cut(batch)


def _origins(path: Path, names: Sequence[str]) -> NDArray[np.uint16]:
    numbers = {name: number for number, name in enumerate(names)}
    try:
        return np.fromiter((numbers[row.source] for row in read_rows(path)), np.uint16)
    except KeyError as error:
        raise TrainingError(
            f"{path} has pairs of {error}, which is no source of the configuration. Name the "
            "source there, or do the stage `clean` again."
        ) from None


def has_unknown(sentences: Sentences) -> NDArray[np.bool_]:
    """Say of each sentence whether a piece of it is unknown."""
    found = np.zeros(len(sentences), np.bool_)
    places = np.flatnonzero(sentences.pieces == UNK)
    found[np.searchsorted(sentences.starts, places, side="right") - 1] = True
    return found
