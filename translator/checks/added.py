"""Nothing may come in that the source does not say."""

from __future__ import annotations

from collections.abc import Iterator

from translator.checks.check import Check, Sides
from translator.checks.size import deviation, usual_share
from translator.draft import Finding, Severity

__all__ = ["CHECK"]

# Of the references of FLORES-200 (dev) and TICO-19 (dev) 1.1 % are longer than that; with their
# first half repeated at the end 71 % are.
_LONG = 2.3


def _find(sides: Sides) -> Iterator[Finding]:
    """Find a draft much longer than the length of its source lets expect."""
    if deviation(sides) > _LONG:
        more = round(100 * (usual_share(sides) - 1))
        yield CHECK.finding(
            f"The translation is {more} % longer than usual: something may have been added.",
            f"ترجمہ معمول سے {more} فیصد لمبا ہے: شاید کچھ بڑھ گیا ہے۔",
        )


CHECK = Check("added", Severity.WARNING, "a draft that is too long", "ترجمہ جو بہت لمبا ہے", _find)
