from __future__ import annotations

import pytest

from translator.reading.shape import is_heading, is_quoted, list_item, quote_line, same_text


@pytest.mark.parametrize("bullet", list("-–—*•◦▪●·"))
def test_every_bullet_opens_a_list_item(bullet: str):
    assert list_item(f"  {bullet} سونا  ") == ("•", "سونا")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("1. سونا", ("1.", "سونا")),
        ("۱۔ سونا", ("۱.", "سونا")),
        ("٣) سونا", ("٣.", "سونا")),
        ("(12) سونا", ("12.", "سونا")),
        ("(۲۔) سونا", ("۲.", "سونا")),
    ],
)
def test_every_way_of_numbering_opens_a_list_item(line: str, expected: tuple[str, str]):
    assert list_item(line) == expected


@pytest.mark.parametrize(
    "line", ["-سونا", "•", "1.", "1 سونا", "1.5 فیصد", "۱۔۵ فیصد", "2024. سال", "سونا - چاندی", ""]
)
def test_other_lines_are_no_list_items(line: str):
    assert list_item(line) is None


@pytest.mark.parametrize(
    ("line", "expected"), [("> متن ", "متن"), (">متن", "متن"), ("  >", ""), ("متن > متن", None)]
)
def test_an_arrow_opens_a_quotation(line: str, expected: str | None):
    assert quote_line(line) == expected


@pytest.mark.parametrize("text", ["“متن”", "«متن»", '"متن"'])
def test_one_pair_of_quotation_marks_around_all_is_a_quotation(text: str):
    assert is_quoted(text)


@pytest.mark.parametrize("text", ["متن", "“متن", "متن”", "“الف” اور “ب”", '""', '"', "“متن»"])
def test_anything_else_is_no_quotation(text: str):
    assert not is_quoted(text)


@pytest.mark.parametrize("text", ["پس منظر", "پس منظر (حصہ اول)", "سوال “کیا” کا"])
def test_a_short_line_without_a_closing_mark_is_a_heading(text: str):
    assert is_heading(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "ختم۔",
        "کیا؟",
        "واہ!",
        "ختم.",
        "یہ:",
        "یہ،",
        "یہ؛",
        "یہ…",
        "“ختم۔”",
        "(ختم۔) ",
    ],
)
def test_a_line_with_a_closing_mark_is_no_heading(text: str):
    assert not is_heading(text)


@pytest.mark.parametrize("text", ["***", "---", "٭٭٭", "• • •"])
def test_a_line_of_signs_is_no_heading(text: str):
    assert not is_heading(text)


def test_a_long_line_is_no_heading():
    assert is_heading(" ".join(["لفظ"] * 14))
    assert not is_heading(" ".join(["لفظ"] * 15))


@pytest.mark.parametrize("other", ["امن  کی بات", " امن کی بات۔", "امن کی\tبات."])
def test_spaces_and_full_stops_do_not_make_a_text_another(other: str):
    assert same_text("امن کی بات", other)


def test_another_word_makes_a_text_another():
    assert not same_text("امن کی بات", "امن کی باتیں")
