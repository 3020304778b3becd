"""Inline codes of XLIFF 1.2: which element and which number stand for which markup."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from translator.article import Mark, MarkKind
from translator.exchange.safe_xml import NOT_XML

__all__ = ["CTYPES", "KINDS", "LINK_CONTEXT", "NAMESPACE", "SPACE", "TOOL", "Codes", "legal"]

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
TOOL = "dozaban"
# Begins the type of the context that holds the address of a link; the number of the code ends it.
LINK_CONTEXT = "x-link-"
CTYPES = {
    MarkKind.CODE: "x-code",
    MarkKind.EMPHASIS: "italic",
    MarkKind.LINK: "link",
    MarkKind.STRONG: "bold",
}
KINDS = {ctype: kind for kind, ctype in CTYPES.items()}


def legal(text: str) -> str:
    """Return a text without the characters that XML 1.0 has no place for (section 2.2).

    XLIFF 1.2 knows no other way to write them, as the `cp` of XLIFF 2 is.
    """
    return NOT_XML.sub("", text)


class Codes:
    """Gives the marks of one sentence their numbers: equal ones in source and target."""

    def __init__(self) -> None:
        """Begin with no code."""
        self._meanings: list[tuple[MarkKind, str]] = []

    def numbers(self, marks: Sequence[Mark]) -> list[int]:
        """Return a number for each mark of one text, none of them twice.

        A number that another text of the sentence has for the same markup is taken again.
        """
        free = list(enumerate(self._meanings, 1))
        found = []
        for mark in marks:
            meaning = (mark.kind, mark.address)
            match = next((one for one in free if one[1] == meaning), None)
            if match:
                free.remove(match)
            else:
                self._meanings.append(meaning)
            found.append(match[0] if match else len(self._meanings))
        return found

    def links(self) -> Iterator[tuple[int, str]]:
        """Yield the number and the address of each link so far."""
        for number, (kind, address) in enumerate(self._meanings, 1):
            if kind is MarkKind.LINK:
                yield number, address
