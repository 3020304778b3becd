"""No person may turn up whom the source does not name."""

from __future__ import annotations

from collections.abc import Iterator

from translator.checks.check import Check, Sides
from translator.draft import Finding, Severity
from translator.names import strangers
from translator.urdu import isolated

__all__ = ["CHECK"]


def _find(sides: Sides) -> Iterator[Finding]:
    """Find frequent names in a draft that nothing in the source is like."""
    terms = (outcome.target for outcome in sides.draft.outcomes)
    for name in strangers(sides.source_words, sides.text, terms):
        yield CHECK.finding(
            f"“{name.text}” is not in the source.",
            f"{isolated(name.text)} کا نام اصل متن میں نہیں ہے۔",
            place=(name.start, name.end),
        )


CHECK = Check(
    "invented",
    Severity.ERROR,
    "a name that came in",
    "نام جو اصل متن میں نہیں",
    _find,
    is_of_machines=True,
)
