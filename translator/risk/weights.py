"""Coefficients of the risk.

Learned by `python -m benchmarks.risk fit` on drafts of the embedded model, version 0.3, for
FLORES-200 dev and TICO-19 dev (4,063 sentences): a logistic regression for being in the fifth of
a set with the least chrF against the reference. A finding counts as 1.0 (error) or 0.2 (warning)
until ten drafts that show it say otherwise, and never for less than 0.3 or 0.02: likeness to a
reference hardly sees a wrong figure or a lost negation, which an editor must see early.

Learned on one set and tested on the other, the riskiest fifth holds 47 to 50 % of the worst fifth;
by the engine's score alone it is 43 to 46 %, by length alone 22 to 30 %, by chance 20 %.
"""

from __future__ import annotations

__all__ = [
    "COPIED",
    "ERRORS",
    "FEATURE_WEIGHTS",
    "INTERCEPT",
    "OTHER_ERROR",
    "OTHER_WARNING",
    "WARNINGS",
]

INTERCEPT = 0.895
FEATURE_WEIGHTS = {
    "doubt": 7.238,
    "length": -0.843,
    "uneven": 2.095,
    "terms": -2.625,
    "letters": -0.440,
    "capitals": -1.844,
}
"""Log-odds a unit of each feature; see `translator.risk.features`."""

ERRORS = {
    "address": 0.972,  # 1 drafts, 0% bad
    "brackets": 0.834,  # 21 drafts, 19% bad
    "dropped": 0.942,  # 2 drafts, 50% bad
    "loop": 0.917,  # 8 drafts, 12% bad
    "negation": 0.766,  # 12 drafts, 25% bad
    "number": 0.634,  # 36 drafts, 19% bad
    "quotes": 0.857,  # 11 drafts, 18% bad
    "term": 0.853,  # 12 drafts, 17% bad
}
"""Log-odds of an error, by check."""

WARNINGS = {
    "added": 0.023,  # 29 drafts, 7% bad
    "brackets": 0.124,  # 42 drafts, 26% bad
    "casing": 0.264,  # 2 drafts, 50% bad
    "doubled": 0.138,  # 26 drafts, 38% bad
    "dropped": 0.333,  # 71 drafts, 37% bad
    "end-mark": 0.193,  # 8 drafts, 25% bad
    "name": 0.079,  # 88 drafts, 22% bad
    "negation": 0.185,  # 1 drafts, 0% bad
    "quotes": 0.201,  # 4 drafts, 25% bad
    "repaired": 0.142,  # 94 drafts, 16% bad
    "spelling": 0.319,  # 17 drafts, 35% bad
    "term": 0.173,  # 15 drafts, 7% bad
}
"""Log-odds of a warning, by check."""

OTHER_ERROR = 1.0
OTHER_WARNING = 0.2
"""The same for checks that found nothing to learn from."""

COPIED = -4.0
"""Log-odds of a text without Urdu, which no engine has touched."""
