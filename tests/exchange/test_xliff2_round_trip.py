"""Out and back in: nothing that people did is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.documents import plain, sample, single
from tests.exchange.xliff2_documents import documents
from translator.exchange.xliff2_names import slug_of, token
from translator.exchange.xliff2_read import read_xliff2
from translator.exchange.xliff2_write import write_xliff2


def returned(document):
    return read_xliff2(write_xliff2(document).encode(), "x.xlf")


def segments(document):
    return [segment for block in document.blocks for segment in block.segments]


def marks_back(segment):
    """A target that lacks all codes of its source may have lost them in another tool."""
    return None if segment.source_marks and not segment.target_marks else segment.target_marks


def check(document):
    back = returned(document)

    for row, segment in zip(back, segments(document), strict=True):
        assert (row.id, row.version) == (segment.id, segment.version)
        assert (row.source, row.target) == (segment.source, segment.target)
        assert row.target_marks == marks_back(segment)
        assert row.state is segment.state
        assert row.comments == ()
        assert row.edition == document.slug


def rebuilt(document):
    """Put what came back into the document, as an import does."""
    rows = iter(returned(document))
    blocks = (
        replace(b, segments=tuple(_applied(s, next(rows)) for s in b.segments))
        for b in document.blocks
    )
    return replace(document, blocks=tuple(blocks))


def _applied(segment, row):
    return replace(
        segment,
        id=row.id,
        version=row.version,
        target=row.target,
        target_marks=row.target_marks or (),
        state=row.state,
    )


def test_the_sample_comes_back_and_is_written_as_the_same_bytes_again():
    check(sample())

    assert write_xliff2(rebuilt(sample())) == write_xliff2(sample())


@given(documents)
def test_any_edition_comes_back_and_is_written_as_the_same_bytes_again(document):
    check(document)

    assert write_xliff2(rebuilt(document)) == write_xliff2(document)


@given(st.text(st.characters(exclude_categories=[])))
def test_any_text_comes_back(text):
    (row,) = returned(single(plain(1, text, text)))

    assert (row.source, row.target) == (text, text)


@given(st.text(st.characters(exclude_categories=[]) | st.sampled_from("_x20AF"), min_size=1))
def test_the_name_of_an_edition_comes_back(slug):
    assert slug_of(token(slug)) == slug


@pytest.mark.parametrize("slug", ["city-rain", "شہر-بارش", "2024-05-06", "a_b"])
def test_the_usual_name_of_an_edition_stays_readable(slug):
    assert token(slug) == slug


@pytest.mark.parametrize("slug", ["a_x20_b", "_x5F_x20_", "a b_xG_", "_ x41_"])
def test_a_name_that_looks_escaped_comes_back(slug):
    assert slug_of(token(slug)) == slug
