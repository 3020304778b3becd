"""An HTML text as the sentences that are to be translated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from translator.api.markup.paragraph import Paragraph
from translator.api.markup.tree import Aside, Element, Node, Text, parse, source_of, words_of
from translator.article import Segment
from translator.draft import Draft
from translator.urdu import has_arabic

__all__ = ["Page"]

_MOST_ELEMENTS = 200
"""In one paragraph; with more each element is one of its own, since all are weighed against all."""


class Page:
    """HTML, a whole page or a part of one; see `translator.api.document.Document`.

    Raises:
        Refusal: If elements are nested too deeply.
    """

    def __init__(self, text: str) -> None:
        """Find the paragraphs."""
        self._parts = list(_parts(parse(text)))
        found = [part for part in self._parts if isinstance(part, Paragraph)]
        self.segments: list[Segment] = [s for part in found for s in part.segments]

    def rebuilt(self, drafts: Sequence[Draft]) -> str:
        """See `Document.rebuilt`."""
        out, at = [], 0
        for part in self._parts:
            if isinstance(part, str):
                out.append(part)
                continue
            end = at + len(part.segments)
            out.append(part.rebuilt(drafts[at:end]))
            at = end
        return "".join(out)


def _parts(nodes: Sequence[Node]) -> Iterator[str | Paragraph]:
    """Yield paragraphs to translate, and what stands between them."""
    for inline, group in groupby(nodes, key=_is_inline):
        together = list(group)
        if not inline:
            for node in together:
                yield from _opened(node)
        elif not has_arabic(_said(together)):
            yield source_of(together)
        elif _count(together) <= _MOST_ELEMENTS:
            yield Paragraph(together)
        else:
            for node in together:
                yield from _opened(node)


def _opened(node: Node) -> Iterator[str | Paragraph]:
    """Yield the parts of a node that is no part of a sentence."""
    if isinstance(node, Text):
        yield Paragraph([node])
    elif isinstance(node, Aside) or node.kept:
        yield source_of([node])
    else:
        yield node.opening
        yield from _parts(node.children)
        yield node.closing


def _is_inline(node: Node) -> bool:
    return node.inline if isinstance(node, Element) else True


def _said(nodes: Sequence[Node]) -> str:
    """Return the words in nodes that may be translated."""
    return "".join(
        (_said(node.children) if not node.kept else "")
        if isinstance(node, Element)
        else words_of([node])
        for node in nodes
    )


def _count(nodes: Sequence[Node]) -> int:
    """Return how many elements and comments there are."""
    return sum(
        1 + _count(node.children) if isinstance(node, Element) else isinstance(node, Aside)
        for node in nodes
    )
