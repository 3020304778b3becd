"""Flatten an element's inline markup to plain text with marks."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from translator.article import Mark, MarkKind

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["Inline", "read_inline"]

_MARKS = {
    "a": MarkKind.LINK,
    "code": MarkKind.CODE,
    "em": MarkKind.EMPHASIS,
    "strong": MarkKind.STRONG,
}
_DEEPEST = 16  # marks within marks; more look no other, and all of them stand in each sentence
_BLOCKS = frozenset("p ul ol pre blockquote table hr div h1 h2 h3 h4 h5 h6".split())
# How Python-Markdown refers to raw HTML and entities that it has put aside.
_AMPERSAND = "\x02amp\x03"
_STASHED = re.compile("\x02wzxhzdk:(\\d+)\x03")


@dataclass
class Inline:
    """Plain text under construction.

    Attributes:
        text: The characters so far, white space folded.
        marks: Inline markup over `text`.
        images: Alternative text and address of the images met.
        depth: How many elements one is in.
    """

    text: str = ""
    marks: tuple[Mark, ...] = ()
    images: list[tuple[str, str]] = field(default_factory=list)
    depth: int = 0

    def add(self, raw: str) -> None:
        """Append text, folding its white space into that before it."""
        folded = re.sub(r"\s+", " ", raw)
        self.text += folded.lstrip() if not self.text or self.text.endswith(" ") else folded


def read_inline(element: Element, stash: list[str], *, stop_at_blocks: bool = False) -> Inline:
    """Return the text, marks and images of an element.

    Args:
        element: A paragraph, heading, cell or list item.
        stash: Raw HTML and entities that the text refers to by number; tags are dropped.
        stop_at_blocks: Leave out child elements that are blocks of their own.
    """
    out = Inline()
    _walk(element, stash, out, stop_at_blocks=stop_at_blocks)
    end = len(out.text.rstrip())
    out.text = out.text[:end]
    clipped = (Mark(m.kind, m.start, min(m.end, end), m.address) for m in out.marks)
    out.marks = tuple(m for m in clipped if m.start < m.end)
    return out


def _walk(element: Element, stash: list[str], out: Inline, *, stop_at_blocks: bool) -> None:
    out.add(_unstash(element.text or "", stash))
    for child in element:
        if stop_at_blocks and child.tag in _BLOCKS:
            continue
        _child(child, stash, out)
        out.add(_unstash(child.tail or "", stash))


def _child(child: Element, stash: list[str], out: Inline) -> None:
    if child.tag == "br":
        out.add(" ")
        return
    if child.tag == "img":
        alt, address = (_plain(child.get(name, ""), stash) for name in ("alt", "src"))
        out.images.append((" ".join(alt.split()), address))
        return
    start = len(out.text)
    if child.tag == "code":
        out.add(html.unescape("".join(child.itertext())))
    else:
        out.depth += 1
        _walk(child, stash, out, stop_at_blocks=False)
        out.depth -= 1
    kind = _MARKS.get(child.tag) if out.depth < _DEEPEST else None
    start += len(out.text[start:]) - len(out.text[start:].lstrip())
    end = len(out.text.rstrip())
    if kind and start < end:
        address = _plain(child.get("href", ""), stash)
        out.marks = (*out.marks, Mark(kind, start, end, address))


def _plain(attribute: str, stash: list[str]) -> str:
    """Return the value of an attribute as characters."""
    return html.unescape(_unstash(attribute, stash))


def _unstash(text: str, stash: list[str]) -> str:
    """Put entities back as characters and leave raw HTML tags and comments out."""

    def restore(match: re.Match[str]) -> str:
        raw = stash[int(match[1])]
        return "" if raw.startswith("<") else html.unescape(raw)

    if _AMPERSAND in text:  # an e-mail address, hidden from robots letter by letter
        text = html.unescape(text.replace(_AMPERSAND, "&"))
    return _STASHED.sub(restore, text)
