"""Put the figures of a candidate right, and say which."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from translator.draft import Repair
from translator.drafting.candidates import Candidate, judge
from translator.drafting.figures import (
    certain_changes,
    compare_figures,
    figures_of,
    indian_figures,
)
from translator.drafting.pieces import Piece
from translator.drafting.splice import splice
from translator.numbers import Quantity
from translator.terms import fix_article

__all__ = ["put_right", "restyled", "with_repairs"]


def put_right(piece: Piece, candidate: Candidate) -> Candidate | None:
    """Return a candidate with those of its figures put right that are certain, if any are."""
    wanted = figures_of(piece)
    found = compare_figures(piece, wanted, candidate.text)
    changes = certain_changes(piece, found, candidate.text)
    if not changes:
        return None
    text, origins = splice(candidate.text, candidate.origins, [place for place, _ in changes])
    for _, repair in changes:
        text = fix_article(text, repair.now)
    left = compare_figures(piece, wanted, text)
    return replace(
        candidate,
        text=text,
        origins=origins,
        faults=candidate.faults._replace(figures=left.faults),
        repairs=(*candidate.repairs, *(repair for _, repair in changes)),
    )


def with_repairs(piece: Piece, candidate: Candidate, figures: Mapping[Quantity, str]) -> Candidate:
    """Return a candidate that says which figures were put in, of those that it has now.

    Args:
        piece: The piece.
        candidate: Its translation with other words for `figures` in the source.
        figures: What the translation before had wrong, each with its English.
    """
    right = compare_figures(piece, list(figures), candidate.text).met
    new = [Repair(piece.text[q.start : q.end], "", figures[q]) for q in right]
    return replace(candidate, repairs=(*candidate.repairs, *new))


def restyled(piece: Piece, candidate: Candidate) -> Candidate | None:
    """Return a candidate with lakh, crore and 2,78,300 as other papers write them, if it has any.

    Values stay what they are, so this is no repair.
    """
    changes = indian_figures(piece, candidate.text)
    if not changes:
        return None
    text, origins = splice(candidate.text, candidate.origins, changes)
    for _, _, new in changes:
        text = fix_article(text, new)
    again = judge(piece, piece.text, text, origins, stage=candidate.stage, score=candidate.score)
    faults = again.faults._replace(lost=candidate.faults.lost, loop=candidate.faults.loop)
    if faults > candidate.faults:
        return None
    return replace(again, faults=faults, repairs=candidate.repairs)
