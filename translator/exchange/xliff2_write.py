"""Write an edition as XLIFF 2.1."""

from __future__ import annotations

from itertools import zip_longest
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from translator.article import MarkKind
from translator.editing import State
from translator.errors import ExchangeError
from translator.exchange.document import OutBlock, OutDocument, OutSegment
from translator.exchange.inline2 import Code, add_content, codes_of
from translator.exchange.xliff2_aside import add_glossary, add_matches, add_notes
from translator.exchange.xliff2_names import (
    CORE,
    GLOSSARY,
    MATCHES,
    PREFIX,
    STATES,
    clean,
    segment_id,
    token,
)

__all__ = ["write_xliff2"]

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_RIGHT_TO_LEFT = {"ar", "fa", "he", "ps", "sd", "ur"}
# White space inside of these is content.
_LEAVES = {"source", "target", "note", "data", "term", "translation"}

Codes = dict[int, tuple[tuple[Code, ...], tuple[Code, ...]]]
"""The codes of the segments of a unit, of source and target, by the segment's number."""


def write_xliff2(document: OutDocument) -> str:
    """Return an edition as an XLIFF 2.1 file; the same edition gives the same text.

    OASIS XLIFF 2.1 (2018) with its Glossary and Translation Candidates modules. One unit holds a
    block, one segment a sentence; the segment's id tells number and version. What checks and
    people say stands in notes that begin with the sentence's number on the page.

    Raises:
        ExchangeError: If the edition has no sentence: XLIFF has no empty files.
    """
    if not document.blocks:
        raise ExchangeError(
            f"{document.slug}: there is no sentence to translate in this edition, so there is "
            "nothing to export. Choose another edition."
        )
    root = etree.Element(
        _core("xliff"),
        {"version": "2.1", "srcLang": document.source, "trgLang": document.target},
        nsmap={None: CORE, "gls": GLOSSARY, "mtc": MATCHES},
    )
    file = etree.SubElement(root, _core("file"), _file_attributes(document))
    for block in document.blocks:
        _add_unit(file, block)
    _indent(root, "\n")
    return _DECLARATION + str(etree.tostring(root, encoding="unicode")) + "\n"


def _core(name: str) -> str:
    return f"{{{CORE}}}{name}"


def _file_attributes(document: OutDocument) -> dict[str, str]:
    return {
        "id": token(document.slug),
        "original": clean(document.name),
        # A segment that was split or joined would not be found again.
        "canResegment": "no",
        "srcDir": _direction(document.source),
        "trgDir": _direction(document.target),
        _SPACE: "preserve",
    }


def _direction(language: str) -> str:
    return "rtl" if language in _RIGHT_TO_LEFT else "ltr"


def _add_unit(file: Any, block: OutBlock) -> None:  # noqa: ANN401 - untyped library
    attributes = {"id": f"b{block.index}", "type": f"{PREFIX}:{block.kind}"}
    unit = etree.SubElement(file, _core("unit"), attributes)
    codes = {s.id: codes_of(s.source_marks, s.target_marks, f"m{s.id}") for s in block.segments}
    # Modules come before notes, those before the data: the order is that of the schema.
    add_glossary(unit, block.segments)
    add_matches(unit, block.segments)
    add_notes(unit, block.segments)
    data = _add_data(unit, codes)
    for segment, gap in zip_longest(block.segments, block.gaps):
        if segment:
            _add_segment(unit, segment, codes, data)
        if gap:
            _add_gap(unit, gap)


def _add_data(unit: Any, codes: Codes) -> dict[str, str]:  # noqa: ANN401 - untyped library
    """Write the addresses of links, and return their ids."""
    marks = (code.mark for sides in codes.values() for side in sides for code in side)
    addresses = dict.fromkeys(m.address for m in marks if m.kind is MarkKind.LINK)
    found = {address: f"d{n}" for n, address in enumerate(addresses, 1)}
    if found:
        parent = etree.SubElement(unit, _core("originalData"))
        for address, identifier in found.items():
            add_content(etree.SubElement(parent, _core("data"), id=identifier), address)
    return found


def _add_segment(
    unit: Any,  # noqa: ANN401 - untyped library
    segment: OutSegment,
    codes: Codes,
    data: dict[str, str],
) -> None:
    empty = not segment.target and segment.state is State.DRAFT
    attributes = {
        "id": segment_id(segment.id, segment.version),
        "state": "initial" if empty else STATES[segment.state],
        "subState": f"{PREFIX}:{segment.origin}",
    }
    element = etree.SubElement(unit, _core("segment"), attributes)
    source, target = codes[segment.id]
    add_content(etree.SubElement(element, _core("source")), segment.source, source, data)
    if not empty:
        add_content(etree.SubElement(element, _core("target")), segment.target, target, data)


def _add_gap(unit: Any, gap: str) -> None:  # noqa: ANN401 - untyped library
    ignorable = etree.SubElement(unit, _core("ignorable"))
    add_content(etree.SubElement(ignorable, _core("source")), gap)
    add_content(etree.SubElement(ignorable, _core("target")), gap)


def _indent(element: Any, line: str) -> None:  # noqa: ANN401 - untyped library
    """Put each element on a line of its own, but none that stands in a text."""
    if etree.QName(element).localname in _LEAVES or not len(element):
        return
    element.text = line + "  "
    for child in element:
        _indent(child, line + "  ")
        child.tail = line + "  "
    element[-1].tail = line
