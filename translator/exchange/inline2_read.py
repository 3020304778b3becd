"""Read the inline codes of XLIFF 2 as marks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from translator.article import Mark, MarkKind
from translator.exchange.safe_xml import local_name
from translator.exchange.xliff2_names import CODES

__all__ = ["Inline", "Meaning", "read_inline"]

_KINDS = {code: kind for kind, code in CODES.items()}
_LAST_CHARACTER = 0x10FFFF

Meaning = tuple[MarkKind, str]
"""What a code does, and where it leads if it is a link."""


@dataclass(slots=True)
class Inline:
    """The content of a source or target.

    Attributes:
        text: It without markup.
        marks: Codes of kinds that we know, those that hold no text left out.
        meanings: What each of these codes does, by its id.
        remarks: Comments on some of its words.
        references: Ids of notes on some of its words.
        has_codes: Whether there is any code, known or not.
    """

    text: str = ""
    marks: tuple[Mark, ...] = ()
    meanings: dict[str, Meaning] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    references: list[str] = field(default_factory=list)
    has_codes: bool = False


def read_inline(
    element: Any,  # noqa: ANN401 - untyped library
    data: Mapping[str, str],
    known: Mapping[str, Meaning] | None = None,
) -> Inline:
    """Return what stands in a `source`, `target` or `data` element.

    Codes of unknown kinds are dropped and their text is kept.

    Args:
        element: The element.
        data: The original data of the unit by id.
        known: The codes of the source; a code of the target may tell no more than its id.
    """
    reader = _Reader(data, known or {})
    reader.read(element)
    return reader.finish()


class _Reader:
    """Collects text and marks while it goes through an element."""

    def __init__(self, data: Mapping[str, str], known: Mapping[str, Meaning]) -> None:
        self._data = data
        self._known = known
        self._pieces: list[str] = []
        self._length = 0
        self._open: dict[str, tuple[int, int, Meaning | None]] = {}
        self._marks: list[tuple[int, int, int, Meaning]] = []
        self._begun = 0
        self._found = Inline()

    def read(self, element: Any) -> None:  # noqa: ANN401 - untyped library
        self._add(element.text)
        for child in element:
            self._read_child(child)
            self._add(child.tail)

    def finish(self) -> Inline:
        self._found.text = "".join(self._pieces)
        self._found.marks = tuple(
            Mark(kind, start, -end, address)
            for start, end, _, (kind, address) in sorted(self._marks)
        )
        return self._found

    def _read_child(self, child: Any) -> None:  # noqa: ANN401 - untyped library
        name = local_name(child)
        if name == "cp":
            self._add(_character(child.get("hex", "")))
        elif name == "sc":
            self._open[child.get("id", "")] = self._begin(child)
        elif name == "ec":
            self._end(self._open.pop(child.get("startRef") or child.get("id", ""), None))
        elif name == "pc":
            begun = self._begin(child)
            self.read(child)
            self._end(begun)
        else:
            self._remark(child)
            self._found.has_codes |= name == "ph"
            self.read(child)

    def _begin(self, child: Any) -> tuple[int, int, Meaning | None]:  # noqa: ANN401 - untyped
        self._found.has_codes = True
        self._begun += 1
        meaning = self._meaning(child)
        if meaning:
            self._found.meanings[child.get("id", "")] = meaning
        return self._length, self._begun, meaning

    def _end(self, begun: tuple[int, int, Meaning | None] | None) -> None:
        start, order, meaning = begun or (self._length, 0, None)
        if meaning and start < self._length:
            self._marks.append((start, -self._length, order, meaning))

    def _meaning(self, child: Any) -> Meaning | None:  # noqa: ANN401 - untyped library
        kind = _KINDS.get((child.get("type", ""), child.get("subType", "")))
        kind = MarkKind.LINK if child.get("type") == "link" else kind
        address = self._data.get(child.get("dataRefStart") or child.get("dataRef") or "")
        if kind and (kind is not MarkKind.LINK or address is not None):
            return kind, (address or "") if kind is MarkKind.LINK else ""
        return self._known.get(child.get("copyOf") or child.get("id", ""))

    def _remark(self, child: Any) -> None:  # noqa: ANN401 - untyped library
        if child.get("type") == "comment":
            self._found.remarks += filter(None, [child.get("value", "").strip()])
            reference = child.get("ref", "").rpartition("#")[2].removeprefix("n=")
            self._found.references += filter(None, [reference])

    def _add(self, text: str | None) -> None:
        if text:
            self._pieces.append(text)
            self._length += len(text)


def _character(digits: str) -> str:
    """Return the character of a `cp`; nothing if it is none."""
    try:
        code = int(digits, 16)
    except ValueError:
        return ""
    return chr(code) if 0 <= code <= _LAST_CHARACTER else ""
