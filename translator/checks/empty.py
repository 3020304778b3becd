"""A sentence must not come out as nothing."""

from __future__ import annotations

from collections.abc import Iterator

from translator.checks.check import Check, Sides
from translator.draft import Finding, Severity

__all__ = ["CHECK"]


def _find(sides: Sides) -> Iterator[Finding]:
    """Find a draft without a letter or digit where the source has some."""
    if any(map(str.isalnum, sides.segment.text)) and not any(map(str.isalnum, sides.text)):
        yield CHECK.finding("The translation is empty.", "ترجمہ خالی ہے۔")


CHECK = Check("empty", Severity.ERROR, "no translation at all", "ترجمہ سرے سے موجود نہیں", _find)
