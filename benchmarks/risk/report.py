"""How well a risk tells the worst drafts of a set."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from benchmarks.risk.regression import WORST

__all__ = ["area", "calibration", "in_riskiest", "line"]

Floats = NDArray[np.float64]
_PARTS = 10


def area(worst: Floats, score: Floats) -> float:
    """Return the area under the ROC curve: how often a bad draft outranks a good one."""
    _, place, times = np.unique(score, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(times) - (times - 1) / 2)[place]
    bad = worst.sum()
    return float((ranks[worst == 1].sum() - bad * (bad + 1) / 2) / (bad * (len(worst) - bad)))


def in_riskiest(worst: Floats, score: Floats, share: float = WORST) -> float:
    """Return the share of the worst drafts that stand among the riskiest."""
    chosen = np.argsort(-score, kind="stable")[: round(len(score) * share)]
    return float(worst[chosen].sum() / worst.sum())


def line(name: str, worst: Floats, chrf: Floats, score: Floats) -> str:
    """Return one row: area, share of the worst in the riskiest fifth, their mean chrF."""
    chosen = np.argsort(-score, kind="stable")[: round(len(score) * WORST)]
    rest = np.setdiff1d(np.arange(len(score)), chosen)
    return (
        f"{name:34}{area(worst, score):7.3f}{in_riskiest(worst, score):9.1%}"
        f"{chrf[chosen].mean():10.1f}{chrf[rest].mean():8.1f}"
    )


def calibration(worst: Floats, chrf: Floats, score: Floats) -> Sequence[str]:
    """Return a row a tenth of the drafts, the least risky first, and the calibration error."""
    parts = np.array_split(np.argsort(score, kind="stable"), _PARTS)
    rows = [f"{'tenth':>6}{'predicted':>11}{'observed':>10}{'mean chrF':>11}"]
    rows += [
        f"{n:6}{score[part].mean():11.1%}{worst[part].mean():10.1%}{chrf[part].mean():11.1f}"
        for n, part in enumerate(parts, 1)
    ]
    gaps = [len(part) * abs(score[part].mean() - worst[part].mean()) for part in parts]
    brier = float(((score - worst) ** 2).mean())
    return [*rows, f"expected calibration error {sum(gaps) / len(score):.3f}, Brier {brier:.3f}"]
