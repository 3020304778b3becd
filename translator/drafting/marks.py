"""Carry inline markup from a sentence to its translation along the word alignment."""

from __future__ import annotations

import re
from collections.abc import Sequence

from translator.article import Mark, MarkKind
from translator.drafting.literals import whole_word
from translator.urdu import Word, words

__all__ = ["project_marks"]

# Words that English needs before a phrase although the mark does not mean them.
_EDGE_WORDS = frozenset("a an and at by for from in of on or that the to with".split())
_EDGE = ".,;:!?\"'()[]"

Span = tuple[int, int]


def project_marks(
    marks: Sequence[Mark], original: str, english: str, origins: Sequence[int] | None
) -> tuple[Mark, ...]:
    """Return the marks of a source sentence as marks of its translation.

    A mark over the whole sentence covers the whole translation. Code is looked up letter by
    letter. Other marks go to the words that came from theirs; without an alignment, to the
    same share of the sentence. A mark is never lost: it covers one word at least.

    Args:
        marks: Marks by character of the original sentence.
        original: The sentence they stand on.
        english: The translation.
        origins: For each English word the index of its source word, or None.
    """
    source = words(original)
    spans = [(m.start(), m.end()) for m in re.finditer(r"\S+", english)]
    if not spans or not source:
        return ()
    out: list[Mark] = []
    for mark in marks:
        place = _literal(mark, original, english, out)
        if place is None:
            first, last = _range(mark, source, len(spans), origins)
            whole = last - first == len(spans)
            while (
                last - first > 1
                and not whole
                and english[slice(*spans[first])].lower() in _EDGE_WORDS
            ):
                first += 1
            place = _trim(english, spans[first][0], spans[last - 1][1])
        out.append(Mark(mark.kind, *place, mark.address))
    return tuple(out)


def _literal(mark: Mark, original: str, english: str, done: Sequence[Mark]) -> Span | None:
    """Return where code, or a link on its own address, stands letter by letter."""
    text = original[mark.start : mark.end]
    if mark.kind is not MarkKind.CODE and not text.isascii():
        return None
    taken = [m.start for m in done if m.kind is mark.kind]
    places = (m.start() for m in whole_word(text).finditer(english))
    start = next((at for at in places if at not in taken), None)
    return None if start is None else (start, start + len(text))


def _range(mark: Mark, source: Sequence[Word], length: int, origins: Sequence[int] | None) -> Span:
    """Return the range of English words that a mark goes to."""
    covered = {i for i, w in enumerate(source) if w.start < mark.end and w.end > mark.start}
    if len(covered) == len(source):
        return 0, length
    hits = [i for i, origin in enumerate(origins or ()) if origin in covered]
    if hits:
        return _densest(hits)
    first, last = min(covered, default=0), max(covered, default=0)
    start = min(first * length // len(source), length - 1)
    return start, max(start + 1, (last + 1) * length // len(source))


def _densest(hits: Sequence[int]) -> Span:
    """Return the longest run of `hits` in which no gap is wider than one word."""
    runs = [[hits[0]]]
    for hit in hits[1:]:
        if hit - runs[-1][-1] <= 2:  # noqa: PLR2004 - one word between
            runs[-1].append(hit)
        else:
            runs.append([hit])
    longest = max(runs, key=len)
    return longest[0], longest[-1] + 1


def _trim(text: str, start: int, end: int) -> Span:
    """Leave punctuation at the edges out, unless nothing else is there."""
    a, b = start, end
    while a < b and text[a] in _EDGE:
        a += 1
    while b > a and text[b - 1] in _EDGE:
        b -= 1
    return (a, b) if a < b else (start, end)
