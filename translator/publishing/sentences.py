"""Sentences as they stand on a page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from markupsafe import Markup

from translator.article import Segment
from translator.editing import Review
from translator.edition import Pair
from translator.publishing.layers import linked_marks, render_layers
from translator.publishing.term_marks import PairMarks, TermMark, mark_layers

__all__ = ["Sentence", "sentence_of", "urdu_html"]

_NO_TERMS = PairMarks()


@dataclass(frozen=True, slots=True)
class Sentence:
    """Both texts of a sentence as HTML.

    Attributes:
        number: Its number on the page, counted from 1.
        urdu: The source, with its inline markup; numbers and Latin words are isolated.
        english: The present translation, with its inline markup.
        plain_urdu: The source without markup.
        plain_english: The translation without markup.
        review: How far it is.
    """

    number: int
    urdu: Markup
    english: Markup
    plain_urdu: str
    plain_english: str
    review: Review = field(default_factory=Review)


def sentence_of(number: int, pair: Pair, terms: PairMarks = _NO_TERMS) -> Sentence:
    """Return a sentence as it stands on a page.

    Args:
        number: Its number on the page, counted from 1.
        pair: The sentence and its translation.
        terms: The glossary terms to mark in them.
    """
    text = pair.current
    english = (*linked_marks(text.marks), *mark_layers(terms.english))
    return Sentence(
        number,
        urdu_html(pair.segment, terms.urdu),
        render_layers(text.text, english, right_to_left=False),
        pair.segment.text,
        text.text,
        pair.review,
    )


def urdu_html(segment: Segment, terms: Iterable[TermMark]) -> Markup:
    """Return a sentence of the source as it stands on a page.

    Args:
        segment: The sentence.
        terms: The glossary terms to mark in it.
    """
    layers = (*linked_marks(segment.marks), *mark_layers(terms))
    return render_layers(segment.text, layers, right_to_left=True)
