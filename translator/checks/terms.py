"""Every glossary term of the source must stand in the translation."""

from __future__ import annotations

from collections.abc import Iterator

from translator.checks.check import Check, Sides
from translator.draft import Finding, Severity
from translator.terms import Status
from translator.urdu import isolated

__all__ = ["CHECK"]


def _find(sides: Sides) -> Iterator[Finding]:
    """Find terms that are missing, or stand there less often than in the source."""
    for outcome in sides.draft.outcomes:
        target = isolated(outcome.target)
        if outcome.status is Status.MISSED:
            yield CHECK.finding(
                f"“{outcome.surface}” should be “{outcome.target}”, which is not there.",
                f"”{outcome.surface}“ کا ترجمہ {target} ہونا چاہیے، جو یہاں نہیں ہے۔",
            )
        elif outcome.found < outcome.expected:
            yield CHECK.finding(
                f"“{outcome.target}” is there {outcome.found} of {outcome.expected} times.",
                f"{target} کو {outcome.expected} بار آنا چاہیے، {outcome.found} بار آیا ہے۔",
                severity=Severity.WARNING,
            )


CHECK = Check("term", Severity.ERROR, "a glossary term not rendered", "فرہنگ کی اصطلاح", _find)
