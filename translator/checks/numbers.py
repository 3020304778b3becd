"""Every figure must come through with its value and its unit."""

from __future__ import annotations

from collections.abc import Iterator

from translator.checks.check import Check, Sides
from translator.draft import Finding, Fix, Severity
from translator.numbers import Kind, Quantity, in_english
from translator.urdu import isolated

__all__ = ["CHECK"]


def _find(sides: Sides) -> Iterator[Finding]:
    """Find figures that are missing, became others, changed their unit or came in."""
    figures = sides.figures
    if figures.agrees:
        return
    if figures.mistaken:
        yield _became(sides, *figures.mistaken)
    else:
        yield from (_missing(sides, quantity) for quantity in figures.missing)
        yield from (_added(sides, quantity) for quantity in figures.added)
    for wanted, given in figures.unlike:
        # A unit that only the translation names may go without saying in the source.
        unsaid = not (wanted.unit or wanted.vague) and wanted.kind is Kind.NUMBER
        yield _became(sides, wanted, given, certain=not unsaid)


def _became(sides: Sides, wanted: Quantity, given: Quantity, *, certain: bool = True) -> Finding:
    """Return the finding of a figure with another value or unit; a fix only if that is certain."""
    source, english = sides.source[wanted.start : wanted.end], sides.text[given.start : given.end]
    right = in_english(wanted, source)
    return CHECK.finding(
        f"“{isolated(source)}” ({right}) became “{english}”.",
        f"”{source}“ ({isolated(right)}) ترجمے میں ”{isolated(english)}“ بن گیا ہے۔",
        severity=Severity.ERROR if certain else Severity.WARNING,
        place=(given.start, given.end),
        source_place=sides.as_written(wanted.start, wanted.end),
        fix=Fix(given.start, given.end, right) if certain else None,
    )


def _missing(sides: Sides, quantity: Quantity) -> Finding:
    source = sides.source[quantity.start : quantity.end]
    right = in_english(quantity, source)
    return CHECK.finding(
        f"“{isolated(source)}” ({right}) is not in the translation.",
        f"”{source}“ ({isolated(right)}) ترجمے میں نہیں ہے۔",
        source_place=sides.as_written(quantity.start, quantity.end),
    )


def _added(sides: Sides, quantity: Quantity) -> Finding:
    english = sides.text[quantity.start : quantity.end]
    return CHECK.finding(
        f"“{english}” is not in the source.",
        f"”{isolated(english)}“ اصل متن میں نہیں ہے۔",
        place=(quantity.start, quantity.end),
    )


CHECK = Check(
    "number", Severity.ERROR, "a figure lost, changed or added", "عدد جو رہ گیا یا بدل گیا", _find
)
