"""Where inline elements stand, by character: in the words of a paragraph, and in English."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from translator.api.markup.kinds import FOREIGN
from translator.api.markup.tree import Aside, Element, Node, Text, source_of, words_of

__all__ = ["Place", "flatten", "walk"]

_LONGEST_KEPT = 500
"""Characters of code that the drafting is to bring through a sentence; more stands beside it."""


@dataclass(slots=True)
class Place:
    """An inline element or a comment, and the characters that it stands on.

    Attributes:
        start: First character in the paragraph.
        end: One past the last; equal to `start` if it holds no words.
        opening: What is written before its words.
        closing: What is written after them.
        kept: Its words, if they must not change.
        children: The elements in it, in order.
        went: The stretches of the translation that its words went to.
    """

    start: int
    end: int
    opening: str
    closing: str = ""
    kept: str = ""
    children: list[Place] = field(default_factory=list)
    went: list[tuple[int, int]] = field(default_factory=list)

    @property
    def is_point(self) -> bool:
        """Whether it holds no words."""
        return self.start == self.end


def flatten(nodes: Sequence[Node]) -> tuple[str, list[Place]]:
    """Return the words of inline nodes, and where the elements among them stand."""
    text, places = "", []
    for node in nodes:
        if isinstance(node, Text):
            text += html.unescape(node.raw)
        elif isinstance(node, Aside):
            places.append(Place(len(text), len(text), node.raw))
        else:
            words, place = _placed(node)
            _move(place, len(text))
            places.append(place)
            text += words
    return text, places


def walk(places: Sequence[Place]) -> Iterator[Place]:
    """Yield all places, those within others after them."""
    for place in places:
        yield place
        yield from walk(place.children)


def _placed(element: Element) -> tuple[str, Place]:
    """Return the words of an element, and its place if it stood at the beginning.

    An element without words is one point; white space in it stands behind it.
    """
    words = "" if element.name in FOREIGN else words_of(element.children)
    if element.kept and len(words) > _LONGEST_KEPT:
        words = ""
    left = len(words) - len(words.lstrip())
    right = len(words.rstrip())
    if left >= right:
        return words, Place(0, 0, source_of([element]))
    if element.kept:
        inside = source_of(element.children)
        opening = element.opening + inside
        return words, Place(left, right, opening, element.closing, words[left:right])
    _, children = flatten(element.children)
    return words, Place(left, right, element.opening, element.closing, children=children)


def _move(place: Place, by: int) -> None:
    for one in walk([place]):
        one.start += by
        one.end += by
