"""Text in layers that may cross: inline markup, glossary terms, and whatever else is marked."""

from __future__ import annotations

import enum
import html
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from translator.article import Mark, MarkKind
from translator.publishing.inline import HtmlWriter, latin_runs, safe_address

__all__ = ["Layer", "LayerKind", "linked_marks", "render_layers", "shown_marks"]

_URDU, _ENGLISH = HtmlWriter(right_to_left=True), HtmlWriter(right_to_left=False)


class LayerKind(enum.IntEnum):
    """What surrounds a piece of text, from the outside in."""

    RUN = 0
    LINK = 1
    STRONG = 2
    EMPHASIS = 3
    CODE = 4
    SPOT = 5
    TERM = 6


_MARKS = {
    MarkKind.STRONG: (LayerKind.STRONG, "<strong>", "</strong>"),
    MarkKind.EMPHASIS: (LayerKind.EMPHASIS, "<em>", "</em>"),
    MarkKind.CODE: (LayerKind.CODE, '<code dir="ltr">', "</code>"),
}
_LEFT_TO_RIGHT = {LayerKind.RUN, LayerKind.CODE}


@dataclass(frozen=True, slots=True)
class Layer:
    """Tags around the characters `start:end`.

    Attributes:
        kind: What they are for. Of each kind a piece of text has one at most: the first.
        start: First character, counted from 0.
        end: One past the last character; it may lie beyond the text.
        opened: The tag before them.
        closed: The tag behind them.
    """

    kind: LayerKind
    start: int
    end: int
    opened: str
    closed: str


def linked_marks(marks: Iterable[Mark]) -> Iterator[Layer]:
    """Yield inline markup for readers: links lead where they should, unless that is unsafe."""
    for mark in marks:
        if mark.kind is not MarkKind.LINK:
            yield _layer(mark)
        elif address := safe_address(mark.address):
            opened = f'<a href="{html.escape(address)}">'
            yield Layer(LayerKind.LINK, mark.start, mark.end, opened, "</a>")


def shown_marks(marks: Iterable[Mark]) -> Iterator[Layer]:
    """Yield inline markup for those who work on a text: links are only shown to be some."""
    for mark in marks:
        if mark.kind is MarkKind.LINK:
            yield Layer(LayerKind.LINK, mark.start, mark.end, '<span class="link">', "</span>")
        else:
            yield _layer(mark)


def render_layers(text: str, layers: Iterable[Layer], *, right_to_left: bool) -> Markup:
    """Return a text within its layers; those that cross are closed and opened again.

    Args:
        text: The text; it is escaped.
        layers: What surrounds pieces of it, in any order; of one kind the first wins.
        right_to_left: Whether numbers and Latin words have to be isolated in it.
    """
    write = _URDU.text if right_to_left else _ENGLISH.text
    found = list(layers)
    if right_to_left:
        found += _torn_runs(text, found)
    if not found:
        return Markup(write(text))  # noqa: S704 - escaped there
    found.sort(key=lambda layer: layer.kind)
    edges = {min(edge, len(text)) for layer in found for edge in (layer.start, layer.end)}
    # A sentence may have thousands of marks: each piece looks only at those that reach it.
    coming = sorted(range(len(found)), key=lambda number: -found[number].start)
    near: list[int] = []
    out, open_now = "", list[Layer]()
    for start, end in pairwise(sorted({0, len(text), *edges})):
        while coming and found[coming[-1]].start <= start:
            near.append(coming.pop())
        near = sorted(number for number in near if found[number].end > start)
        over = _over([found[number] for number in near], start, end)
        same = _same(open_now, over)
        out += _closed(open_now[same:]) + "".join(layer.opened for layer in over[same:])
        plain = any(layer.kind in _LEFT_TO_RIGHT for layer in over)
        out += _ENGLISH.text(text[start:end]) if plain else write(text[start:end])
        open_now = over
    return Markup(out + _closed(open_now))  # noqa: S704 - escaped by the writers


def _layer(mark: Mark) -> Layer:
    kind, opened, closed = _MARKS[mark.kind]
    return Layer(kind, mark.start, mark.end, opened, closed)


def _torn_runs(text: str, layers: Sequence[Layer]) -> list[Layer]:
    """Return the Latin runs that a layer begins or ends in.

    Piece by piece they would be isolated one from the other, and "Bitcoin ETF" with a term in it
    would read "ETF Bitcoin".
    """
    if not layers:
        return []
    edges = {edge for layer in layers for edge in (layer.start, layer.end)}
    return [
        Layer(LayerKind.RUN, start, end, '<bdi dir="ltr">', "</bdi>")
        for start, end in latin_runs(text)
        if any(start < edge < end for edge in edges)
    ]


def _over(layers: Sequence[Layer], start: int, end: int) -> list[Layer]:
    """Return the layers around a piece, from the outside in, one of each kind."""
    first: dict[LayerKind, Layer] = {}
    for layer in layers:
        if layer.start <= start and end <= layer.end:
            first.setdefault(layer.kind, layer)
    return list(first.values())


def _same(one: Sequence[Layer], other: Sequence[Layer]) -> int:
    """Return how many layers at the beginning are the same."""
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a is not b), min(len(one), len(other)))


def _closed(layers: Sequence[Layer]) -> str:
    return "".join(layer.closed for layer in reversed(layers))
