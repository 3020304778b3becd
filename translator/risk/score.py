"""The risk of a draft: a logistic regression over its features and its findings."""

from __future__ import annotations

import math
from collections.abc import Iterable

from translator.article import Segment
from translator.draft import Draft, Finding, Severity
from translator.risk.features import FEATURES, features
from translator.risk.weights import (
    COPIED,
    ERRORS,
    FEATURE_WEIGHTS,
    INTERCEPT,
    OTHER_ERROR,
    OTHER_WARNING,
    WARNINGS,
)

__all__ = ["risk"]

_WEIGHTS = tuple(FEATURE_WEIGHTS[name] for name in FEATURES)
_COPIED = "copied"  # the engine of a draft that needed none
_MOST = 30.0  # log-odds; what is beyond rounds to certainty


def risk(segment: Segment, draft: Draft, findings: Iterable[Finding] = ()) -> float:
    """Return how likely a draft is to need real work.

    Real work means to be among the fifth of drafts that are least like what a translator wrote;
    `translator/risk/weights.py` says on what that was learned. Findings only ever raise the risk;
    several of one check and severity count once.

    Args:
        segment: The segment.
        draft: Its draft.
        findings: What the checks say of it.

    Returns:
        A probability, above 0 and below 1.
    """
    if draft.engine == _COPIED:
        odds = COPIED
    else:
        values = features(segment, draft)
        odds = INTERCEPT + sum(w * v for w, v in zip(_WEIGHTS, values, strict=True))
    for check, severity in dict.fromkeys((f.check, f.severity) for f in findings):
        odds += _weight(check, severity)
    return 1 / (1 + math.exp(-max(-_MOST, min(odds, _MOST))))


def _weight(check: str, severity: Severity) -> float:
    if severity is Severity.ERROR:
        return ERRORS.get(check, OTHER_ERROR)
    return WARNINGS.get(check, OTHER_WARNING)
