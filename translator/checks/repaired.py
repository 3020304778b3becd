"""A figure that was put right deserves a second look."""

from __future__ import annotations

from collections.abc import Iterator

from translator.checks.check import Check, Sides
from translator.draft import Finding, Repair, Severity, Span
from translator.urdu import isolated

__all__ = ["CHECK"]


def _find(sides: Sides) -> Iterator[Finding]:
    """Find the figures of a draft that are not the engine's own."""
    for repair in sides.draft.repairs:
        english, urdu = _words(repair)
        source = _place(repair.source, sides.source)
        yield CHECK.finding(
            english,
            urdu,
            place=_place(repair.now, sides.text),
            source_place=sides.as_written(*source) if source else None,
        )


def _words(repair: Repair) -> tuple[str, str]:
    source, was, now = repair.source, repair.was, repair.now
    if not was:
        return (
            f"“{now}” was put in, for “{isolated(source)}”.",
            f"”{source}“ کے لیے ”{isolated(now)}“ لکھ دیا گیا ہے۔",
        )
    return (
        f"“{was}” was put right: “{now}”, for “{isolated(source)}”.",
        f"”{source}“ کے لیے ”{isolated(was)}“ کو درست کر کے ”{isolated(now)}“ کر دیا گیا ہے۔",
    )


def _place(part: str, text: str) -> Span | None:
    """Return where a part stands in a text, if it does."""
    at = text.find(part) if part else -1
    return (at, at + len(part)) if at >= 0 else None


CHECK = Check(
    "repaired", Severity.WARNING, "a figure that was put right", "عدد جو درست کیا گیا", _find
)
