"""Sentences in the order in which they should be reviewed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from translator.cli.findings.text import columns, legible, summary, told
from translator.inspection import Inspected, Inspection

__all__ = ["queue_lines"]


def queue_lines(
    inspections: Sequence[Inspection], most: int, *, urdu: bool = False
) -> Iterator[str]:
    """Yield for each edition its riskiest sentences, each with its findings, and the counts.

    Args:
        inspections: The editions, looked at.
        most: How many sentences of each edition.
        urdu: Whether the findings are told in Urdu.
    """
    for inspection in inspections:
        yield f"{inspection.edition.slug}: {legible(inspection.edition.title[1])}"
        for pair in inspection.by_risk()[:most]:
            yield f"  s{pair.number}  {pair.risk:.0%}  {legible(pair.current.text)}"
            yield from _findings(pair, urdu=urdu)
    yield summary(inspections)


def _findings(pair: Inspected, *, urdu: bool) -> Iterator[str]:
    rows = [
        (f"      {note.finding.severity}", note.finding.check, told(note, urdu=urdu))
        for note in pair.notes
        if note.ignored is None
    ]
    return columns(rows)
