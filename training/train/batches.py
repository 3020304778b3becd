"""Which pairs are learned together, and in which order.

The order of an epoch is drawn by a generator of its own, so any place in any epoch can be found
again without going through what was before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from training.tokenise.arrays import Pairs

__all__ = ["Order", "Rows", "Spot", "batches_from", "plan_epoch", "usable", "widths"]

Rows = NDArray[np.int64]
"""Pairs of several sets, [n, 2]: the number of the set, the number of the pair in it."""


@dataclass(frozen=True, slots=True)
class Order:
    """All that decides the order.

    Attributes:
        seed: Another seed is another order.
        tokens: Padded pieces that a batch may have on either side.
        longest: Pieces that a side of a pair may have; longer pairs are left out.
        mixed: Pairs that are sorted by length together.
    """

    seed: int
    tokens: int
    longest: int
    mixed: int


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the order: the epoch, and the batch in it that comes next; both from 0."""

    epoch: int = 0
    batch: int = 0


def widths(pairs: Pairs) -> NDArray[np.int64]:
    """Return how many places each pair takes on its longer side, with `BOS`, `EOS` and tag."""
    source = pairs.source.lengths + 2 + (pairs.tag is not None)
    wide: NDArray[np.int64] = np.maximum(source, pairs.target.lengths + 1)
    return wide


def batches_from(sets: Sequence[Pairs], order: Order, spot: Spot) -> Iterator[tuple[Rows, Spot]]:
    """Yield batches without end from `spot` on, each with the spot after it.

    At least one pair must be usable.
    """
    while True:
        for number, rows in enumerate(plan_epoch(sets, order, spot.epoch)):
            if number >= spot.batch:
                yield rows, Spot(spot.epoch, number + 1)
        spot = Spot(spot.epoch + 1)


def plan_epoch(sets: Sequence[Pairs], order: Order, epoch: int) -> list[Rows]:
    """Return the batches of one epoch: pairs of similar length, in random order."""
    generator = np.random.default_rng((order.seed, epoch))
    drawn = [_draw(pairs, order.longest, generator) for pairs in sets]
    numbers = np.repeat(np.arange(len(sets)), [len(some) for some in drawn])
    rows = np.stack([numbers, np.concatenate(drawn)], axis=1)
    wide = np.concatenate([widths(pairs)[some] for pairs, some in zip(sets, drawn, strict=True)])
    mix = generator.permutation(len(rows))
    planned: list[Rows] = []
    for start in range(0, len(rows), order.mixed):
        some = mix[start : start + order.mixed]
        some = some[np.argsort(wide[some] + generator.random(len(some)))]
        cuts = _cut(wide[some], order.tokens)
        planned += [rows[some[a:b]] for a, b in (cuts[i] for i in generator.permutation(len(cuts)))]
    return planned


def usable(pairs: Pairs, longest: int) -> NDArray[np.bool_]:
    """Return which pairs can be learned from: not empty, not too long, and with a weight."""
    fits = pairs.weight > 0
    for side in (pairs.source, pairs.target):
        fits &= (side.lengths > 0) & (side.lengths <= longest)
    return fits


def _draw(pairs: Pairs, longest: int, generator: np.random.Generator) -> NDArray[np.int64]:
    """Return pairs, each as often as its weight says: the whole part surely, the rest by chance."""
    weight = np.where(usable(pairs, longest), pairs.weight, 0)
    whole = np.floor(weight)
    times = (whole + (generator.random(len(whole)) < weight - whole)).astype(np.int64)
    return np.repeat(np.arange(len(times)), times)


def _cut(wide: NDArray[np.int64], tokens: int) -> list[tuple[int, int]]:
    """Cut pairs that are sorted by width into batches as big as may be."""
    cuts, start = [], 0
    for end, width in enumerate(wide.tolist()):
        if end > start and width * (end + 1 - start) > tokens:
            cuts.append((start, end))
            start = end
    return [*cuts, (start, len(wide))] if len(wide) else []
