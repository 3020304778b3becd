"""What is told of a sentence beside its translation: as notes and alternatives of XLIFF 1.2."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from translator.article import Mark
from translator.draft import Finding, Severity
from translator.exchange.document import OutSegment
from translator.memory import Match, MatchKind
from translator.terms import TermOutcome
from translator.urdu import isolated

__all__ = ["OURS", "Alternative", "Note", "alternatives", "notes"]

# Begins who each note of ours is from: notes from anybody else were added elsewhere.
OURS = "Dozaban"
_PRIORITIES = {Severity.ERROR: 1, Severity.WARNING: 3}
_TERM_PRIORITY = 5
_COMMENT_PRIORITY = 2
_QUALIFIERS = {
    MatchKind.CONTEXT: "id-match",
    MatchKind.EXACT: "exact-match",
    MatchKind.FUZZY: "fuzzy-match",
}


@dataclass(frozen=True, slots=True)
class Note:
    """A note: who it is from, its words, what it is about, and its weight (1 is the highest)."""

    sender: str
    text: str
    annotates: str = "target"
    priority: int = 1


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another translation: of the sentence itself, unless it names the one that it is of."""

    origin: str
    target: str
    qualifier: str
    marks: tuple[Mark, ...] = ()
    source: str = ""
    quality: str = ""


def notes(segment: OutSegment) -> Iterator[Note]:
    """Yield the findings, terms and comments of a sentence."""
    for finding in segment.findings:
        yield _finding(finding)
    for outcome in segment.terms:
        yield _term(outcome)
    for who, words in segment.comments:
        text = f"{isolated(who)}: {words}" if who else words
        yield Note(f"{OURS} comment", text, "general", _COMMENT_PRIORITY)


def _finding(finding: Finding) -> Note:
    text = f"{finding.check}: {finding.message}"
    return Note(f"{OURS} finding", text, priority=_PRIORITIES[finding.severity])


def _term(outcome: TermOutcome) -> Note:
    wanted = ", ".join((outcome.target, *outcome.forms))
    text = f"{isolated(outcome.surface)} = {wanted} ({outcome.status.value})"
    return Note(f"{OURS} term", text, "source", _TERM_PRIORITY)


def alternatives(segment: OutSegment) -> Iterator[Alternative]:
    """Yield the machine's draft, where it is not the present text, and what the memory has."""
    if segment.machine not in {"", segment.target}:
        yield Alternative("machine", segment.machine, "mt-suggestion")
    for match in segment.matches:
        yield _match(match)


def _match(match: Match) -> Alternative:
    unit = match.unit
    return Alternative(
        origin=unit.origin or "memory",
        target=unit.target,
        qualifier=_QUALIFIERS[match.kind],
        marks=unit.marks,
        source=unit.source,
        quality=f"{int(match.similarity * 100)}%",
    )
