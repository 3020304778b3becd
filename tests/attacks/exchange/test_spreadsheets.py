"""Cells that a spreadsheet would run, and files that are no tables."""

from __future__ import annotations

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.documents import plain, single
from translator.errors import ExchangeError
from translator.exchange.segments_csv import read_segments_csv, write_segments_csv
from translator.formulas import guarded, unguarded
from translator.terms.load import load_terms
from translator.terms.term import Term
from translator.terms.write import add_terms, terms_to_csv

FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(1)",
    "\t=1",
    " =1",
    "\uff1d1",
    '=HYPERLINK("http://x","y")',
    "=cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "a;=1+1",
    "a\t=1+1",
    "'=1",
]
RUNS = re.compile("[ \u00a0]*[=+\\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")


@given(st.text(alphabet="=+-@'; \ta\r\n\uff1d", max_size=12))
def test_no_guarded_cell_runs_and_each_comes_back(cell):
    written = guarded(cell)
    assert unguarded(written) == cell
    assert not RUNS.match(written)
    assert not any(RUNS.match(part) for part in re.split("[;\t\r\n]", written)[1:] if part)


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_of_an_edition_runs_whatever_stands_between_the_cells(text):
    written = write_segments_csv(single(plain(1, "شہر", text)))
    for row in csv.reader(io.StringIO(written.removeprefix("\ufeff"), newline="")):
        for cell in row:
            assert not any(RUNS.match(part) for part in re.split("[;\t]", cell) if part)
    (one,) = read_segments_csv(written.encode(), "a.csv")
    assert one.target == text


@pytest.mark.parametrize("text", [one for one in FORMULAS if "\t" not in one and one[0] != " "])
def test_no_cell_of_a_glossary_runs_and_each_term_comes_back(tmp_path, text):
    path = tmp_path / "a.csv"
    term = Term("شہر", text, forms=("city",), note=text, origin="a")
    path.write_text(terms_to_csv([term]), encoding="utf-8")
    for row in csv.reader(io.StringIO(path.read_text(encoding="utf-8"))):
        assert not any(map(RUNS.match, row))
    assert load_terms(path) == (term,)
    path.unlink()
    add_terms(path, [term])
    assert load_terms(path) == (term,)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\0",
        "id,english\n1,\0",
        'id,english\n1,"open',
        'id,english\n1,"a"b',
        "id,english\n" + "1" * 5000 + ",a",
        "id,english\n-1,a",
        "id,english\n" + "x" * 200_000 + ",a",
        "id,english,state\n1,a," + "x" * 5000,
        "english\na",
        "sep=|\nid|english\n|a",
        "\ufeff\ufeffid,english\n1,a",
    ],
)
def test_what_is_no_table_of_ours_is_refused_in_a_short_sentence(text):
    with pytest.raises(ExchangeError) as error:
        read_segments_csv(text.encode(), "a.csv")
    assert len(str(error.value)) < 300
    assert str(error.value).isprintable()


@pytest.mark.parametrize("between", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_signs_and_line_ends_may_be_mixed_up_with_a_byte_order_mark(between, end):
    rows = (f"id{between}english", f'1{between}"a\n;,b"', f"2{between}c")
    found = read_segments_csv(("\ufeff" + end.join(rows)).encode(), "a.csv")
    assert [(one.id, one.target) for one in found] == [(1, "a\n;,b"), (2, "c")]
