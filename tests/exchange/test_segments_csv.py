"""Segments as CSV: written for spreadsheets, and read however they save it."""

from __future__ import annotations

import contextlib
import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.documents import plain, sample, single
from translator.article import BlockKind
from translator.editing import State
from translator.errors import ExchangeError
from translator.exchange.document import OutBlock, OutDocument, OutSegment, Returned
from translator.exchange.segments_csv import COLUMNS, read_segments_csv, write_segments_csv

HE_CAME = Returned(7, 2, "وہ آیا۔", "He came.", state=State.EDITED)
TABLE = "id,version,state,urdu,english\n7,2,edited,وہ آیا۔,He came.\n"


def table(document: OutDocument) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(write_segments_csv(document).removeprefix("\ufeff"))))


def read(text: str, encoding: str = "utf-8") -> list[Returned]:
    return read_segments_csv(text.encode(encoding), "x.csv")


def refused(text: str, encoding: str = "utf-8") -> str:
    with pytest.raises(ExchangeError) as caught:
        read(text, encoding)
    return str(caught.value)


def test_the_file_begins_with_a_byte_order_mark_and_the_columns():
    assert write_segments_csv(single(plain(7))) == (
        "\ufeffid,version,segment,state,urdu,english,machine,findings,terms,comments,comment\r\n"
        "7,1,s7,draft,وہ آیا۔,He came.,He came.,,,,\r\n"
    )


def test_a_row_tells_all_that_is_known_of_a_segment():
    row = table(sample())[1]

    assert row["segment"] == "s2"
    assert row["findings"] == (
        "error number: 50 million is missing. | warning length: The English is long."
    )
    assert row["terms"] == "مرکزی بینک = central bank (met) | روپے = rupee (missed)"
    assert row["comments"] == "Ali: Is it five or fifty? | سارہ: پچاس — see <the table> & ask"
    assert row["comment"] == ""


def test_what_is_written_is_read_as_it_was():
    document = sample()
    segments = [segment for block in document.blocks for segment in block.segments]

    assert read(write_segments_csv(document)) == [
        Returned(s.id, s.version, s.source, s.target, state=s.state) for s in segments
    ]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "'=", "''-"])
def test_no_cell_begins_like_a_formula(start):
    text = f"{start}1+1"
    document = single(OutSegment(1, 1, 1, text, text, machine=text, comments=((text, ""),)))
    row = table(document)[0]

    assert all(row[c].startswith("'" + start) for c in ("urdu", "english", "machine", "comments"))
    assert read(write_segments_csv(document))[0].target == text


@pytest.mark.parametrize("text", ["'tis", "a=b", "'", "“-”"])
def test_other_cells_are_written_as_they_are(text):
    assert table(single(OutSegment(1, 1, 1, text, text)))[0]["english"] == text


_cell = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs"], exclude_characters="\0")
    | st.sampled_from("'=+-@\t\r\n\",; سکہ"),
    max_size=10,
)


@given(st.lists(st.tuples(_cell, _cell, st.sampled_from(State)), min_size=1, max_size=4))
def test_any_text_comes_back(cells):
    segments = tuple(
        OutSegment(n, n, n, source, target, state=state)
        for n, (source, target, state) in enumerate(cells, 1)
    )
    document = OutDocument("a", "a.txt", (OutBlock(0, BlockKind.PARAGRAPH, segments),))

    assert read(write_segments_csv(document)) == [
        Returned(s.id, s.version, s.source, s.target, state=s.state) for s in segments
    ]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_what_spreadsheets_save_is_read(separator, end, encoding):
    text = TABLE.replace(",", separator).replace("\n", end)

    assert read(text, encoding) == [HE_CAME]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_line_in_which_excel_names_the_separator_is_obeyed(separator):
    assert read(f"sep={separator}\r\n" + TABLE.replace(",", separator)) == [HE_CAME]


def test_columns_may_be_reordered_renamed_in_case_missing_and_added():
    assert read('Mine,ENGLISH, Id ,"a;b;c;d;e"\nx,He came.,7,\n') == [
        Returned(7, None, "", "He came.")
    ]


def test_the_urdu_is_enough_to_name_a_row():
    assert read("urdu,english\nوہ آیا۔,He came.\n") == [Returned(None, None, "وہ آیا۔", "He came.")]


def test_of_two_columns_with_one_name_the_first_counts():
    assert read("id,english,english\n7,He came.,no\n")[0].target == "He came."


def test_empty_rows_and_cells_that_are_left_out_do_no_harm():
    assert read("\nid,english,state,comment\n\n,,,\n7,He came.\n,,,only a remark\n") == [
        Returned(7, None, "", "He came.")
    ]


@pytest.mark.parametrize("word", ["Approved", " APPROVED ", "approved"])
def test_a_state_may_be_written_in_any_case(word):
    assert read(f"id,english,state\n7,a,{word}\n")[0].state is State.APPROVED


@pytest.mark.parametrize("cell", ["7", " 7 ", "7.0", "7,00"])
def test_a_number_may_look_as_spreadsheets_show_it(cell):
    assert read(f'id,english\n"{cell}",a\n')[0].id == 7


@pytest.mark.parametrize("cell", ["7,000", "seven", "7.5", "-7", "s7", "1E+5"])
def test_what_is_no_number_is_refused_with_its_line(cell):
    said = refused(f'id,english\n1,a\n"{cell}",b\n')

    assert said.startswith(f"x.csv, line 3: the id '{cell}' is no number.")


def test_a_comment_is_what_the_editor_wrote():
    assert read("id,english,comments,comment\n7,a,old, =new \n8,b,old,\n") == [
        Returned(7, None, "", "a", comments=("=new",)),
        Returned(8, None, "", "b"),
    ]


@pytest.mark.parametrize(
    ("text", "column"), [("id,urdu\n", "english"), ("english\n", "id or urdu"), ("", "english")]
)
def test_a_missing_column_is_named(text, column):
    assert refused(text).startswith(f"x.csv, line 1: there is no column {column}.")


def test_an_unknown_state_is_refused_with_those_that_there_are():
    said = refused("id,english,state\n7,a,done\n")

    assert said.startswith("x.csv, line 2: 'done' is no state. Write draft, edited, approved")


def test_a_row_that_says_not_which_sentence_it_is_of_is_refused():
    assert refused("id,urdu,english\n,,a\n").startswith("x.csv, line 2: neither id nor urdu")


@pytest.mark.parametrize("text", ['id,english\n7,"a', 'id,english\n7,"a"b\n'])
def test_quotation_marks_that_do_not_fit_are_refused(text):
    assert refused(text).startswith("x.csv, line 2: this is not CSV")


def test_a_table_of_a_western_code_page_goes_by_its_ids():
    text = TABLE.replace("وہ آیا۔", "?? ????").replace("He came", "He – “came”")

    assert read(text, "cp1252") == [Returned(7, 2, "", "He – “came”.", state=State.EDITED)]


def test_a_table_of_the_arabic_code_page_goes_by_its_ids():
    text = TABLE.replace("وہ آیا۔", "وہ پر گ آ?ا?").replace("He came", "He – “came”")

    assert read(text, "cp1256") == [Returned(7, 2, "", "He – “came”.", state=State.EDITED)]


def test_urdu_that_became_question_marks_is_not_compared():
    assert read(TABLE.replace("وہ آیا۔", "?? 5 BTC ????"))[0].source == ""


@pytest.mark.parametrize("source", ["وہ آیا?", "XRP?"])
def test_a_question_mark_in_a_file_that_is_whole_is_one(source):
    (one,) = read(f"id,urdu,english\n7,{source},XRP?yes\n", "utf-8-sig")

    assert (one.source, one.target) == (source, "XRP?yes")


def test_a_file_of_ascii_without_question_marks_is_whole():
    assert read("urdu,english\nXRP,a?b\n") == [Returned(None, None, "XRP", "a?b")]


def test_a_code_page_that_lost_letters_of_the_english_is_refused():
    text = "id,urdu,english\n7,???,Erdo?an came – late\n"

    assert "line 2: in 'Erdo?an' a letter was lost" in refused(text, "cp1252")


def test_a_question_mark_in_an_address_is_no_lost_letter():
    text = "id,urdu,english\n7,???,Why? See example.org/a?b – now\n"

    assert read(text, "cp1252")[0].target == "Why? See example.org/a?b – now"


def test_a_code_page_without_ids_is_refused():
    assert "line 2: the Urdu was lost" in refused("urdu,english\n???,He came.\n")


@pytest.mark.parametrize(
    "data", [b"PK\x03\x04\0\0\0\0", b"\xff\xfea", b"a\0b\0\xff", b"\xef\xbb\xbf\xff"]
)
def test_what_is_no_text_is_refused(data):
    with pytest.raises(ExchangeError, match=r"^x\.csv: this does not look like a CSV file\."):
        read_segments_csv(data, "x.csv")


@given(st.binary(max_size=40) | st.text(st.sampled_from("id,english;urdu\n\"'=7\t"), max_size=60))
def test_anything_else_gives_no_other_error(data):
    raw = data.encode() if isinstance(data, str) else data
    found = []
    with contextlib.suppress(ExchangeError):
        found = read_segments_csv(raw, "x.csv")
    assert all(one.id is not None or one.source for one in found)


def test_the_columns_are_those_of_the_file():
    assert tuple(table(sample())[0]) == COLUMNS
