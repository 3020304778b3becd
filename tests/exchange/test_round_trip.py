"""From CSV to TBX and back: nothing is lost but the origin."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.strategies import terms
from translator.exchange import terms_from_tbx, terms_to_tbx
from translator.terms import Term, load_terms, shipped_files
from translator.terms.write import terms_to_csv


@given(st.lists(terms, max_size=3))
def test_what_is_written_as_tbx_is_read_as_it_was(some):
    read = terms_from_tbx(terms_to_tbx(some).encode(), "x.tbx")

    assert read.terms == tuple(some)
    assert read.skipped == ()


@given(st.lists(terms, max_size=3))
def test_csv_to_tbx_to_csv_gives_the_same_file(some):
    csv = terms_to_csv(some)

    assert terms_to_csv(terms_from_tbx(terms_to_tbx(some).encode(), "x.tbx").terms) == csv


@pytest.mark.parametrize("path", shipped_files(), ids=lambda path: path.stem)
def test_the_shipped_glossaries_survive(path):
    there = load_terms(path)

    assert terms_from_tbx(terms_to_tbx(there).encode(), "x.tbx").terms == there


def test_a_form_that_repeats_the_target_survives():
    term = Term("سکہ", "coin", ("سکہ",), ("coin", "token"), ("coin",))

    assert terms_from_tbx(terms_to_tbx([term]).encode(), "x.tbx").terms == (term,)


def test_the_name_of_the_file_becomes_the_origin():
    (term,) = terms_from_tbx(terms_to_tbx([Term("سکہ", "coin")]).encode(), "money.tbx").terms

    assert term.origin == "money"
