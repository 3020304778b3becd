"""Writing glossary files, and adding to those that people keep."""

from __future__ import annotations

import csv

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.exchange.strategies import terms
from translator.errors import GlossaryError, OutputError
from translator.terms import COLUMNS, Term, load_terms
from translator.terms.write import add_term, new_term, terms_to_csv

HEADER = ",".join(COLUMNS)
COIN = Term("سکہ", "coin", ("سکا",), ("token", "piece"), ("sikka",), "crypto", ("دھات",))
BLOCK = Term("بلاک", "block")
MARK = b"\xef\xbb\xbf"


@pytest.fixture
def glossary(tmp_path):
    """Return a function that makes a file of these bytes."""

    def made(data: bytes | str):
        path = tmp_path / "terms.csv"
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return path

    return made


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(terms, max_size=4))
def test_what_is_written_is_read_as_it_was(tmp_path, some):
    path = tmp_path / "terms.csv"
    path.write_text(terms_to_csv(some), encoding="utf-8", newline="")

    assert load_terms(path) == tuple(some)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(terms, max_size=2),
    terms,
    st.permutations(COLUMNS),
    st.sampled_from([("", "\n"), ("", "\r\n"), ("\ufeff", "\r\n")]),
)
def test_a_term_is_added_to_any_file(tmp_path, some, last, columns, style):
    mark, end = style
    # Some columns are left out: those that none of the first terms fills.
    used = [c for c in columns if c in ("source", "target") or any(getattr(t, c) for t in some)]
    rows = csv.DictReader(terms_to_csv(some).splitlines())
    body = "".join(
        end.join([",".join(used), *(",".join(_quoted(row[c]) for c in used) for row in rows), ""])
    )
    path = tmp_path / "terms.csv"
    path.write_bytes((mark + body).encode())
    before = load_terms(path)
    try:
        add_term(path, last)
    except GlossaryError:
        assert any(set(t.spellings) & set(last.spellings) for t in some)
        assert path.read_bytes() == (mark + body).encode()
    else:
        assert load_terms(path) == (*before, last)
        assert path.read_text(encoding="utf-8").startswith(mark)


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"'


def test_a_file_begins_with_all_columns():
    assert terms_to_csv([]) == HEADER + "\n"


def test_values_are_joined_by_bars():
    assert terms_to_csv([COIN]).splitlines()[1] == "سکہ,سکا,coin,token|piece,sikka,crypto,دھات,,"


def test_a_bar_in_a_single_value_is_kept():
    assert terms_to_csv([Term("سکہ", "coin", note="a|b")]).splitlines()[1].endswith(",a|b")


@pytest.mark.parametrize(
    ("term", "parts"),
    [
        (Term("سکہ", "coin", forms=("a|b",)), ("forms 'a|b' holds '|'",)),
        (Term("سکہ", "coin", note="a\nb"), ("note 'a\\nb' holds a line break",)),
        (Term("سکہ", "coin", domain="a\u2028b"), ("domain", "holds a line break")),
        (Term("سکہ", "coin\0"), ("target", "is not text")),
        (Term("سکہ", "coin", note="\ud800"), ("note", "is not text")),
        (Term("سکہ", " "), ("target is empty",)),
        (Term("سکہ", "coin", ("",)), ("variants is empty",)),
    ],
)
def test_what_cannot_be_written_is_refused_and_named(term, parts):
    with pytest.raises(GlossaryError) as caught:
        terms_to_csv([BLOCK, term])

    assert str(caught.value).startswith("The term 'سکہ' cannot be written: ")
    assert all(part in str(caught.value) for part in parts)


def test_adding_makes_the_file_with_all_columns(tmp_path):
    path = tmp_path / "new" / "terms.csv"
    add_term(path, COIN)

    assert path.read_text(encoding="utf-8") == terms_to_csv([COIN])


def test_adding_to_an_empty_file_writes_the_header(glossary):
    path = glossary(b"")
    add_term(path, COIN)

    assert path.read_text(encoding="utf-8") == terms_to_csv([COIN])


def test_adding_keeps_byte_order_mark_line_ends_and_odd_lines(glossary):
    before = MARK + 'target , SOURCE\r\n coin , سکہ\r\n\r\n"a, b",بلاک\r\n'.encode()
    path = glossary(before)
    add_term(path, Term("سونا", "gold"))

    assert path.read_bytes() == before + "gold,سونا\r\n".encode()


def test_a_last_line_without_end_gets_one(glossary):
    path = glossary("source,target\nسکہ,coin")
    add_term(path, BLOCK)

    assert path.read_bytes() == "source,target\nسکہ,coin\nبلاک,block\n".encode()


def test_a_column_that_the_file_lacks_is_added_to_every_line(glossary):
    path = glossary('source,target,note\r\nسکہ,coin,"a\r\nb"\r\n\r\nسونا,gold\r\n')
    add_term(path, Term("بلاک", "block", forms=("blocks",), domain="crypto"))

    assert path.read_bytes().decode() == (
        'source,target,note,forms,domain\r\nسکہ,coin,"a\r\nb",,\r\n\r\nسونا,gold,,,\r\n'
        "بلاک,block,,blocks,crypto\r\n"
    )


def test_a_column_is_not_added_for_nothing(glossary):
    path = glossary("source,target\n")
    add_term(path, BLOCK)

    assert path.read_text(encoding="utf-8").startswith("source,target\n")


@pytest.mark.parametrize("term", [Term("سکہ", "money"), Term("نیا", "new", ("سکا",))])
def test_a_spelling_that_is_there_already_is_refused_with_its_line(glossary, term):
    path = glossary("source,variants,target\n\nبلاک,,block\nسکہ,سکا,coin\n")
    before = path.read_bytes()
    with pytest.raises(
        GlossaryError, match=r"terms\.csv, line 4: '.*' is already there, as 'coin'"
    ):
        add_term(path, term)

    assert path.read_bytes() == before


def test_the_same_spelling_for_another_context_is_another_word(glossary):
    path = glossary("source,target,context\nسکہ,coin,\n")
    add_term(path, Term("سکہ", "lead", context=("دھات",)))

    assert [t.target for t in load_terms(path)] == ["coin", "lead"]


def test_a_malformed_file_is_not_added_to(glossary):
    path = glossary('source,target\n"سکہ,coin\n')
    before = path.read_bytes()
    with pytest.raises(GlossaryError, match="line 2, column 1"):
        add_term(path, BLOCK)

    assert path.read_bytes() == before


def test_a_link_stays_a_link(glossary, tmp_path):
    path = glossary("source,target\n")
    link = tmp_path / "link.csv"
    link.symlink_to(path)
    add_term(link, BLOCK)

    assert link.is_symlink()
    assert load_terms(path) == (BLOCK,)


def test_a_place_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises((OutputError, GlossaryError), match=r"terms\.csv"):
        add_term(tmp_path / "file" / "terms.csv", BLOCK)


def test_a_new_term_is_as_it_would_be_read():
    term = new_term(" كوريا ", " North   Korea ", variants=["کو\u200cریا"], forms=["DPRK"])

    assert term == Term("کوریا", "North Korea", ("کو ریا",), ("DPRK",))


def test_a_new_term_of_nothing_visible_is_refused(tmp_path):
    with pytest.raises(GlossaryError, match="source is empty"):
        add_term(tmp_path / "terms.csv", new_term("ـ", "coin"))
