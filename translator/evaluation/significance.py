"""Whether one system is surely better than another: paired bootstrap resampling."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from translator.evaluation.metrics import Counts, score_of
from translator.evaluation.system import Comparison

__all__ = ["compare_scores", "resampled_scores"]

_INTERVAL = (2.5, 97.5)  # percent

Scores = NDArray[np.float64]


def resampled_scores(metric: str, counts: Counts, resamples: int, seed: int) -> Scores:
    """Return the score of a system on the set, then on sets drawn from it with replacement.

    Equal `resamples` and `seed` draw the same sentences, whatever the texts: so two systems are
    compared on the same sets.

    Args:
        metric: Name of the metric.
        counts: What it counted in the translations of the system, a row a sentence.
        resamples: How many sets are drawn, each as large as the whole one.
        seed: Decides which sentences are drawn.

    Returns:
        `resamples` + 1 scores, 0 to 100.
    """
    chance = np.random.default_rng(seed)
    size = len(counts)
    draws = (chance.integers(size, size=size) for _ in range(resamples))
    times = (np.bincount(draw, minlength=size).astype(np.float64) for draw in draws)
    sums = (counts.sum(axis=0), *(often @ counts for often in times))
    return np.array([score_of(metric, one) for one in sums])


def compare_scores(
    baseline: tuple[str, Scores], system: tuple[str, Scores], metric: str
) -> Comparison:
    """Compare two systems by paired bootstrap resampling (Koehn 2004, W04-3250).

    The interval holds the middle 95 % of the differences on the drawn sets; p is twice the share
    of sets on which the difference has the other sign, or is none: two-sided, by percentiles.

    It is larger than the p of sacreBLEU's `PairedTest`, often twice as large. That one counts
    the sets whose difference, by size, is above the mean size by more than the whole set's: only
    one of the two tails. It gives no interval of the difference either, and says of equal
    translations that they surely differ.

    Args:
        baseline: Label and scores of the one, see `resampled_scores`.
        system: Label and scores of the other one, drawn with the same seed.
        metric: Name of the metric.
    """
    differences = system[1] - baseline[1]
    whole, drawn = float(differences[0]), differences[1:]
    low, high = np.percentile(drawn, _INTERVAL).tolist()
    # One more, since what was never seen is not impossible.
    against = min(int((drawn <= 0).sum()), int((drawn >= 0).sum())) + 1
    p = min(1.0, 2 * against / (len(drawn) + 1))
    return Comparison(baseline[0], system[0], metric, whole, low, high, p)
