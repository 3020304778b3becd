from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.cases import Case, load_articles, shown
from translator.reading.text import read_text

CASES = list(load_articles("text"))
# No label line without a colon; list items and quotations without their marks, repetitions and
# empty lines taken out, nothing may get lost.
PLAIN_LINES = st.lists(
    st.text(alphabet="ابپتکگنہیے abc“”\"'۔؟،!…\t", min_size=1, max_size=120),
    max_size=12,
    unique_by=lambda line: "".join(line.replace("۔", "").split()),
)


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_plain_text_becomes_these_blocks(case: Case):
    assert shown(read_text(case.article, "article.txt").blocks) == case.blocks


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_text_blocks_carry_no_outer_white_space(case: Case):
    blocks = read_text(case.article, "article.txt").blocks
    assert all(block.text == block.text.strip() for block in blocks)


def test_the_article_keeps_the_name_of_its_file():
    assert read_text("ایک سطر۔", "خبر.txt").name == "خبر.txt"


def test_an_empty_text_has_no_blocks():
    assert read_text(" \n\t\n", "article.txt").blocks == ()


def test_a_title_has_at_most_thirty_words():
    longest, too_long = " ".join(["لفظ"] * 30), " ".join(["لفظ"] * 31)
    assert read_text(f"{longest}\n\nمتن یہ ہے۔", "a").title == longest
    assert read_text(f"{too_long}\n\nمتن یہ ہے۔", "a").title == ""


def test_a_heading_has_at_most_fourteen_words():
    longest, too_long = " ".join(["لفظ"] * 14), " ".join(["بات"] * 15)
    article = read_text(f"سرخی\n\n{longest}\n\nمتن۔\n\n{too_long}\n\nمتن۔", "a")
    assert [block.kind for block in article.blocks] == [
        "title",
        "heading",
        "paragraph",
        "paragraph",
        "paragraph",
    ]


@pytest.mark.parametrize("line", [" " * 3000 + "x", "اب: " + " " * 3000 + "x", "۔" * 3000 + "x"])
def test_a_line_of_thousands_of_spaces_or_marks_is_read(line: str):
    assert read_text(line, "a").blocks


def test_a_text_of_twenty_thousand_lines_is_read():
    text = "\n".join(f"بینک نے شرح سود {n} بار کم کر دی۔" for n in range(20_000))
    assert len(read_text(text, "a").blocks) == 20_000


def test_each_block_knows_the_line_where_it_begins():
    text = """
سرخی

ٹیگز: چین
عنوان:

بینک نے پیر کے دن شرح سود میں کمی کا اعلان کیا اور کہا کہ
مہنگائی اب کم ہو رہی ہے۔
- پہلی بات
> کسی نے کہا

درمیانی سرخی

آخری بات۔
"""
    blocks = read_text(text, "a").blocks
    assert [(block.kind, block.line) for block in blocks] == [
        ("title", 2),
        ("label", 4),
        ("paragraph", 7),
        ("list_item", 9),
        ("quote", 10),
        ("heading", 12),
        ("paragraph", 14),
    ]


def test_the_line_is_no_part_of_what_a_block_is():
    one, other = read_text("بات یہ ہے۔", "a"), read_text("\n\nبات یہ ہے۔", "a")
    assert [block.line for block in one.blocks + other.blocks] == [1, 3]
    assert one == other
    assert repr(one) == repr(other)


@settings(deadline=None)
@given(st.text())
def test_any_text_can_be_read(text: str):
    assert read_text(text, "article.txt").name == "article.txt"


@settings(deadline=None)
@given(PLAIN_LINES)
def test_no_letter_of_a_plain_text_is_lost(lines: list[str]):
    blocks = read_text("\n".join(lines), "article.txt").blocks
    kept = "".join("".join(block.text for block in blocks).split())
    assert kept == "".join("".join(lines).split())


@settings(deadline=None)
@given(PLAIN_LINES)
def test_only_the_first_block_of_a_plain_text_can_be_a_title(lines: list[str]):
    blocks = read_text("\n\n".join(lines), "article.txt").blocks
    assert "title" not in [block.kind for block in blocks[1:]]
