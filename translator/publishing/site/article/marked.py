"""The sentences of an article as the site shows them, with its glossary terms."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from translator.article import BlockKind, Mark
from translator.edition import Edition, Pair
from translator.publishing.sentences import Sentence, sentence_of, urdu_html
from translator.publishing.term_marks import PairMarks, TermMark, marks_of, with_links
from translator.terms import TermRow

__all__ = ["marked_sentences"]

_Text = tuple[Sequence[TermMark], Sequence[Mark]]
"""The terms of a text, and its inline markup."""


def marked_sentences(edition: Edition, rows: Sequence[TermRow]) -> Mapping[str, Sequence[Sentence]]:
    """Return all sentences of an edition in order, for each view.

    The first place of each term leads to the term report: the first in English, on an Urdu page
    in Urdu. The title comes last in this, as a headline full of links does not read well.

    Args:
        edition: The edition.
        rows: Its term report.
    """
    marks = marks_of(edition, rows)
    urdu = _linked(edition, marks, lambda pair, found: (found.urdu, pair.segment.marks))
    english = _linked(edition, marks, lambda pair, found: (found.english, pair.current.marks))
    shown = [
        sentence_of(number, pair, PairMarks(found.urdu, linked))
        for number, (pair, found, linked) in enumerate(
            zip(edition.pairs, marks, english, strict=True), 1
        )
    ]
    original = [
        replace(one, urdu=urdu_html(pair.segment, linked)) if linked else one
        for one, pair, linked in zip(shown, edition.pairs, urdu, strict=True)
    ]
    return {"both": shown, "ur": original, "en": shown}


def _linked(
    edition: Edition, marks: Sequence[PairMarks], text: Callable[[Pair, PairMarks], _Text]
) -> list[tuple[TermMark, ...]]:
    """Return the terms of one language, the first place of each linked."""
    blocks, pairs = edition.article.blocks, edition.pairs
    is_title = [blocks[pair.segment.block].kind is BlockKind.TITLE for pair in pairs]
    order = sorted(range(len(pairs)), key=is_title.__getitem__)
    linked = with_links(text(pairs[n], marks[n]) for n in order)
    by_number = dict(zip(order, linked, strict=True))
    return [by_number[n] for n in range(len(pairs))]
