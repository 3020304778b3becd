"""A sentence and its translation as HTML, with terms, findings and markup in their places."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from translator.article import Mark, MarkKind, Segment
from translator.draft import Draft, Finding, Severity, Span
from translator.publishing.inline import HtmlWriter, latin_runs
from translator.review.term_places import TermPlace, english_terms, urdu_terms

__all__ = ["english_html", "urdu_html"]

_URDU, _ENGLISH = HtmlWriter(right_to_left=True), HtmlWriter(right_to_left=False)


class _Kind(enum.IntEnum):
    """What surrounds a piece of text, from the outside in."""

    RUN = 0
    LINK = 1
    STRONG = 2
    EMPHASIS = 3
    CODE = 4
    SPOT = 5
    TERM = 6


_MARKS = {
    MarkKind.LINK: (_Kind.LINK, '<span class="link">', "</span>"),
    MarkKind.STRONG: (_Kind.STRONG, "<strong>", "</strong>"),
    MarkKind.EMPHASIS: (_Kind.EMPHASIS, "<em>", "</em>"),
    MarkKind.CODE: (_Kind.CODE, '<code dir="ltr">', "</code>"),
}
_LEFT_TO_RIGHT = {_Kind.RUN, _Kind.CODE}


@dataclass(frozen=True, slots=True)
class _Layer:
    """Tags around the characters `start:end`."""

    kind: _Kind
    start: int
    end: int
    opened: str
    closed: str


def urdu_html(segment: Segment, draft: Draft, findings: Iterable[Finding]) -> Markup:
    """Return the Urdu sentence as HTML; numbers and Latin words are isolated.

    Args:
        segment: The sentence.
        draft: Its translation, whose terms are marked.
        findings: What to show of the checks: the places that they name in the sentence.
    """
    text = segment.text
    spots = [(f.severity, f.source_place) for f in findings if f.source_place]
    layers = _layers(segment.marks, spots, urdu_terms(segment, draft))
    return _rendered(text, [*_torn_runs(text, layers), *layers], _URDU.text)


def english_html(draft: Draft, findings: Iterable[Finding]) -> Markup:
    """Return a translation as HTML.

    Args:
        draft: The translation.
        findings: What to show of the checks: the places that they name in the translation.
    """
    spots = [(f.severity, f.place) for f in findings if f.place]
    return _rendered(draft.text, _layers(draft.marks, spots, english_terms(draft)), _ENGLISH.text)


def _layers(
    marks: Sequence[Mark], spots: Sequence[tuple[Severity, Span]], terms: Sequence[TermPlace]
) -> list[_Layer]:
    """Return what surrounds pieces of a text, sorted; where two spots meet, errors come first."""
    found = [_of_mark(mark) for mark in marks]
    for severity, (start, end) in sorted(spots, key=lambda s: s[0] is not Severity.ERROR):
        opened = f'<span class="spot {severity.value}">'
        found.append(_Layer(_Kind.SPOT, start, end, opened, "</span>"))
    for term in terms:
        opened = f'<mark class="term {term.status.value}" data-term="{term.index}">'
        found.append(_Layer(_Kind.TERM, term.start, term.end, opened, "</mark>"))
    return sorted(found, key=lambda layer: layer.kind)


def _of_mark(mark: Mark) -> _Layer:
    kind, opened, closed = _MARKS[mark.kind]
    return _Layer(kind, mark.start, mark.end, opened, closed)


def _torn_runs(text: str, layers: Sequence[_Layer]) -> Iterator[_Layer]:
    """Yield the Latin runs that a layer begins or ends in.

    Piece by piece they would be isolated one from the other, and "Bitcoin ETF" with a term in it
    would read "ETF Bitcoin".
    """
    if not layers:
        return
    edges = {edge for layer in layers for edge in (layer.start, layer.end)}
    for start, end in latin_runs(text):
        if any(start < edge < end for edge in edges):
            yield _Layer(_Kind.RUN, start, end, '<bdi dir="ltr">', "</bdi>")


def _rendered(text: str, layers: Sequence[_Layer], write: Callable[[str], str]) -> Markup:
    """Return a text within its layers; those that cross are closed and opened again."""
    if not layers:
        return Markup(write(text))  # noqa: S704 - escaped there
    edges = {min(edge, len(text)) for layer in layers for edge in (layer.start, layer.end)}
    out, open_now = "", list[_Layer]()
    for start, end in pairwise(sorted({0, len(text), *edges})):
        over = _over(layers, start, end)
        same = _same(open_now, over)
        out += _closed(open_now[same:]) + "".join(layer.opened for layer in over[same:])
        plain = any(layer.kind in _LEFT_TO_RIGHT for layer in over)
        out += _ENGLISH.text(text[start:end]) if plain else write(text[start:end])
        open_now = over
    return Markup(out + _closed(open_now))  # noqa: S704 - escaped by the writers


def _over(layers: Sequence[_Layer], start: int, end: int) -> list[_Layer]:
    """Return the layers around a piece, from the outside in, one of each kind."""
    first: dict[_Kind, _Layer] = {}
    for layer in layers:
        if layer.start <= start and end <= layer.end:
            first.setdefault(layer.kind, layer)
    return list(first.values())


def _same(one: Sequence[_Layer], other: Sequence[_Layer]) -> int:
    """Return how many layers at the beginning are the same."""
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a is not b), min(len(one), len(other)))


def _closed(layers: Sequence[_Layer]) -> str:
    return "".join(layer.closed for layer in reversed(layers))
