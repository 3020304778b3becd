"""A clause or a sentence must not get lost."""

from __future__ import annotations

from collections.abc import Iterator

from translator.checks.check import Check, Sides
from translator.checks.size import deviation, usual_share
from translator.draft import Finding, Severity

__all__ = ["CHECK"]

# Of the references of FLORES-200 (dev) and TICO-19 (dev) 1.7 % are shorter than that; with their
# last clause (a quarter of the words or more) taken off 78 % are, with their second half 99 %.
_SHORT = -2.2
# 0.1 % of the references, and 77 % of those cut in half.
_FAR_TOO_SHORT = -4.0


def _find(sides: Sides) -> Iterator[Finding]:
    """Find a draft much shorter than the length of its source lets expect."""
    by = deviation(sides)
    if by >= _SHORT or not any(map(str.isalnum, sides.text)):  # for the latter there is "empty"
        return
    less = round(100 * (1 - usual_share(sides)))
    yield CHECK.finding(
        f"The translation is {less} % shorter than usual: something may have been left out.",
        f"ترجمہ معمول سے {less} فیصد چھوٹا ہے: شاید کچھ رہ گیا ہے۔",
        severity=Severity.ERROR if by < _FAR_TOO_SHORT else Severity.WARNING,
    )


CHECK = Check(
    "dropped",
    Severity.ERROR,
    "a draft that is too short",
    "ترجمہ جو بہت چھوٹا ہے",
    _find,
    is_of_machines=True,
)
