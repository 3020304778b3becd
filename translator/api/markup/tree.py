"""HTML as a tree whose tags are kept letter by letter."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass, field

from translator.api.markup.kinds import ENDED_BY, FOREIGN, INLINE, VOID, is_kept
from translator.api.markup.scan import RAW, Kind, Token, has_no_end, scan
from translator.api.refusal import Refusal

__all__ = ["Aside", "Element", "Node", "Text", "parse", "source_of", "words_of"]

_DEEPEST = 100
_RUN_WHEN_CLOSED = "script"  # one that a text ends within is not run by browsers


@dataclass(frozen=True, slots=True)
class Text:
    """Words, as they are written."""

    raw: str


@dataclass(frozen=True, slots=True)
class Aside:
    """What is neither words nor a tag: a comment, the content of a script."""

    raw: str


@dataclass(slots=True)
class Element:
    """An element.

    Attributes:
        name: In lower case.
        opening: Its start tag.
        children: What is in it.
        closing: Its end tag; empty if it has none.
        kept: Whether its content stays as it is.
        inline: Whether it stands within a sentence with all that is in it.
    """

    name: str
    opening: str
    children: list[Node] = field(default_factory=list)
    closing: str = ""
    kept: bool = False
    inline: bool = False


Node = Text | Aside | Element


def parse(text: str) -> list[Node]:
    """Return the nodes of an HTML text, a whole page or a part of one.

    What is never closed is closed where its parent ends; an end tag that closes nothing is left
    out. So what is written of the tree is balanced.

    Raises:
        Refusal: If elements are nested too deeply.
    """
    builder = _Builder()
    for token in scan(text):
        builder.take(token)
    return builder.finish()


def source_of(nodes: Sequence[Node]) -> str:
    """Return nodes as HTML."""
    return "".join(
        f"{node.opening}{source_of(node.children)}{node.closing}"
        if isinstance(node, Element)
        else node.raw
        for node in nodes
    )


def words_of(nodes: Sequence[Node]) -> str:
    """Return the words in nodes, as a reader sees them."""
    return "".join(
        words_of(node.children)
        if isinstance(node, Element)
        else html.unescape(node.raw) * isinstance(node, Text)
        for node in nodes
    )


def _harmless(text: str) -> str:
    """Return text that stays text whatever follows it: a tag it ends within could be finished."""
    return text.replace("<", "&lt;") if len(text) > 1 and text[0] == "<" else text


class _Builder:
    """Puts tokens into the element that is open."""

    def __init__(self) -> None:
        self._open = [Element("", "")]

    def take(self, token: Token) -> None:
        if token.kind is Kind.START:
            self._start(token)
        elif token.kind is Kind.END:
            self._end(token)
        else:
            node = Text(_harmless(token.raw)) if token.kind is Kind.TEXT else Aside(token.raw)
            self._open[-1].children.append(node)

    def finish(self) -> list[Node]:
        inside = self._open[-1]
        last = inside.children[-1:] if inside.name not in RAW else []
        if last and isinstance(last[0], Aside) and has_no_end(last[0].raw):
            inside.children.pop()  # it would swallow the end tags that come to stand behind it
        else:
            last = []
        while len(self._open) > 1:
            self._close()
        return [*self._open[0].children, *last]

    def _start(self, token: Token) -> None:
        while token.name in ENDED_BY.get(self._open[-1].name, ()):
            self._close()
        element = Element(token.name, token.raw, kept=is_kept(token.name, token.raw))
        if token.name in VOID or (token.raw.endswith("/>") and self._in_foreign()):
            element.inline = token.name in INLINE
            self._open[-1].children.append(element)
            return
        if len(self._open) > _DEEPEST:
            raise Refusal(400, f"Invalid request: HTML is nested more than {_DEEPEST} deep")
        self._open.append(element)

    def _end(self, token: Token) -> None:
        if any(element.name == token.name for element in self._open[1:]):
            while self._open[-1].name != token.name:
                self._close()
            self._close(token.raw)
        else:
            self._part()

    def _part(self) -> None:
        """Keep a "<" from making a tag of what comes to stand behind it."""
        last = self._open[-1].children[-1:]
        if last and isinstance(last[0], Text) and last[0].raw == "<":
            self._open[-1].children[-1] = Text("&lt;")

    def _close(self, tag: str = "") -> None:
        element = self._open.pop()
        if tag or element.name != _RUN_WHEN_CLOSED:
            element.closing = tag or f"</{element.name}>"
        inside = element.kept or all(
            child.inline for child in element.children if isinstance(child, Element)
        )
        element.inline = element.name in INLINE and inside
        self._open[-1].children.append(element)

    def _in_foreign(self) -> bool:
        return any(element.name in FOREIGN for element in self._open)
