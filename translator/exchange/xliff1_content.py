"""The content of an XLIFF 1.2 element as a text with inline markup."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from translator.article import Mark, MarkKind
from translator.exchange.safe_xml import local_name
from translator.exchange.xliff1_codes import KINDS, SPACE

__all__ = ["Code", "Content", "marks_of", "read_content"]

# They stand for codes of another format, or hold them: none of it is text.
_NATIVE = frozenset({"bpt", "bx", "ept", "ex", "it", "ph", "x"})
_LINE_BREAK = re.compile(r"[ \t\r]*\n\s*")


@dataclass(slots=True)
class Code:
    """A stretch of text in a `g`, as its attributes name it; -1 while it is open."""

    id: str
    ctype: str
    start: int
    end: int = -1


@dataclass(slots=True)
class Content:
    """What stands in a `source` or a `target`."""

    text: str = ""
    codes: list[Code] = field(default_factory=list)


def read_content(element: Any) -> Content:  # noqa: ANN401 - untyped library
    """Return the text of an element and its codes, the outer ones first.

    Pieces of a code that touch are one; unknown elements are looked through. Where white space
    need not be preserved, line breaks and what surrounds them are one space.
    """
    walk = _Walk(exact=_is_exact(element))
    walk.through(element)
    content = Content("".join(walk.pieces), walk.codes)
    if not walk.exact:
        _strip(content)
    return content


def _is_exact(element: Any) -> bool:  # noqa: ANN401 - untyped library
    around = (element, *element.iterancestors())
    return next((e.get(SPACE) for e in around if e.get(SPACE)), "") == "preserve"


class _Walk:
    """Collects text and codes on the way through an element."""

    def __init__(self, *, exact: bool) -> None:
        self.exact = exact
        self.pieces: list[str] = []
        self.codes: list[Code] = []
        self._length = 0
        self._ended: dict[tuple[str, int], Code] = {}

    def through(self, element: Any) -> None:  # noqa: ANN401 - untyped library
        self._add(element.text)
        for child in element:
            name = local_name(child)
            if name == "g":
                code = self._opened(child)
                self.through(child)
                code.end = self._length
                self._ended.setdefault((code.id, code.end), code)
            elif name not in _NATIVE:
                self.through(child)
            self._add(child.tail)

    def _add(self, text: str | None) -> None:
        piece = (text or "") if self.exact else _LINE_BREAK.sub(" ", text or "")
        self.pieces.append(piece)
        self._length += len(piece)

    def _opened(self, element: Any) -> Code:  # noqa: ANN401 - untyped library
        """Return the code that begins here, or goes on here."""
        identifier = element.get("id", "")
        before = self._ended.pop((identifier, self._length), None) if identifier else None
        if before:
            return before
        self.codes.append(Code(identifier, element.get("ctype", ""), self._length))
        return self.codes[-1]


def _strip(content: Content) -> None:
    before = len(content.text) - len(content.text.lstrip())
    content.text = content.text.strip()
    for code in content.codes:
        code.start = min(max(code.start - before, 0), len(content.text))
        code.end = min(max(code.end - before, 0), len(content.text))


def marks_of(
    content: Content, source: Content, addresses: Mapping[str, str]
) -> tuple[Mark, ...] | None:
    """Return the markup of a translation, or None if it is not told.

    A code that lost its type has that of its fellow in the source. Unknown codes, and links
    without an address, are no markup. A translation without any code tells nothing where the
    source has some: many programs drop them all.

    Args:
        content: The translation.
        source: The source sentence.
        addresses: Where the links lead, by the id of their codes.
    """
    if source.codes and not content.codes:
        return None
    types = {code.id: code.ctype for code in source.codes}
    marks = (_mark(c, c.ctype or types.get(c.id, ""), addresses) for c in content.codes)
    return tuple(mark for mark in marks if mark)


def _mark(code: Code, ctype: str, addresses: Mapping[str, str]) -> Mark | None:
    kind = KINDS.get(ctype)
    if kind is MarkKind.LINK:
        address = addresses.get(code.id)
        return None if address is None else Mark(kind, code.start, code.end, address)
    return Mark(kind, code.start, code.end) if kind else None
