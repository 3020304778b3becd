"""Write a translated paragraph with its elements, nested as they were."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from translator.api.markup.places import Place

__all__ = ["nested"]

Span = tuple[int, int]


def nested(text: str, places: Sequence[Place], span: Span) -> str:
    """Return a stretch of a translation as HTML, each element around the words that went to it.

    Elements beside each other cannot share a word: the one on fewer words gets it, the other what
    is left of its own, or a word beside it. An element for which no word is left stands empty.

    Args:
        text: The translation.
        places: The elements in that stretch.
        span: The stretch.
    """
    out, at = "", span[0]
    for place, start, end in _ordered(text, places, span):
        out += _escaped(text[at:start]) + _element(text, place, (start, end))
        at = end
    return out + _escaped(text[at : span[1]])


def _element(text: str, place: Place, span: Span) -> str:
    words = text[slice(*span)]
    if place.kept and words == place.kept:
        return place.opening + place.closing
    if place.kept:  # the words of the translation are not its own
        return _escaped(words) + place.opening + place.closing
    return place.opening + nested(text, place.children, span) + place.closing


def _ordered(text: str, places: Sequence[Place], span: Span) -> list[tuple[Place, int, int]]:
    """Return each place with its stretch; the stretches lie within `span` and share nothing."""
    found: dict[int, Span] = {}
    ranged = [i for i, place in enumerate(places) if not place.is_point]
    for i in sorted(ranged, key=lambda i: _wanted(places[i])[1] - _wanted(places[i])[0]):
        taken = sorted(found.values())
        found[i] = _claim(text, _wanted(places[i]), _free(taken, span), span)
    taken = sorted(found.values())
    for i, place in enumerate(places):
        if place.is_point:
            at = _outside(_within(_wanted(place)[0], span), taken)
            found[i] = (at, at)
    order = sorted(found, key=lambda i: (*found[i], i))
    return [(places[i], *found[i]) for i in order]


def _wanted(place: Place) -> Span:
    """Return the one stretch from the first to the last character that a place went to."""
    return min(start for start, _ in place.went), max(end for _, end in place.went)


def _free(taken: Sequence[Span], span: Span) -> list[Span]:
    """Return what is left of `span`, in order."""
    edges = [span[0], *(edge for one in taken for edge in one), span[1]]
    return [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]


def _claim(text: str, wanted: Span, free: Sequence[Span], span: Span) -> Span:
    """Return the longest free stretch of what is wanted; else the nearest free word."""
    parts = [_trimmed(text, max(a, wanted[0]), min(b, wanted[1])) for a, b in free]
    best = max(parts, key=lambda part: part[1] - part[0], default=(0, 0))
    if best[0] < best[1]:
        return best
    words = [(a + m.start(), a + m.end()) for a, b in free for m in re.finditer(r"\S+", text[a:b])]
    at = _within(wanted[0], span)
    if words:
        return min(words, key=lambda word: abs(word[0] - at))
    end = span[1]  # outside of all that is taken
    return end, end


def _trimmed(text: str, start: int, end: int) -> Span:
    part = text[start:end] if start < end else ""
    left = len(part) - len(part.lstrip())
    return start + left, start + max(left, len(part.rstrip()))


def _outside(at: int, taken: Sequence[Span]) -> int:
    return next((end for start, end in taken if start < at < end), at)


def _within(at: int, span: Span) -> int:
    return min(max(at, span[0]), span[1])


def _escaped(text: str) -> str:
    return html.escape(text, quote=False).replace("\u00a0", "&nbsp;")
