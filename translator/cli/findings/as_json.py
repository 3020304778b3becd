"""Findings as JSON."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from translator.checks import ArticleCheck, Check
from translator.inspection import Inspected, Inspection, Noted

__all__ = ["checks_json", "json_lines"]


def checks_json(checks: Iterable[Check | ArticleCheck]) -> Iterator[str]:
    """Yield the checks as one JSON object."""
    rows = [
        {"name": c.name, "severity": c.severity, "english": c.english, "urdu": c.urdu}
        for c in checks
    ]
    yield _written({"checks": rows})


def json_lines(inspections: Sequence[Inspection], *, ignored: bool = False) -> Iterator[str]:
    """Yield the findings of editions as one JSON object.

    Args:
        inspections: The editions, looked at.
        ignored: Whether to show what somebody decided to ignore, too; it is counted always.
    """
    editions = [_edition(inspection, ignored=ignored) for inspection in inspections]
    counts = ("errors", "warnings", "ignored", "sentences")
    yield _written({**{c: sum(e[c] for e in editions) for c in counts}, "editions": editions})


def _edition(inspection: Inspection, *, ignored: bool) -> dict[str, Any]:
    edition = inspection.edition
    return {
        "edition": edition.slug,
        "title": dict(zip(("ur", "en"), edition.title, strict=True)),
        "source": inspection.source,
        "errors": inspection.errors,
        "warnings": inspection.warnings,
        "ignored": inspection.ignored,
        "sentences": len(inspection.pairs),
        "risk": {f"s{pair.number}": round(pair.risk, 3) for pair in inspection.by_risk()},
        "segments": [
            _segment(pair, notes, edition.article.blocks[pair.segment.block].line)
            for pair in inspection.pairs
            if (notes := [n for n in pair.notes if ignored or n.ignored is None])
        ],
    }


def _segment(pair: Inspected, notes: Iterable[Noted], line: int) -> dict[str, Any]:
    return {
        "segment": pair.number,
        "line": line or None,
        "urdu": pair.segment.text,
        "english": pair.current.text,
        "findings": [_finding(note) for note in notes],
    }


def _finding(note: Noted) -> dict[str, Any]:
    decision = note.ignored
    ignored = decision and {
        "who": decision.who,
        "why": decision.why,
        "at": decision.at.isoformat(),
    }
    return {**dataclasses.asdict(note.finding), "ignored": ignored}


def _written(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2)
