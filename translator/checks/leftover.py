"""No Urdu may be left in the English column."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.checks.check import Check, Sides
from translator.draft import Finding, Severity
from translator.urdu import has_arabic

__all__ = ["CHECK"]

_STRETCH = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]+")


def _find(sides: Sides) -> Iterator[Finding]:
    """Find Arabic script in a draft; inline code and terms that stay in Urdu may hold it."""
    text = sides.text
    if not has_arabic(text):
        return
    kept = [o.target for o in sides.draft.outcomes if has_arabic(o.target)]
    for part in filter(None, [*kept, *sides.code]):
        text = text.replace(part, " " * len(part))  # places stay what they are
    if found := _STRETCH.search(text):
        yield CHECK.finding(
            "Urdu is left in the translation.",
            "ترجمے میں اردو الفاظ رہ گئے ہیں۔",
            place=found.span(),
        )


CHECK = Check("leftover", Severity.ERROR, "Urdu left in the English", "انگریزی میں اردو", _find)
