"""Cut an article into segments: one sentence each, with the inline marks that fall on it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from translator.article import Article, Block, BlockKind, Mark, Segment
from translator.urdu import normalise, sentence_spans

__all__ = ["segment_article", "segment_key", "sentence_parts"]

_WITHOUT_SENTENCES = frozenset({BlockKind.CODE, BlockKind.RULE})
_LIST_LABELS = frozenset({"tags", "category"})
# Some steps of the drafting and of the checks take time by the square of a sentence's words: parts
# of so many characters are long enough for every sentence that somebody meant.
_LONGEST = 4000
_PART = re.compile(rf"(?:.{{1,{_LONGEST}}}(?<=\S)|\S+)\s+", re.DOTALL)
_BETWEEN_ITEMS = re.compile(r"[,،؛;|#\n]+")

Span = tuple[int, int]


def segment_article(article: Article) -> tuple[Segment, ...]:
    """Return the segments of all blocks in reading order.

    Code blocks and rules have none. The values of tag and category lines give one segment a
    value, so that each is translated as a term of its own; other label lines give one segment.
    """
    return tuple(
        _segment(block, index, number, span)
        for index, block in enumerate(article.blocks)
        for number, span in enumerate(_spans(block))
    )


def segment_key(text: str) -> str:
    """Return the key of a sentence: 16 hex digits of the SHA-256 of its normalised text."""
    return hashlib.sha256(normalise(text).encode()).hexdigest()[:16]


def sentence_parts(text: str) -> Iterator[Span]:
    """Yield the sentences of a text as `(start, end)`; very long ones in parts.

    A word stays whole, however long it is.
    """
    for start, end in sentence_spans(text):
        yield from _parts(text, start, end)


def _parts(text: str, start: int, end: int) -> Iterator[Span]:
    while end - start > _LONGEST and (part := _PART.match(text, start, end)):
        yield start, start + len(part[0].rstrip())
        start = part.end()
    yield start, end


def _spans(block: Block) -> list[Span]:
    if block.kind in _WITHOUT_SENTENCES:
        return []
    if block.kind is not BlockKind.LABEL:
        return list(sentence_parts(block.text))
    whole = [(0, len(block.text))] if block.text else []
    spans = _item_spans(block.text) if block.info in _LIST_LABELS else whole
    return [part for span in spans for part in _parts(block.text, *span)]


def _item_spans(text: str) -> list[Span]:
    """Return the values of a list such as `کرپٹو, شمالی کوریا` without the signs between them."""
    edges = [0, *(e for m in _BETWEEN_ITEMS.finditer(text) for e in m.span()), len(text)]
    items = zip(edges[::2], edges[1::2], strict=True)
    return [(s, s + len(text[s:e].rstrip())) for a, e in items if (s := _skip(text, a, e)) < e]


def _skip(text: str, start: int, end: int) -> int:
    return end - len(text[start:end].lstrip())


def _segment(block: Block, index: int, number: int, span: Span) -> Segment:
    start, end = span
    text = block.text[start:end]
    return Segment(index, number, text, segment_key(text), _marks_within(block.marks, span))


def _marks_within(marks: tuple[Mark, ...], span: Span) -> tuple[Mark, ...]:
    """Return the parts of `marks` that fall on `span`, counted from its start."""
    start, end = span
    return tuple(
        Mark(m.kind, max(m.start, start) - start, min(m.end, end) - start, m.address)
        for m in marks
        if m.start < end and m.end > start
    )
