"""Cut over-long sentences at clause marks, so that the model sees lengths it was trained on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

__all__ = ["clause_spans"]

_CONJUNCTIONS = frozenset(
    "اور لیکن مگر جبکہ تاہم کیونکہ چنانچہ حالانکہ بلکہ جس جن جو کہ تاکہ اگرچہ یا".split()
)
_SHORTEST = 3  # words on each side of a cut
_PAIRS = {"“": "”", "(": ")", "[": "]", "«": "»"}

Span = tuple[int, int]


def clause_spans(
    words: Sequence[str], limit: int, keep: Sequence[Span] = (), *, chop: bool = True
) -> list[Span]:
    """Divide a sentence into pieces of at most `limit` words where clauses meet.

    A cut is made after ؛ or :, else after ،, else before a conjunction, always the one nearest
    the middle, and the halves are treated the same way. Quotations and brackets are cut only
    when nothing else can be; where there is no clause mark at all the limit itself decides, unless
    `chop` is off.

    Args:
        words: The words of the sentence.
        limit: Most words a piece may have, at least 1.
        keep: Word ranges `(start, end)` that no cut may divide, such as glossary terms.
        chop: Whether to cut where there is no clause mark.

    Returns:
        Word ranges `(start, end)` that follow each other and cover all words. A piece is longer
        than `limit` only where `keep`, or a missing clause mark, leaves no place to cut.
    """
    enclosed = _enclosed(words)
    free = frozenset(range(1, len(words))) - _inner(keep)
    pieces = _divide(words, (0, len(words)), limit, (free - _inner(enclosed), free))
    # What has no clause mark as a whole has none in its parts either.
    return [part for piece in pieces for part in (_chop(piece, limit, free) if chop else [piece])]


def _inner(spans: Sequence[Span]) -> frozenset[int]:
    """Return the places between two words of one span."""
    return frozenset(i for start, end in spans for i in range(start + 1, end))


def _divide(
    words: Sequence[str], span: Span, limit: int, places: tuple[frozenset[int], frozenset[int]]
) -> list[Span]:
    """Cut `words[span]` until every piece fits; a stack, since a text can be very long."""
    pieces: list[Span] = []
    waiting = [span]
    while waiting:
        start, end = waiting.pop()
        at = _cut(words, (start, end), places) if end - start > limit else None
        if at is not None:
            waiting += [(at, end), (start, at)]
        else:
            pieces.append((start, end))
    return pieces


def _cut(
    words: Sequence[str], span: Span, places: tuple[frozenset[int], frozenset[int]]
) -> int | None:
    """Return the best clause boundary inside `span`: the index of the word after it."""
    start, end = span
    for allowed in places:
        inside = [i for i in range(start + _SHORTEST, end - _SHORTEST + 1) if i in allowed]
        for is_boundary in _KINDS:
            found = [i for i in inside if is_boundary(words, i)]
            if found:
                return min(found, key=lambda i: (abs(2 * i - start - end), i))
    return None


def _chop(span: Span, limit: int, free: frozenset[int]) -> list[Span]:
    """Cut a span without clause marks every `limit` words, or next to that where `keep` forbids."""
    start, end = span
    pieces: list[Span] = []
    while end - start > limit:
        below = next((i for i in range(start + limit, start, -1) if i in free), None)
        at = below or next((i for i in range(start + limit + 1, end) if i in free), end)
        pieces.append((start, at))
        start = at
    return [*pieces, (start, end)] if start < end or not pieces else pieces


def _after_strong(words: Sequence[str], i: int) -> bool:
    return words[i - 1].endswith(("؛", ";", ":"))


def _after_comma(words: Sequence[str], i: int) -> bool:
    return words[i - 1].endswith(("،", ","))


def _before_conjunction(words: Sequence[str], i: int) -> bool:
    return words[i] in _CONJUNCTIONS


_KINDS: tuple[Callable[[Sequence[str], int], bool], ...] = (
    _after_strong,
    _after_comma,
    _before_conjunction,
)


def _enclosed(words: Sequence[str]) -> list[Span]:
    """Return word ranges that lie between matching quotes or brackets."""
    found: list[Span] = []
    for i, word in enumerate(words):
        for opener, closer in _PAIRS.items():
            if opener not in word or (found and i < found[-1][1]):
                continue
            last = next((j for j in range(i, len(words)) if closer in words[j]), None)
            if last is not None:
                found.append((i, last + 1))
    straight = [i for i, w in enumerate(words) if w.count('"') % 2]
    return found + [(a, b + 1) for a, b in zip(straight[::2], straight[1::2], strict=False)]
