"""Make synthetic sentences a little worse on purpose."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

__all__ = ["with_noise"]


def with_noise(pieces: Sequence[int], share: float, random: np.random.Generator) -> list[int]:
    """Return a sentence without some of its pieces, at least one of which stays.

    Greedy back-translations are too regular to teach much; leaving words out by chance helps
    (Edunov et al. 2018, "Understanding Back-Translation at Scale", D18-1045).

    Args:
        pieces: The sentence.
        share: Chance of each piece to be left out, from 0 to below 1.
        random: Decides which.
    """
    if not share or not pieces:
        return list(pieces)
    stays = random.random(len(pieces)) >= share
    return [p for p, kept in zip(pieces, stays, strict=True) if kept] or [pieces[0]]
