"""Where the glossary terms of a sentence stand, in its source and in its translation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from translator.article import Segment
from translator.checks import Sides
from translator.draft import Draft, Span
from translator.terms import Status
from translator.terms.english import form_pattern

__all__ = ["TermPlace", "english_terms", "urdu_terms"]

_Wanted = tuple[str, int]
"""Words of a term, and the index of its outcome."""
_Find = Callable[[str, str], Iterable[Span]]
"""Yields where words stand in a text."""
_SIGNS = re.compile(r"[\u064b-\u065f\u0670]*")


@dataclass(frozen=True, slots=True)
class TermPlace:
    """A term at the characters `start:end`.

    Attributes:
        start: First character, counted from 0.
        end: One past the last character.
        index: That of its outcome in the draft; the same on both sides.
        status: What became of it.
    """

    start: int
    end: int
    index: int
    status: Status


def urdu_terms(segment: Segment, draft: Draft) -> list[TermPlace]:
    """Return where the terms of a draft stand in its source as written, wherever they do."""
    if not draft.outcomes:
        return []
    sides = Sides(segment, draft)
    wanted = [(outcome.surface, index) for index, outcome in enumerate(draft.outcomes)]
    found = _places(sides.source, draft, wanted, _urdu_spans)
    if sides.source == segment.text:  # as most sentences are
        return found
    return [_as_written(sides, place) for place in found]


def english_terms(draft: Draft) -> list[TermPlace]:
    """Return where the targets and accepted forms of a draft's terms stand in it."""
    wanted = [
        (words, index)
        for index, outcome in enumerate(draft.outcomes)
        for words in dict.fromkeys((outcome.target, *outcome.forms))
    ]
    return _places(draft.text, draft, wanted, _english_spans)


def _urdu_spans(text: str, words: str) -> Iterator[Span]:
    """Yield where words stand in a normalised text, with no letter or digit beside them."""
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
            yield at, end
        at = text.find(words, end)


def _english_spans(text: str, words: str) -> Iterator[Span]:
    return (match.span() for match in form_pattern(words).finditer(text))


def _places(text: str, draft: Draft, wanted: Iterable[_Wanted], find: _Find) -> list[TermPlace]:
    """Return all places, none over another: of two the longer words are meant."""
    owners: dict[str, list[int]] = {}
    for words, index in wanted:
        if words:
            times = max(1, draft.outcomes[index].expected)
            owners.setdefault(words, []).extend([index] * times)
    taken: list[TermPlace] = []
    for words in sorted(owners, key=len, reverse=True):
        indexes = owners[words]
        for number, (start, end) in enumerate(_free(find(text, words), taken)):
            # Terms with one rendering share its places: each as many as it needs, in order.
            index = indexes[min(number, len(indexes) - 1)]
            taken.append(TermPlace(start, end, index, draft.outcomes[index].status))
    return sorted(taken, key=lambda place: place.start)


def _free(spans: Iterable[Span], taken: Sequence[TermPlace]) -> list[Span]:
    return [(a, b) for a, b in spans if all(b <= t.start or t.end <= a for t in taken)]


def _as_written(sides: Sides, place: TermPlace) -> TermPlace:
    """Return a place in the normalised source as one in the source as written.

    It is the same letters where they are written so, else the words without signs around them.
    """
    text, surface = sides.segment.text, sides.source[place.start : place.end]
    start, end = sides.as_written(place.start, place.end)
    at = text.find(surface, start, end)
    if at >= 0:
        start, end = at, _with_signs(text, at + len(surface))
    else:
        start, end = _trimmed(text, start, end)
    return TermPlace(start, end, place.index, place.status)


def _with_signs(text: str, end: int) -> int:
    """Return where the signs end that belong to the letter before."""
    signs = _SIGNS.match(text, end)
    return signs.end() if signs else end


def _trimmed(text: str, start: int, end: int) -> Span:
    inner = re.search(r"\w(?:.*\w)?[\u064b-\u065f\u0670]*", text[start:end], re.DOTALL)
    return (start + inner.start(), start + inner.end()) if inner else (start, end)
