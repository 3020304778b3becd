"""The figures of a piece: compare them with its translation, and put wrong ones right."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from itertools import pairwise

from translator.draft import Repair
from translator.drafting.fitting import fitted
from translator.drafting.pieces import Piece
from translator.drafting.splice import Splice
from translator.numbers import (
    Comparison,
    Kind,
    Quantity,
    compare,
    english_quantities,
    in_english,
    outside,
    urdu_quantities,
)

__all__ = [
    "added_words",
    "certain_changes",
    "compare_figures",
    "figures_of",
    "indian_figures",
    "missing_figures",
    "wrong_figures",
]

_SIGNS = ".,;:!?()\"'"
_INDIAN = re.compile(
    r"(?i)\b(?:lakhs?|crores?)\b|(?<![0-9,])[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?![0-9])"
)
_Change = tuple[Splice, Repair]


@functools.lru_cache(maxsize=4096)  # asked for each candidate of a piece
def figures_of(piece: Piece) -> tuple[Quantity, ...]:
    """Return the quantities of a piece that are no part of a term or literal."""
    found = urdu_quantities(piece.text)
    taken = [(x.start, x.end) for x in piece.matches] + [(x.start, x.end) for x in piece.literals]
    return tuple(q for q in found if not any(a <= q.start and q.end <= b for a, b in taken))


def compare_figures(piece: Piece, english: str) -> Comparison:
    """Compare the figures of a piece with those of its translation."""
    return compare(figures_of(piece), _english_figures(piece, english))


def wrong_figures(piece: Piece, english: str) -> dict[Quantity, str]:
    """Return the figures of a piece that its translation gets wrong, each with its English."""
    found = compare_figures(piece, english)
    return _with_english(piece, [*found.missing, *(want for want, _ in found.unlike)])


def missing_figures(piece: Piece, english: str) -> dict[Quantity, str]:
    """Return the figures of a piece that are nowhere in its translation, with their English."""
    return _with_english(piece, compare_figures(piece, english).missing)


def added_words(piece: Piece, english: str) -> tuple[str, ...]:
    """Return the words of figures that a translation has and its piece has not, sorted."""
    found = compare_figures(piece, english)
    words = (word for q in found.added for word in english[q.start : q.end].split())
    return tuple(sorted({word.strip(_SIGNS) for word in words} - {""}))


def certain_changes(piece: Piece, found: Comparison, english: str) -> list[_Change]:
    """Return the changes that put the figures of a translation right, as far as they are certain.

    A change is certain if value and place are: the translation has the value with another unit;
    or one figure of the source is missing and one of the same kind is there too many.

    Args:
        piece: The piece.
        found: What `compare_figures` says of it.
        english: The translation.
    """
    pairs = [pair for pair in found.unlike if _names_unit(pair[0])]
    if found.mistaken:
        pairs.append(found.mistaken)
    changes = [_change(piece.text[w.start : w.end], w, h, english) for w, h in pairs]
    # By place alone: repairs of two figures that claim one place have no order.
    certain = sorted((c for c in changes if c is not None), key=lambda change: change[0])
    clash = any(after[0][0] < before[0][1] for before, after in pairwise(certain))
    return [] if clash else certain


def _with_english(piece: Piece, figures: Iterable[Quantity]) -> dict[Quantity, str]:
    """Return figures of a piece, each with how a news desk writes it."""
    return {q: in_english(q, piece.text[q.start : q.end]) for q in figures}


def _english_figures(piece: Piece, english: str) -> list[Quantity]:
    """Return the quantities of a translation that are no part of a term or literal."""
    names = [r for m in piece.matches for r in m.term.renderings]
    names += [literal.original for literal in piece.literals]
    return outside(english_quantities(english), english, names)


def _names_unit(quantity: Quantity) -> bool:
    """Say whether a figure surely has the unit or size that it shows."""
    return bool(quantity.unit) or quantity.vague or quantity.kind is Kind.PERCENT


def indian_figures(piece: Piece, english: str) -> list[Splice]:
    """Return right figures of a translation in lakh, crore or 2,78,300, and their usual form."""
    if not _INDIAN.search(english):  # as nearly always
        return []
    return [
        (q.start, q.end, new)
        for q in _english_figures(piece, english)
        if q.certain and _INDIAN.search(was := english[q.start : q.end])
        if (new := fitted(in_english(q, was), english, q.start, q.end)) and new != was
    ]


def _change(source: str, want: Quantity, have: Quantity, english: str) -> _Change | None:
    if (want.high is None) != (have.high is None):
        return None  # one end of a range is no place for all of another
    now = fitted(in_english(want, source), english, have.start, have.end)
    if now is None:
        return None
    was = english[have.start : have.end]
    return (have.start, have.end, now), Repair(source, was, now)
