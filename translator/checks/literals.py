"""Code and addresses must come through letter by letter, in their place."""

from __future__ import annotations

from collections.abc import Iterator

from translator.checks.check import Check, Sides
from translator.draft import Finding, Severity
from translator.urdu import isolated

__all__ = ["CHECK"]


def _find(sides: Sides) -> Iterator[Finding]:
    """Find code and addresses that were put at the end because the engine lost their place."""
    for literal in sides.draft.lost:
        yield CHECK.finding(
            f"“{literal}” was put at the end: its place was lost.",
            f"{isolated(literal)} اپنی جگہ سے ہٹ کر جملے کے آخر میں آ گیا ہے۔",
        )


CHECK = Check(
    "literal",
    Severity.WARNING,
    "code or an address that lost its place",
    "کوڈ یا پتہ جو اپنی جگہ سے ہٹ گیا",
    _find,
)
