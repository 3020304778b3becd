"""Write a sentence and its translation as a unit of XLIFF 1.2."""

from __future__ import annotations

import enum
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from translator.editing import Origin, State
from translator.exchange.document import OutSegment
from translator.exchange.xliff1_codes import LINK_CONTEXT, NAMESPACE, SPACE, Codes, legal
from translator.exchange.xliff1_inline import fill
from translator.exchange.xliff1_notes import OURS, Alternative, Note, alternatives, notes

__all__ = ["Xliff1Style", "add", "add_unit"]

_STATES = {
    State.DRAFT: "needs-review-translation",
    State.EDITED: "translated",
    State.APPROVED: "final",
}
_QUALIFIERS = {
    Origin.MACHINE: "mt-suggestion",
    Origin.EXACT: "exact-match",
    Origin.CONTEXT: "id-match",
}


class Xliff1Style(enum.StrEnum):
    """For whom a file is.

    OmegaT's own XLIFF filter translates what stands in the target and does not look at the source:
    in a file for it the target is the Urdu sentence, the present text is a note, and what is
    approved is locked.
    """

    STANDARD = "standard"
    OMEGAT = "omegat"


def add(parent: Any, name: str, attributes: dict[str, str] | None = None) -> Any:  # noqa: ANN401 - untyped library
    """Return a new element of XLIFF 1.2 at the end of another."""
    legals = {key: legal(value) for key, value in (attributes or {}).items()}
    return etree.SubElement(parent, f"{{{NAMESPACE}}}{name}", legals)


def add_unit(group: Any, segment: OutSegment, style: Xliff1Style) -> None:  # noqa: ANN401 - untyped library
    """Write a sentence with all that is told of it as the next unit of a group."""
    name = {"id": f"s{segment.id}-v{segment.version}", "resname": f"s{segment.number}"}
    approved = segment.state is State.APPROVED
    if approved:
        name["approved"] = "yes"
    if approved and style is Xliff1Style.OMEGAT:
        name["translate"] = "no"
    unit = add(group, "trans-unit", {**name, SPACE: "preserve"})
    codes = Codes()
    fill(add(unit, "source"), segment.source, segment.source_marks, codes)
    _add_target(unit, segment, style, codes)
    _add_notes(unit, segment, style)
    for alternative in alternatives(segment):
        _add_alternative(unit, alternative, codes)
    _add_links(unit, segment, codes)


def _add_target(unit: Any, segment: OutSegment, style: Xliff1Style, codes: Codes) -> None:  # noqa: ANN401 - untyped library
    if style is Xliff1Style.OMEGAT and segment.state is not State.APPROVED:
        target = add(unit, "target", {"state": "needs-translation"})
        fill(target, segment.source, segment.source_marks, codes)
    else:
        fill(add(unit, "target", _status(segment)), segment.target, segment.target_marks, codes)


def _status(segment: OutSegment) -> dict[str, str]:
    if not segment.target:
        return {"state": "new"}
    status = {"state": _STATES[segment.state]}
    if segment.origin in _QUALIFIERS:
        status["state-qualifier"] = _QUALIFIERS[segment.origin]
    return status


def _add_notes(unit: Any, segment: OutSegment, style: Xliff1Style) -> None:  # noqa: ANN401 - untyped library
    told = list(notes(segment))
    if style is Xliff1Style.OMEGAT and segment.target:
        told.insert(0, Note(f"{OURS} {segment.state.value}", segment.target))
    for note in told:
        names = {"from": note.sender, "annotates": note.annotates, "priority": str(note.priority)}
        add(unit, "note", names).text = legal(note.text)


def _add_alternative(unit: Any, alternative: Alternative, codes: Codes) -> None:  # noqa: ANN401 - untyped library
    names = {"origin": alternative.origin, SPACE: "preserve"}
    if alternative.quality:
        names["match-quality"] = alternative.quality
    element = add(unit, "alt-trans", names)
    if alternative.source:
        fill(add(element, "source"), alternative.source, (), codes)
    target = add(element, "target", {"state-qualifier": alternative.qualifier})
    fill(target, alternative.target, alternative.marks, codes)


def _add_links(unit: Any, segment: OutSegment, codes: Codes) -> None:  # noqa: ANN401 - untyped library
    links = list(codes.links())
    if links:
        name = {"name": f"s{segment.id}-links", "purpose": "information"}
        group = add(unit, "context-group", name)
        for number, address in links:
            context = add(group, "context", {"context-type": f"{LINK_CONTEXT}{number}"})
            context.text = legal(address)
