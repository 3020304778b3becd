"""Small editions with hostile text, marks that nest and cross, and anything beside them."""

from __future__ import annotations

from hypothesis import strategies as st

from translator.article import BlockKind, Mark, MarkKind
from translator.draft import Finding, Severity
from translator.editing import Origin, State
from translator.exchange.document import OutBlock, OutDocument, OutSegment
from translator.memory import Match, MatchKind, Unit
from translator.terms import Stage, Status, TermOutcome

__all__ = ["documents"]

# Also what XML cannot hold: control characters, halves of surrogate pairs, U+FFFE.
_SIGNS = st.sampled_from("ab _x20<&>\"']\t\r\n\0\x0b\x85\ud800\ufffe\u2068آ۔😀")
_text = st.text(_SIGNS, max_size=6)
_words = st.text(_SIGNS, min_size=1, max_size=6)
_span = st.tuples(st.sampled_from(MarkKind), st.integers(0, 5), st.integers(1, 6))


def _several(values):
    return st.lists(values, max_size=1).map(tuple)


def _marks(text, spans, address):
    found = (
        Mark(kind, start, min(start + length, len(text)), address if kind is MarkKind.LINK else "")
        for kind, start, length in spans
        if start < len(text)
    )
    return tuple(sorted(found, key=lambda m: (m.start, -m.end)))


_findings = st.builds(Finding, _words, st.sampled_from(Severity), _text)
_terms = st.builds(TermOutcome, _words, _words, st.sampled_from(Status), st.just(Stage.NONE))
_units = st.builds(Unit, _words, _words, st.just("k"), origin=_text)
_matches = st.builds(Match, _units, st.sampled_from(MatchKind), st.floats(0, 1))
_spans = st.lists(_span, max_size=3)


@st.composite
def _segments(draw, number):
    source, target = draw(_words), draw(_text)
    return OutSegment(
        id=number,
        number=number,
        version=draw(st.integers(1, 10**12)),
        source=source,
        target=target,
        source_marks=_marks(source, draw(_spans), draw(_text)),
        target_marks=_marks(target, draw(_spans), draw(_text)),
        state=draw(st.sampled_from(State)),
        origin=draw(st.sampled_from(Origin)),
        machine=draw(_text),
        findings=draw(_several(_findings)),
        terms=draw(_several(_terms)),
        comments=draw(_several(st.tuples(_text, _text))),
        matches=draw(_several(_matches)),
    )


@st.composite
def _documents(draw):
    kind = st.sampled_from(BlockKind)
    two = OutBlock(3, draw(kind), (draw(_segments(7)), draw(_segments(10**12))), (draw(_text),))
    blocks = (
        (two, OutBlock(5, draw(kind), (draw(_segments(8)),))) if draw(st.booleans()) else (two,)
    )
    return OutDocument(draw(_words), draw(_text), blocks)


documents = _documents()
