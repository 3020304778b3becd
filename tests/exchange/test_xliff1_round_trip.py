"""From an edition to XLIFF 1.2 and back: the texts, their markup and states are the same."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.documents import plain, sample, single
from translator.article import BlockKind, Mark, MarkKind
from translator.editing import Origin, State
from translator.exchange.document import OutBlock, OutDocument, OutSegment, Returned
from translator.exchange.xliff1_read import read_xliff1
from translator.exchange.xliff1_write import Xliff1Style, write_xliff1

_LEGAL = st.characters(
    exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff", include_characters="\t\n\r"
)
_SIGNS = st.sampled_from("وہ آیا۔He came &<>]\"'\u2028\u0085\r\n\t")
_text = st.text(_SIGNS | _LEGAL, max_size=9)
_address = st.just("https://example.org/a") | _text


@st.composite
def _marked(draw: st.DrawFn) -> tuple[str, tuple[Mark, ...]]:
    """Draw a text and marks anywhere on it: side by side, within each other, crossing, empty."""
    text = draw(_text)
    marks = []
    for _ in range(draw(st.integers(0, 3))):
        kind = draw(st.sampled_from(list(MarkKind)))
        start, end = sorted(draw(st.tuples(*[st.integers(0, len(text))] * 2)))
        marks.append(Mark(kind, start, end, draw(_address) if kind is MarkKind.LINK else ""))
    return text, tuple(marks)


@st.composite
def _segments(draw: st.DrawFn) -> OutSegment:
    source, source_marks = draw(_marked())
    target, target_marks = draw(_marked())
    return OutSegment(
        id=0,
        number=draw(st.integers(1, 99)),
        version=draw(st.integers(0, 10**6)),
        source=source,
        target=target,
        source_marks=source_marks,
        target_marks=target_marks,
        state=draw(st.sampled_from(list(State))),
        origin=draw(st.sampled_from(list(Origin))),
        machine=draw(_text),
        comments=tuple(draw(st.lists(st.tuples(_text, _text), max_size=1))),
    )


@st.composite
def _documents(draw: st.DrawFn) -> OutDocument:
    segments = draw(st.lists(_segments(), max_size=2))
    ids = draw(st.permutations(range(1, len(segments) + 1)))
    kinds = st.sampled_from(list(BlockKind))
    blocks = (
        OutBlock(n, draw(kinds), (replace(segment, id=identifier),))
        for n, (segment, identifier) in enumerate(zip(segments, ids, strict=True))
    )
    return OutDocument(draw(_text), draw(_text), tuple(blocks))


def _expected(segment: OutSegment, slug: str) -> Returned:
    done = bool(segment.target.strip())
    marks = tuple(sorted(segment.target_marks, key=lambda m: (m.start, -m.end)))
    return Returned(
        id=segment.id,
        version=segment.version,
        source=segment.source,
        target=segment.target if done else "",
        target_marks=None if not done or (segment.source_marks and not marks) else marks,
        state=segment.state if done else None,
        edition=slug,
    )


def _rows(document: OutDocument) -> list[Returned]:
    return [_expected(s, document.slug) for block in document.blocks for s in block.segments]


@given(_documents())
def test_what_is_written_is_read_as_it_was(document):
    text = write_xliff1(document)

    assert read_xliff1(text.encode(), "x.xlf") == _rows(document)


@given(_segments())
def test_what_is_read_and_written_again_has_the_same_text_and_markup(segment):
    segment = replace(segment, target_marks=segment.target_marks or (Mark(MarkKind.CODE, 0, 0),))
    first = write_xliff1(single(segment))
    (row,) = read_xliff1(first.encode(), "x.xlf")
    again = replace(segment, source=row.source, target_marks=row.target_marks or ())

    assert not segment.target.strip() or write_xliff1(single(again)) == first


@given(st.text(max_size=12))
def test_any_text_can_be_written_and_comes_back_without_what_xml_forbids(text):
    segment = replace(plain(1), source=text, target=f"He {text}")
    (row,) = read_xliff1(write_xliff1(single(segment)).encode(), "x.xlf")

    assert row.source == re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", text)
    assert row.target == f"He {row.source}"


def test_an_edition_comes_back_as_it_went():
    assert read_xliff1(write_xliff1(sample()).encode(), "x.xlf") == _rows(sample())


def test_a_file_for_omegat_brings_back_only_what_is_approved():
    text = write_xliff1(sample(), Xliff1Style.OMEGAT)
    approved = [r for r in _rows(sample()) if r.state is State.APPROVED]

    found = read_xliff1(text.encode(), "x.xlf")

    assert [r for r in found if r.target] == approved
    assert [r.id for r in found] == [r.id for r in _rows(sample())]
