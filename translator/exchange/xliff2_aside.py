"""What stands beside the sentences in XLIFF 2: glossary, similar sentences, notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from translator.draft import Severity
from translator.exchange.document import OutSegment
from translator.exchange.inline2 import add_content
from translator.exchange.xliff2_names import CORE, GLOSSARY, MATCHES, clean, note_id, segment_id
from translator.memory import Match, MatchKind
from translator.terms import Status, TermOutcome
from translator.urdu import isolated

__all__ = ["add_glossary", "add_matches", "add_notes"]

# 1 is the highest priority and the default.
_PRIORITIES = {Severity.ERROR: "1", Severity.WARNING: "3"}
_MATCH_TYPES = {MatchKind.CONTEXT: "icm", MatchKind.EXACT: "tm", MatchKind.FUZZY: "tm"}
_NAMELESS = "memory"


def add_glossary(unit: Any, segments: Sequence[OutSegment]) -> None:  # noqa: ANN401 - untyped
    """Add the terms of the sentences with all their renderings, the one asked for first."""
    found = [(segment, term) for segment in segments for term in segment.terms]
    if not found:
        return
    glossary = etree.SubElement(unit, _gls("glossary"))
    for segment, term in found:
        entry = etree.SubElement(glossary, _gls("glossEntry"), ref=_reference(segment))
        etree.SubElement(entry, _gls("term")).text = clean(term.surface)
        for rendering in (term.target, *term.forms):
            etree.SubElement(entry, _gls("translation")).text = clean(rendering)


def add_matches(unit: Any, segments: Sequence[OutSegment]) -> None:  # noqa: ANN401 - untyped
    """Add similar sentences of the memory, and the machine's draft where it is not the text."""
    found = [(segment, match) for segment in segments for match in _candidates(segment)]
    if not found:
        return
    matches = etree.SubElement(unit, _mtc("matches"))
    for segment, (attributes, source, target) in found:
        match = etree.SubElement(matches, _mtc("match"), ref=_reference(segment), **attributes)
        add_content(etree.SubElement(match, _core("source")), source)
        add_content(etree.SubElement(match, _core("target")), target)


def _candidates(segment: OutSegment) -> Iterator[tuple[dict[str, str], str, str]]:
    for match in segment.matches:
        yield _match_attributes(match), match.unit.source, match.unit.target
    if segment.machine and segment.machine != segment.target:
        yield {"type": "mt", "origin": "machine"}, segment.source, segment.machine


def _match_attributes(match: Match) -> dict[str, str]:
    percent = f"{match.similarity * 100:.2f}".rstrip("0").rstrip(".")
    return {
        "type": _MATCH_TYPES[match.kind],
        "origin": clean(match.unit.origin) or _NAMELESS,
        "similarity": percent,
    }


def add_notes(unit: Any, segments: Sequence[OutSegment]) -> None:  # noqa: ANN401 - untyped
    """Add findings, missed terms and comments; each begins with the sentence's number."""
    found = [(segment, *note) for segment in segments for note in _notes(segment)]
    if not found:
        return
    notes = etree.SubElement(unit, _core("notes"))
    for segment, attributes, text in found:
        note = etree.SubElement(notes, _core("note"), attributes)
        note.text = clean(f"[{segment.number}] {text}")


def _notes(segment: OutSegment) -> Iterator[tuple[dict[str, str], str]]:
    for count, finding in enumerate(segment.findings, 1):
        attributes = {
            "id": note_id("f", segment.id, count),
            "appliesTo": "target",
            "category": f"finding:{clean(finding.check)}",
            "priority": _PRIORITIES[finding.severity],
        }
        yield attributes, finding.message
    missed = [term for term in segment.terms if term.status is Status.MISSED]
    for count, term in enumerate(missed, 1):
        attributes = {"id": note_id("t", segment.id, count), "appliesTo": "target"}
        yield attributes | {"category": "term:missed"}, _missed(term)
    for count, (who, words) in enumerate(segment.comments, 1):
        attributes = {"id": note_id("c", segment.id, count), "category": "comment"}
        yield attributes, f"{who}: {words}"


def _missed(term: TermOutcome) -> str:
    return f"The glossary asks for “{term.target}” for {isolated(term.surface)}."


def _reference(segment: OutSegment) -> str:
    return f"#{segment_id(segment.id, segment.version)}"


def _core(name: str) -> str:
    return f"{{{CORE}}}{name}"


def _gls(name: str) -> str:
    return f"{{{GLOSSARY}}}{name}"


def _mtc(name: str) -> str:
    return f"{{{MATCHES}}}{name}"
