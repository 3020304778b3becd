"""A translation must not go round in circles."""

from __future__ import annotations

from collections.abc import Iterator

from translator.checks.check import Check, Sides
from translator.draft import Finding, Severity
from translator.engine.loops import has_loop

__all__ = ["CHECK"]


def _find(sides: Sides) -> Iterator[Finding]:
    """Find words that the draft repeats although the source does not."""
    if not has_loop(sides.text):  # the common case, without looking at the source
        return
    names = " | ".join(" ".join([o.target] * o.expected) for o in sides.draft.outcomes)
    if has_loop(sides.text, f"{sides.segment.text} | {names}"):
        yield CHECK.finding("The translation repeats itself.", "ترجمہ الفاظ دہراتا ہے۔")


CHECK = Check(
    "loop",
    Severity.ERROR,
    "words going round in circles",
    "الفاظ کی تکرار",
    _find,
    is_of_machines=True,
)
