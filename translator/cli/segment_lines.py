"""A sentence of an edition as lines for people and as plain data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from translator.cli.findings.text import columns, legible
from translator.cli.memory.lines import match_json, match_lines
from translator.editing import Event, State
from translator.inspection import Inspected
from translator.memory import Match
from translator.urdu import isolated

__all__ = ["row_json", "row_lines"]


def row_lines(pair: Inspected, matches: Sequence[Match], said: Sequence[Event]) -> Iterator[str]:
    """Yield the lines of a sentence, its number and its state first.

    Args:
        pair: The sentence, looked at.
        matches: What the memory offers for it.
        said: The comments on it, the oldest first.
    """
    yield f"s{pair.number}  {_state(pair)}  {isolated(pair.segment.text)}"
    yield f"    {legible(pair.current.text)}"
    rows = [(f"    {f.severity}", f.check, legible(f.message)) for f in pair.findings]
    yield from columns(rows) if rows else ()
    for event in said:
        yield f"    comment by {legible(event.who)}: “{isolated(event.note)}”"
    for match in matches:
        offer, difference = match_lines(match, pair.segment.text)
        yield f"    memory {offer}"
        yield f"    {difference}"


def _state(pair: Inspected) -> str:
    review = pair.review
    who = review.approver or review.editor
    told = f"{review.state} by {legible(who)}" if who else review.state.value
    if review.origin.is_memory:
        told += ", from the memory"
    return f"[{told}, risk {pair.risk:.0%}]" if review.state is State.DRAFT else f"[{told}]"


def row_json(pair: Inspected, matches: Sequence[Match], said: Sequence[Event]) -> dict[str, Any]:
    """Return a sentence as plain data; see `row_lines`."""
    review = pair.review
    return {
        "segment": pair.number,
        "state": review.state,
        "origin": review.origin,
        "editor": review.editor,
        "approver": review.approver,
        "at": review.at and review.at.isoformat(),
        "version": review.version,
        "risk": round(pair.risk, 3),
        "urdu": pair.segment.text,
        "english": pair.current.text,
        "machine": pair.bare.draft.text,
        "findings": [
            {"check": f.check, "severity": f.severity, "message": f.message} for f in pair.findings
        ],
        "comments": [{"who": e.who, "at": e.at.isoformat(), "words": e.note} for e in said],
        "memory": [match_json(match) for match in matches],
    }
