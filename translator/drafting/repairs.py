"""Put the figures of a candidate right, and say which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from translator.draft import Repair
from translator.drafting.candidates import Candidate, judge
from translator.drafting.figures import certain_changes, compare_figures, indian_figures
from translator.drafting.pieces import Piece
from translator.drafting.splice import Splice, splice
from translator.numbers import Quantity
from translator.terms import fix_article

__all__ = ["put_right", "restyled", "with_repairs"]


def put_right(piece: Piece, candidate: Candidate) -> Candidate | None:
    """Return a candidate with those of its figures put right that are certain, if any are."""
    found = compare_figures(piece, candidate.text)
    changes = certain_changes(piece, found, candidate.text)
    if not changes:
        return None
    text, origins = _changed(candidate, [place for place, _ in changes])
    left = compare_figures(piece, text).faults
    return replace(
        candidate,
        text=text,
        origins=origins,
        faults=candidate.faults._replace(figures=left),
        repairs=(*candidate.repairs, *(repair for _, repair in changes)),
    )


def with_repairs(piece: Piece, candidate: Candidate, figures: Mapping[Quantity, str]) -> Candidate:
    """Return a candidate that says which figures were put in, of those that it has now.

    Args:
        piece: The piece.
        candidate: Its translation with other words for `figures` in the source.
        figures: What the translation before had wrong, each with its English.
    """
    right = (q for q in compare_figures(piece, candidate.text).met if q in figures)
    new = [Repair(piece.text[q.start : q.end], "", figures[q]) for q in right]
    return replace(candidate, repairs=(*candidate.repairs, *new))


def restyled(piece: Piece, candidate: Candidate) -> Candidate | None:
    """Return a candidate with lakh, crore and 2,78,300 as other papers write them, if it has any.

    Values stay what they are, so this is no repair.
    """
    changes = indian_figures(piece, candidate.text)
    if not changes:
        return None
    text, origins = _changed(candidate, changes)
    again = judge(piece, piece.text, text, origins, stage=candidate.stage, score=candidate.score)
    faults = again.faults._replace(lost=candidate.faults.lost, loop=candidate.faults.loop)
    if faults > candidate.faults:
        return None
    return replace(again, faults=faults, repairs=candidate.repairs)


def _changed(candidate: Candidate, changes: Sequence[Splice]) -> tuple[str, tuple[int, ...] | None]:
    """Return the text and origins of a candidate with figures replaced and their articles right."""
    text, origins = splice(candidate.text, candidate.origins, changes)
    for _, _, new in changes:
        text = fix_article(text, new)
    return text, origins
