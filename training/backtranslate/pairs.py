"""From English sentences and their back-translations to pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np

from training.backtranslate.noise import with_noise
from training.backtranslate.rules import fault
from training.backtranslate.settings import BacktranslateSettings
from training.chunks import Chunk, chunk_of

__all__ = ["Rows", "Translate", "made_pairs"]

Rows = Sequence[list[int]]
"""Sentences as pieces."""

Translate = Callable[[Rows], list[list[int]]]
"""Gives the Urdu for each of some English sentences."""


def made_pairs(
    english: Rows,
    translate: Translate,
    tag: int,
    settings: BacktranslateSettings,
    seed: tuple[int, ...],
) -> Chunk:
    """Translate sentences back and keep the good ones, synthetic Urdu first.

    The pairs bear a tag, so that the model can tell them from real ones: tagged back-translation
    (Caswell et al. 2019, W19-5206).

    Args:
        english: The sentences.
        translate: The reverse model.
        tag: The piece that is put before each source.
        settings: What is kept, and how much noise is added.
        seed: Decides the noise.
    """
    random, dropped = np.random.default_rng(seed), Counter[str]()
    rows: list[tuple[Sequence[int], Sequence[int]]] = []
    for original, urdu in zip(english, translate(english), strict=True):
        if found := fault(original, urdu, settings):
            dropped[found] += 1
        else:
            rows.append((with_noise(urdu, settings.noise, random), original))
    return chunk_of(rows, settings.weight, dropped, tag)
