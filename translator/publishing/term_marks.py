"""The glossary terms of an edition at their places, numbered as in its term report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from translator.article import BlockKind, Mark, MarkKind
from translator.edition import Edition, Pair
from translator.publishing.inline import safe_address
from translator.publishing.layers import Layer, LayerKind
from translator.publishing.term_places import TermPlace, english_terms, urdu_terms
from translator.terms import Status, TermRow

__all__ = ["PairMarks", "TermMark", "mark_layers", "marks_of", "with_links"]


@dataclass(frozen=True, slots=True)
class TermMark:
    """A term at the characters `start:end`.

    Attributes:
        start: First character, counted from 0.
        end: One past the last character.
        row: Number of its row in the term report, counted from 1.
        status: What became of it in this sentence.
        is_linked: Whether it leads to its row.
    """

    start: int
    end: int
    row: int
    status: Status
    is_linked: bool = False


Marks = tuple[TermMark, ...]


@dataclass(frozen=True, slots=True)
class PairMarks:
    """The terms in the two texts of a sentence."""

    urdu: Marks = ()
    english: Marks = ()


def marks_of(edition: Edition, rows: Sequence[TermRow]) -> tuple[PairMarks, ...]:
    """Return the terms in each sentence of an edition, none of them linked; labels have none.

    Args:
        edition: The edition.
        rows: Its term report.
    """
    numbers = {row.target: number for number, row in enumerate(rows, 1)}
    blocks = edition.article.blocks
    return tuple(
        PairMarks()
        if blocks[pair.segment.block].kind is BlockKind.LABEL
        else _pair_marks(pair, numbers)
        for pair in edition.pairs
    )


def with_links(texts: Iterable[tuple[Iterable[TermMark], Iterable[Mark]]]) -> Iterator[Marks]:
    """Yield the terms of texts of which the first place of each term is linked.

    A term that touches a link is not: one link cannot stand in another.

    Args:
        texts: Terms and inline markup of each text, in the order in which people read them.
    """
    linked = set[int]()
    for terms, marks in texts:
        links = [m for m in marks if m.kind is MarkKind.LINK and safe_address(m.address)]
        yield tuple(_linked(term, links, linked) for term in terms)


def mark_layers(marks: Iterable[TermMark]) -> Iterator[Layer]:
    """Yield the tags around terms; both languages have the number of the row in `data-term`."""
    for mark in marks:
        tag = f'a href="#t{mark.row}"' if mark.is_linked else "span"
        opened = f'<{tag} class="term {mark.status.value}" data-term="{mark.row}">'
        closed = "</a>" if mark.is_linked else "</span>"
        yield Layer(LayerKind.TERM, mark.start, mark.end, opened, closed)


def _pair_marks(pair: Pair, numbers: Mapping[str, int]) -> PairMarks:
    draft = pair.current
    if not draft.outcomes:
        return PairMarks()
    rows = [numbers[outcome.target] for outcome in draft.outcomes]
    urdu, english = urdu_terms(pair.segment, draft), english_terms(draft)
    return PairMarks(_marks(urdu, rows), _marks(english, rows))


def _marks(places: Iterable[TermPlace], rows: Sequence[int]) -> Marks:
    return tuple(TermMark(p.start, p.end, rows[p.index], p.status) for p in places)


def _linked(term: TermMark, links: Sequence[Mark], linked: set[int]) -> TermMark:
    if term.row in linked or any(m.start < term.end and term.start < m.end for m in links):
        return term
    linked.add(term.row)
    return replace(term, is_linked=True)
