"""Inline markup as XLIFF 2 codes.

Nested marks become `<pc>`; one that crosses another becomes `<sc/>` and `<ec/>`. Characters that
XML 1.0 cannot hold become `<cp hex="..."/>`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from translator.article import Mark, MarkKind
from translator.exchange.safe_xml import NOT_XML
from translator.exchange.xliff2_names import CODES, CORE

__all__ = ["Code", "add_content", "codes_of"]

_NOT_XML = re.compile(f"({NOT_XML.pattern})")


@dataclass(frozen=True, slots=True)
class Code:
    """A mark as an inline code.

    Attributes:
        id: The same for the mark of the source and that of the target which belongs to it.
        mark: The mark.
        crosses: Whether it begins in one mark and ends outside of it.
    """

    id: str
    mark: Mark
    crosses: bool


def codes_of(
    source: Sequence[Mark], target: Sequence[Mark], prefix: str
) -> tuple[tuple[Code, ...], tuple[Code, ...]]:
    """Return the codes of a sentence and of its translation.

    A mark of the target gets the id of the first mark of the source that does the same and is
    not taken; else an id of its own, as XLIFF 2.1, 4.3.1.14 asks.

    Args:
        source: The marks of the sentence.
        target: The marks of its translation.
        prefix: What the ids begin with; no other sentence of the unit may have it.
    """
    ours = [Code(f"{prefix}-{n}", *one) for n, one in enumerate(_sorted(source), 1)]
    free = list(ours)
    theirs = []
    for n, (mark, crosses) in enumerate(_sorted(target), len(ours) + 1):
        same = (mark.kind, mark.address, crosses)
        twin = next((c for c in free if (c.mark.kind, c.mark.address, c.crosses) == same), None)
        if twin:
            free.remove(twin)
        theirs.append(Code(twin.id if twin else f"{prefix}-{n}", mark, crosses))
    return tuple(ours), tuple(theirs)


def _sorted(marks: Sequence[Mark]) -> Iterator[tuple[Mark, bool]]:
    """Yield the marks from the outermost in, and whether each crosses one before it."""
    nested: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (m.start, -m.end)):
        if mark.start >= mark.end:
            continue
        crosses = any(n.start < mark.start < n.end < mark.end for n in nested)
        if not crosses:
            nested.append(mark)
        yield mark, crosses


def add_content(
    parent: Any,  # noqa: ANN401 - untyped library
    text: str,
    codes: Sequence[Code] = (),
    data: Mapping[str, str] | None = None,
) -> None:
    """Put a text with its inline codes into an element.

    Args:
        parent: A `source`, `target` or `data` element without content.
        text: The text.
        codes: Its codes, in the order that `codes_of` gives.
        data: Ids of the original data by address of a link.
    """
    writer = _Writer(parent, data or {})
    done = 0
    for place, opens, code in _edges(codes):
        writer.write(text[done:place])
        done = place
        if opens:
            writer.open(code)
        else:
            writer.close(code)
    writer.write(text[done:])


def _edges(codes: Sequence[Code]) -> Iterator[tuple[int, bool, Code]]:
    """Yield where codes end and begin: at one place first the ends, the innermost first."""
    ends = [(code.mark.end, False, -n) for n, code in enumerate(codes)]
    starts = [(code.mark.start, True, n) for n, code in enumerate(codes)]
    return ((place, opens, codes[abs(n)]) for place, opens, n in sorted(ends + starts))


class _Writer:
    """Appends text and codes to an element, inside of the codes that are open."""

    def __init__(self, parent: Any, data: Mapping[str, str]) -> None:  # noqa: ANN401 - untyped
        self._open = [parent]
        self._data = data

    def write(self, text: str) -> None:
        for piece in _NOT_XML.split(text):
            if _NOT_XML.fullmatch(piece):
                self._add("cp", hex=f"{ord(piece):04X}")
            elif len(self._open[-1]):
                last = self._open[-1][-1]
                last.tail = (last.tail or "") + piece or None
            else:
                self._open[-1].text = (self._open[-1].text or "") + piece or None

    def open(self, code: Code) -> None:
        if code.crosses:
            self._add("sc", id=code.id, **self._attributes(code.mark, "dataRef"))
        else:
            attributes = self._attributes(code.mark, "dataRefStart")
            self._open.append(self._add("pc", id=code.id, **attributes))

    def close(self, code: Code) -> None:
        if code.crosses:
            self._add("ec", startRef=code.id)
        else:
            self._open.pop()

    def _attributes(self, mark: Mark, reference: str) -> dict[str, str]:
        kind, subtype = CODES[mark.kind]
        found = {"type": kind, "subType": subtype}
        if mark.kind is MarkKind.LINK:
            found[reference] = self._data[mark.address]
        return {name: value for name, value in found.items() if value}

    def _add(self, name: str, **attributes: str) -> Any:  # noqa: ANN401 - untyped library
        return etree.SubElement(self._open[-1], f"{{{CORE}}}{name}", attributes)
