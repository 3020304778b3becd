"""Logistic regression with a prior, by Newton's method.

After Hastie, Tibshirani and Friedman, "The Elements of Statistical Learning" (2009), section 4.4.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from benchmarks.risk.drafts import Judged
from translator.draft import Severity
from translator.risk.features import FEATURES, features

__all__ = ["Signal", "fitted", "labels", "signals", "table"]

Floats = NDArray[np.float64]
Signal = tuple[str, Severity]

WORST = 0.2
"""The share of drafts that count as needing real work: those of least chrF."""

# What a finding is taken to weigh, in log-odds, until the data says otherwise: chrF hardly sees
# a wrong figure or a lost "not", which an editor must see first.
PRIOR = {Severity.ERROR: 1.0, Severity.WARNING: 0.2}
LEAST = {Severity.ERROR: 0.3, Severity.WARNING: 0.02}
_TRUST = 10.0  # of the prior, in findings
_RIDGE = 3.0
_ROUNDS = 60


def signals(judged: Sequence[Judged]) -> list[Signal]:
    """Return the checks and severities that there are findings of."""
    return sorted({(f.check, f.severity) for one in judged for f in one.findings})


def table(judged: Sequence[Judged], known: Sequence[Signal]) -> Floats:
    """Return a row a draft: its features, then 1 for each signal that it shows."""
    rows = []
    for one in judged:
        shown = {(f.check, f.severity) for f in one.findings}
        rows.append([*features(one.segment, one.draft), *(float(s in shown) for s in known)])
    return np.array(rows)


def labels(judged: Sequence[Judged]) -> Floats:
    """Return 1 for each of the worst drafts of a set."""
    chrf = np.array([one.chrf for one in judged])
    return np.where(chrf < np.quantile(chrf, WORST), 1.0, 0.0)


def fitted(rows: Floats, worst: Floats, known: Sequence[Signal]) -> Floats:
    """Return the intercept and a coefficient a column, on the scale of the columns."""
    plain = len(FEATURES)
    mean, spread = rows.mean(0), rows.std(0) + 1e-9
    mean[plain:], spread[plain:] = 0.0, 1.0
    x = np.column_stack([np.ones(len(rows)), (rows - mean) / spread])
    prior = np.array([0.0] * (plain + 1) + [PRIOR[severity] for _, severity in known])
    trust = np.array([0.0] + [_RIDGE] * plain + [_TRUST] * len(known))
    least = np.array([-np.inf] * (plain + 1) + [LEAST[severity] for _, severity in known])
    weights = _newton(x, worst, prior, trust, least)
    scaled = weights[1:] / spread
    return np.concatenate([[weights[0] - scaled @ mean], scaled])


def _newton(x: Floats, worst: Floats, prior: Floats, trust: Floats, least: Floats) -> Floats:
    """Climb to the likeliest weights; those that a bound holds stay there, the others move."""
    weights = prior.copy()
    for _ in range(_ROUNDS):
        p = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (p - worst) + trust * (weights - prior)
        free = (weights > least) | (slope < 0)
        curve = (x * (p * (1 - p))[:, None]).T @ x + np.diag(trust + 1e-9)
        step = np.zeros_like(weights)
        step[free] = np.linalg.solve(curve[np.ix_(free, free)], slope[free])
        weights = np.maximum(weights - step, least)
    return weights
