"""Glossary files with mistakes: the message names the file and the line."""

from __future__ import annotations

from pathlib import Path

import pytest

from translator.errors import GlossaryError
from translator.terms import load_glossary, load_terms


@pytest.fixture
def fails(tmp_path: Path):
    """Return a function that gives the message for a glossary with this text."""

    def message(*lines: str) -> str:
        path = tmp_path / "terms.csv"
        path.write_bytes("".join(line + "\n" for line in lines).encode())
        with pytest.raises(GlossaryError) as caught:
            load_terms(path)
        return str(caught.value)

    return message


def test_a_missing_column_is_named(fails):
    assert fails("source,note", "سکہ,x").startswith(
        "terms.csv, line 1, column 12: the column 'target' is missing."
    )


def test_an_empty_file_lacks_its_columns(fails):
    assert fails().startswith("terms.csv, line 1, column 1: the column 'source' is missing.")


def test_an_unknown_column_is_named(fails):
    message = fails("source,target,colour", "سکہ,coin,red")
    assert message.startswith("terms.csv, line 1, column 15: there is no column 'colour'.")


def test_a_header_error_shows_the_right_header(fails):
    header = "source,variants,target,forms,forbidden,domain,context,reference,note"
    assert fails("urdu,english").endswith(header)


def test_semicolons_between_the_cells_are_reported_as_a_header_error(fails):
    assert "line 1, column 1: there is no column 'source;target'" in fails(
        "source;target", "سکہ;coin"
    )


def test_more_cells_than_the_header_are_reported(fails):
    message = fails("source,target", "سکہ,coin", "بلاک,block,extra")
    assert message.startswith("terms.csv, line 3, column 12: there are more cells than the")


def test_an_empty_target_is_reported(fails):
    message = fails("source,target", "سکہ,coin", "بلاک,")
    assert message == "terms.csv, line 3, column 6: the target is empty. Fill it in."


def test_an_empty_source_is_reported(fails):
    message = fails("source,target", ",coin")
    assert message == "terms.csv, line 2, column 1: the source is empty. Fill it in."


def test_a_target_of_spaces_is_empty(fails):
    assert "line 2, column 5: the target is empty" in fails("source,target", "سکہ,   ")


@pytest.mark.parametrize("nothing", ["\u200c", "ـ", "\u064e", "\u200f\u200c"])
def test_a_source_of_invisible_characters_is_empty(fails, nothing):
    assert "line 2, column 1: the source is empty" in fails("source,target", f"{nothing},coin")


def test_a_variant_of_invisible_characters_does_no_harm(tmp_path):
    path = tmp_path / "terms.csv"
    path.write_text("source,variants,target\nسکہ,\u200c|کوائن,coin\n", encoding="utf-8")
    assert load_terms(path)[0].variants == ("کوائن",)
    assert [m.surface for m in load_glossary([path]).match("ایک کوائن")] == ["کوائن"]


def test_text_after_a_closing_quotation_mark_is_reported(fails):
    message = fails("source,target", "سکہ,coin", 'بلاک,"block" x', "کلید,key")
    assert message.startswith(
        "terms.csv, line 3, column 13: a comma should follow the closing quotation mark."
    )


def test_an_open_quotation_mark_is_reported(fails):
    message = fails("source,target", "سکہ,coin", 'بلاک,"block')
    assert message.startswith("terms.csv, line 3, column 6: the quotation mark that opens here")
    assert "Close every quotation mark" in message


def test_the_line_is_counted_past_empty_lines_and_cells_of_two_lines(fails):
    message = fails("source,target,note", "", 'سکہ,coin,"one', 'two"', "بلاک,,")
    assert message.startswith("terms.csv, line 5, column 6: the target is empty.")


def test_a_file_that_is_not_utf_8_is_reported(tmp_path):
    path = tmp_path / "old.csv"
    path.write_bytes(b"source,target\n\xff,coin\n")
    with pytest.raises(GlossaryError, match=r"^old\.csv, line 2, column 1: the file is not UTF-8"):
        load_terms(path)


def test_a_missing_file_is_reported(tmp_path):
    with pytest.raises(GlossaryError, match=r"none\.csv: the file cannot be read \(No such"):
        load_terms(tmp_path / "none.csv")


def test_a_folder_is_no_glossary(tmp_path):
    with pytest.raises(GlossaryError, match="the file cannot be read"):
        load_terms(tmp_path)


def test_an_open_quotation_mark_is_reported_where_it_opens_however_far_it_runs(fails):
    rest = [f"سکہ{n},coin" for n in range(50)]
    message = fails("source,target", "سکہ,coin", 'بلاک,"block', *rest, 'کلید,"key"')
    assert message.startswith("terms.csv, line 3, column 6: the quotation mark that opens here")


def test_a_cell_without_end_is_reported(fails):
    message = fails("source,target", "سکہ,coin", "بلاک," + "x" * 200_000)
    assert message.startswith("terms.csv, line 3, column 6: a cell is longer than")


def test_binary_data_is_reported(fails):
    message = fails("source,target", "سکہ,co\0in")
    assert message.startswith("terms.csv, line 2, column 7: the file is not text but binary data.")


def test_a_column_that_is_there_twice_is_reported(fails):
    message = fails("source,target,source", "سکہ,coin,x")
    assert message.startswith("terms.csv, line 1, column 15: the column 'source' is there twice.")


def test_the_place_of_a_wrong_byte_is_counted_in_characters(tmp_path):
    path = tmp_path / "old.csv"
    path.write_bytes("source,target\nسکہ,coin\nبلاک,".encode() + b"\xff\n")
    with pytest.raises(GlossaryError, match=r"^old\.csv, line 3, column 6: the file is not UTF-8"):
        load_terms(path)
