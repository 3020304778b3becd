"""The term report as lines for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from translator.terms import Status, TermRow
from translator.urdu.script import isolated

__all__ = ["report_lines"]


def report_lines(slug: str, rows: Sequence[TermRow]) -> Iterator[str]:
    """Yield a line a term, what was missed first, and a last line with the counts."""
    order = list(Status)[::-1]
    for row in sorted(rows, key=lambda r: order.index(r.status)):
        urdu = "، ".join(row.surfaces)
        how = ", ".join(row.stages) or "no step"
        where = " ".join(
            f"{p.segment}{'' if p.status is row.status else f' ({p.status})'}" for p in row.places
        )
        yield f"{row.status:<8}{row.target} ← {isolated(urdu)}  [{how}] in {where}"
    counts = ", ".join(f"{sum(r.count(s) for r in rows)} {s}" for s in Status)
    yield f"{slug}: {len(rows)} terms, in their sentences {counts}."
