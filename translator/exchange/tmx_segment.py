"""The text and inline marks of one segment of a TMX file."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import Any

from translator.article import Mark, MarkKind
from translator.drafting.shift import shift_marks
from translator.exchange.bounds import MOST_MARKS
from translator.exchange.safe_xml import local_name

__all__ = ["Content", "read_content"]

_NATIVE = {"ph", "it", "ut"}
_LINE_BREAK = "lb"  # what TMX 1.4b calls a placeholder for one
_BREAK = re.compile(r"\s*[\n\r]\s*")
_CODE = re.compile(r'<(b|i|code)>|<a href="([^"]*)">')
_KINDS = {"b": MarkKind.STRONG, "i": MarkKind.EMPHASIS, "code": MarkKind.CODE}


@dataclass(frozen=True, slots=True)
class Content:
    """What a segment says.

    Attributes:
        text: Its text without native codes.
        marks: The inline markup over `text` that its codes stand for.
    """

    text: str
    marks: tuple[Mark, ...] = ()


@dataclass(slots=True)
class _Reading:
    """A segment so far: pieces of text, opening codes by number, and marks with theirs."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    open: dict[str, tuple[MarkKind, int, str]] = field(default_factory=dict)
    marks: list[tuple[str, Mark]] = field(default_factory=list)

    def add(self, text: str | None) -> None:
        """Put a text behind the others."""
        if text:
            self.pieces.append(text)
            self.length += len(text)


def read_content(segment: Any, *, as_written: bool = False) -> Content:  # noqa: ANN401 - untyped library
    """Return the text and marks of a <seg>.

    Args:
        segment: The element.
        as_written: Whether line breaks and outer spaces belong to the text. Other programs lay
            out their files with them, so by default they become one space, or none at the ends.
    """
    reading = _Reading()
    _read(segment, reading)
    # Our marks are numbered in their order, wherever they open.
    ordered = sorted(reading.marks, key=lambda numbered: (len(numbered[0]), numbered[0]))
    marks = tuple(mark for _, mark in ordered)
    whole = "".join(reading.pieces)
    text = whole if as_written else _BREAK.sub(" ", whole.strip())
    if text == whole or len(marks) > MOST_MARKS:  # such a unit is not taken
        return Content(text, marks)
    return Content(text, shift_marks(marks, whole, text))


def _read(element: Any, reading: _Reading) -> None:  # noqa: ANN401 - the library ships no types
    """Add what an element says; highlighted text is text like any other."""
    reading.add(element.text)
    for child in element:
        name = local_name(child)
        if name == "bpt":
            _open(child, reading)
        elif name == "ept":
            _close(child, reading)
        elif name == "ph" and child.get("type") == _LINE_BREAK:
            reading.add(" ")
        elif name not in _NATIVE:
            _read(child, reading)
        reading.add(child.tail)


def _open(code: Any, reading: _Reading) -> None:  # noqa: ANN401 - the library ships no types
    match = _CODE.fullmatch(code.text or "")
    if match:
        kind = _KINDS.get(match[1], MarkKind.LINK)
        address = html.unescape(match[2] or "")
        reading.open[code.get("i", "")] = (kind, reading.length, address)


def _close(code: Any, reading: _Reading) -> None:  # noqa: ANN401 - the library ships no types
    number = code.get("i", "")
    kind, start, address = reading.open.pop(number, (MarkKind.CODE, reading.length, ""))
    if start < reading.length:
        reading.marks.append((number, Mark(kind, start, reading.length, address)))
