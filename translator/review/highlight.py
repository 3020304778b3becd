"""A sentence and its translation as HTML, with terms, findings and markup in their places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from translator.article import Mark, Segment
from translator.draft import Draft, Finding, Severity, Span
from translator.publishing.layers import Layer, LayerKind, render_layers, shown_marks
from translator.publishing.term_places import TermPlace, english_terms, urdu_terms

__all__ = ["english_html", "urdu_html"]


def urdu_html(segment: Segment, draft: Draft, findings: Iterable[Finding]) -> Markup:
    """Return the Urdu sentence as HTML; numbers and Latin words are isolated.

    Args:
        segment: The sentence.
        draft: Its translation, whose terms are marked.
        findings: What to show of the checks: the places that they name in the sentence.
    """
    spots = [(f.severity, f.source_place) for f in findings if f.source_place]
    layers = _layers(segment.marks, spots, urdu_terms(segment, draft))
    return render_layers(segment.text, layers, right_to_left=True)


def english_html(draft: Draft, findings: Iterable[Finding]) -> Markup:
    """Return a translation as HTML.

    Args:
        draft: The translation.
        findings: What to show of the checks: the places that they name in the translation.
    """
    spots = [(f.severity, f.place) for f in findings if f.place]
    layers = _layers(draft.marks, spots, english_terms(draft))
    return render_layers(draft.text, layers, right_to_left=False)


def _layers(
    marks: Sequence[Mark], spots: Sequence[tuple[Severity, Span]], terms: Sequence[TermPlace]
) -> Iterator[Layer]:
    """Yield what surrounds pieces of a text; where two spots meet, errors come first."""
    yield from shown_marks(marks)
    for severity, (start, end) in sorted(spots, key=lambda s: s[0] is not Severity.ERROR):
        opened = f'<span class="spot {severity.value}">'
        yield Layer(LayerKind.SPOT, start, end, opened, "</span>")
    for term in terms:
        opened = f'<mark class="term {term.status.value}" data-term="{term.index}">'
        yield Layer(LayerKind.TERM, term.start, term.end, opened, "</mark>")
