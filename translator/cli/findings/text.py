"""Findings as lines for people."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from translator.checks import ArticleCheck, Check
from translator.cli.terms.lines import isolate
from translator.draft import Finding
from translator.inspection import Inspection, Noted
from translator.urdu import has_arabic, isolated

__all__ = [
    "columns",
    "count",
    "legible",
    "list_lines",
    "message_of",
    "summary",
    "text_lines",
    "told",
]

_PART = re.compile(r"“[^“”]*”|[^“]+|“")
_ISOLATED = "\u2068"
_NO_PLACE = {"Cf", "Mn"}


def list_lines(checks: Iterable[Check | ArticleCheck]) -> Iterator[str]:
    """Yield a line a check: its name, its gravest severity, what it finds in both languages."""
    rows = [(c.name, c.severity.value, c.english, isolated(c.urdu)) for c in checks]
    yield from columns(rows)


def text_lines(
    inspections: Sequence[Inspection], *, ignored: bool = False, urdu: bool = False
) -> Iterator[str]:
    """Yield for each edition a line and one a finding, and a last line with the counts.

    Args:
        inspections: The editions, looked at.
        ignored: Whether to show what somebody decided to ignore, too.
        urdu: Whether the findings are told in Urdu.
    """
    for inspection in inspections:
        yield f"{inspection.edition.slug}: {legible(inspection.edition.title[1])}"
        shown = (
            (f"  s{pair.number}", note.finding.severity, note.finding.check, told(note, urdu=urdu))
            for pair in inspection.pairs
            for note in pair.notes
            if ignored or note.ignored is None
        )
        yield from columns(list(shown))
    yield summary(inspections)


def message_of(finding: Finding, *, urdu: bool) -> str:
    """Return what a finding says in the language that is wanted, if it says it there."""
    return finding.urdu if urdu and finding.urdu else finding.message


def legible(line: str) -> str:
    """Return an English line in which Urdu does not reorder the rest.

    What stands in quotation marks is one run, figures included; a line that is isolated
    already stays as it is.
    """
    return line if _ISOLATED in line else _PART.sub(lambda part: _run(part[0]), line)


def count(number: int, what: str) -> str:
    """Return a number with its noun: 1 error, 2 errors."""
    return f"{number} {what}{'' if number == 1 else 's'}"


def _run(part: str) -> str:
    if part.startswith("“") and has_arabic(part):
        return f"“{isolated(part[1:-1])}”"
    return isolate(part)


def told(note: Noted, *, urdu: bool) -> str:
    """Return what a finding says, and who ignores it if somebody does."""
    finding = note.finding
    said = isolated(finding.urdu) if urdu and finding.urdu else legible(finding.message)
    if note.ignored:
        said += f" (ignored by {note.ignored.who}: {isolated(note.ignored.why)})"
    return said


def summary(inspections: Sequence[Inspection]) -> str:
    """Return the last line: how many errors and warnings there are, and how many are ignored."""
    errors = count(sum(i.errors for i in inspections), "error")
    warnings = count(sum(i.warnings for i in inspections), "warning")
    sentences = count(sum(len(i.pairs) for i in inspections), "sentence")
    ignored = sum(i.ignored for i in inspections)
    return f"{errors}, {warnings} in {sentences}" + (f"; {ignored} ignored." if ignored else ".")


def columns(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield rows as lines whose columns stand below each other; the last may be of any length."""
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)][:-1]
    for *cells, last in rows:
        padded = (c + " " * (width - _width(c)) for c, width in zip(cells, widths, strict=True))
        yield "  ".join([*padded, last])


def _width(cell: str) -> int:
    """Return how many places a terminal gives to a text: none to marks, joiners and isolates."""
    return sum(unicodedata.category(c) not in _NO_PLACE for c in cell)
