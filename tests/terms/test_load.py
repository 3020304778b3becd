"""Reading glossary files that are in order."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cases import FIXTURES
from translator.terms import COLUMNS, Term, load_terms, shipped_files

HEADER = ",".join(COLUMNS)


@pytest.fixture
def write(tmp_path: Path):
    """Return a function that writes a glossary and gives its path."""

    def written(*lines: str, encoding: str = "utf-8", between: str = "\n") -> Path:
        path = tmp_path / "terms.csv"
        path.write_bytes(between.join([*lines, ""]).encode(encoding))
        return path

    return written


def test_every_column_has_its_place(write):
    path = write(HEADER, "سکہ,کوائن,coin,token,sikka,coin,بازار|قیمت,press usage,An example")
    assert load_terms(path) == (
        Term(
            source="سکہ",
            target="coin",
            variants=("کوائن",),
            forms=("token",),
            forbidden=("sikka",),
            domain="coin",
            context=("بازار", "قیمت"),
            reference="press usage",
            note="An example",
        ),
    )


def test_terms_keep_the_order_of_the_lines():
    targets = [term.target for term in load_terms(FIXTURES / "terms" / "small.csv")]
    assert targets[:4] == ["North Korea", "Korea", "China", "coin"]


def test_columns_may_come_in_any_order(write):
    (term,) = load_terms(write("note,target,source", "An example,coin,سکہ"))
    assert (term.source, term.target, term.note) == ("سکہ", "coin", "An example")


def test_columns_other_than_source_and_target_may_be_left_out(write):
    assert load_terms(write("source,target", "سکہ,coin")) == (Term("سکہ", "coin"),)


def test_cells_at_the_end_of_a_line_may_be_left_out(write):
    assert load_terms(write(HEADER, "سکہ,,coin")) == (Term("سکہ", "coin"),)


def test_a_bar_separates_values(write):
    path = write(
        "source,variants,target,forms,forbidden", "سکہ,کوائن|سکّہ جات,coin,token | piece,a|b||c"
    )
    (term,) = load_terms(path)
    assert term.variants == ("کوائن", "سکہ جات")
    assert term.forms == ("token", "piece")
    assert term.forbidden == ("a", "b", "c")


def test_the_source_and_its_variants_are_normalised(write):
    (term,) = load_terms(
        write("source,variants,target", "شمالي كوريا,شمالی\u200cکوریا,North Korea")
    )
    assert term.source == "شمالی کوریا"
    assert term.variants == ("شمالی کوریا",)


def test_a_comma_may_stand_between_quotation_marks(write):
    (term,) = load_terms(write("source,target,note", 'سکہ,coin,"Old, rare"'))
    assert term.note == "Old, rare"


def test_a_doubled_quotation_mark_stands_for_one(write):
    (term,) = load_terms(write("source,target,note", 'سکہ,coin,"Not ""sikka"""'))
    assert term.note == 'Not "sikka"'


def test_a_byte_order_mark_does_not_matter(write):
    path = write("source,target", "سکہ,coin", encoding="utf-8-sig")
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    assert load_terms(path) == (Term("سکہ", "coin"),)


def test_lines_may_end_as_on_windows(write):
    path = write("source,target", "سکہ,coin", "بلاک,block", between="\r\n")
    assert [term.target for term in load_terms(path)] == ["coin", "block"]


def test_empty_lines_are_skipped(write):
    path = write("source,target", "", "سکہ,coin", ",", "بلاک,block", "")
    assert [term.target for term in load_terms(path)] == ["coin", "block"]


def test_spaces_and_capitals_in_the_header_do_not_matter(write):
    assert load_terms(write(" Source , TARGET", " سکہ , coin ")) == (Term("سکہ", "coin"),)


def test_a_file_with_a_header_only_holds_no_terms(write):
    assert load_terms(write(HEADER)) == ()


def test_the_shipped_files_are_csv_in_alphabetical_order():
    names = [path.name for path in shipped_files()]
    assert names == sorted(names)
    assert {"crypto.csv", "geopolitics.csv"} <= set(names)
