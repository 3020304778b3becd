import pytest

from tests.publishing.editions import (
    RULE,
    code,
    edition_of,
    heading,
    image,
    item,
    label,
    paragraph,
    quote,
    table,
    title,
)
from tests.publishing.parsed import parse
from translator.article import Mark, MarkKind
from translator.draft import Draft
from translator.publishing import render_html


def page_of(*blocks, **more):
    return parse(render_html(edition_of(*blocks, **more)))


def cells_of(element):
    """Return the language, direction and text of the two cells of a pair."""
    cells = [e for e in element.children if not isinstance(e, str)]
    return [(e.attributes["lang"], e.attributes["dir"], e.text) for e in cells]


def test_every_sentence_stands_beside_its_translation():
    page = page_of(
        title("سرخی"),
        paragraph("پہلی بات۔ دوسری بات۔"),
        english={"پہلی بات۔": "First.", "دوسری بات۔": "Second."},
    )
    pairs = page.one("main").one("div", of="block").all("div", of="pair")
    assert [cells_of(pair) for pair in pairs] == [
        [("ur", "rtl", "پہلی بات۔"), ("en", "ltr", "First.")],
        [("ur", "rtl", "دوسری بات۔"), ("en", "ltr", "Second.")],
    ]
    assert [pair.attributes["id"] for pair in pairs] == ["s2", "s3"]


def test_the_title_is_the_first_heading_and_the_name_of_the_page():
    page = page_of(title("بڑی خبر"), paragraph("بات۔"), english={"بڑی خبر": "Big news"})
    assert cells_of(page.one("h1")) == [("ur", "rtl", "بڑی خبر"), ("en", "ltr", "Big news")]
    assert page.one("title").text == "Big news · بڑی خبر"


def test_an_untitled_article_is_named_by_its_first_sentence():
    page = page_of(paragraph("پہلی بات۔ دوسری بات۔"), english={"پہلی بات۔": "First."})
    assert cells_of(page.one("h1")) == [("ur", "rtl", "پہلی بات۔"), ("en", "ltr", "First.")]


def test_headings_keep_their_level_but_leave_the_first_to_the_title():
    page = page_of(title("الف"), heading("ب", 1), heading("ج", 3), heading("د", 6))
    assert [e.tag for e in page.one("main").all(of="pair") if e.tag != "p"] == ["h2", "h3", "h6"]
    assert cells_of(page.one("h3"))[0] == ("ur", "rtl", "ج")


def test_the_items_of_a_list_show_their_marker_on_both_sides_once():
    page = page_of(item("آم۔ میٹھا ہے۔", marker="3."), item("سیب", level=2))
    first, second = page.one("main").one("ul").all("li")
    assert [e.text for e in first.all("span", of="marker")] == ["3.", "3."]
    assert len(first.all("div", of="pair")) == 2
    assert second.classes == {"depth-2"}


def test_neighbouring_quotes_are_one_quotation():
    page = page_of(quote("پہلی بات۔"), quote("دوسری بات۔"))
    assert len(page.one("blockquote").all("div", of="pair")) == 2


def test_a_table_is_shown_once_in_each_language():
    rows = (("شہر", "آبادی"), ("لاہور", "13"))
    english = {"شہر": "City", "آبادی": "Population", "لاہور": "Lahore", "13": "13"}
    urdu, en = page_of(*table(*rows), english=english).all("table")
    assert (urdu.attributes["lang"], urdu.attributes["dir"]) == ("ur", "rtl")
    assert (en.attributes["lang"], en.attributes["dir"]) == ("en", "ltr")
    assert [[c.text for c in row.all() if c.tag in {"th", "td"}] for row in en.all("tr")] == [
        ["City", "Population"], ["Lahore", "13"],
    ]  # fmt: skip
    assert [e.text for e in urdu.all("th")] == ["شہر", "آبادی"]
    assert {e.attributes["scope"] for e in urdu.all("th")} == {"col"}


def test_code_is_shown_as_written_from_left_to_right():
    page = page_of(code("if a < b:\n    print('ہاں')\n", info="python"))
    block = page.one("pre")
    assert block.attributes["dir"] == "ltr"
    assert block.one("code").attributes["class"] == "language-python"
    assert block.one("code").raw == "if a < b:\n    print('ہاں')\n"


def test_an_image_carries_its_text_in_both_languages():
    page = page_of(image("آم کا باغ", "bagh.jpg"), english={"آم کا باغ": "A mango orchard"})
    assert page.one("img").attributes["src"] == "bagh.jpg"
    assert page.one("img").attributes["alt"].strip() == "A mango orchard"
    assert cells_of(page.one("figcaption")) == [
        ("ur", "rtl", "آم کا باغ"), ("en", "ltr", "A mango orchard"),
    ]  # fmt: skip


def test_an_image_whose_address_could_do_harm_is_not_shown():
    page = page_of(paragraph("بات۔"), image("آم", "javascript:alert(1)"))
    assert not page.all("img")


def test_a_rule_is_kept():
    assert page_of(paragraph("بات۔"), RULE, paragraph("بات۔")).one("main").one("hr")


def test_labels_stand_under_the_title_with_their_names():
    page = page_of(label("date", "تاریخ", "2023-01-05"), label("author", "مصنف", ""))
    date, author = page.one("div", of="labels").all("dl")
    assert date.attributes["data-label"] == "date"
    assert [e.text for e in date.all("dt")] == ["تاریخ", "Date"]
    assert [e.text for e in date.all("dd")] == ["5 جنوری، 2023", "January 5, 2023"]
    assert [e.text for e in author.all("dd")] == ["—", "—"]


def test_inline_markup_is_kept_on_both_sides():
    marks = (Mark(MarkKind.STRONG, 0, 5),)
    block = paragraph("پہلی بات۔")
    draft = Draft("First word.", marks)
    page = page_of(type(block)(block.kind, block.text, marks), english={"پہلی بات۔": draft})
    assert [e.text for e in page.all("strong")] == ["پہلی", "First"]


@pytest.mark.parametrize("blocks", [(), (RULE,), (title(""),), (code("x"),), (paragraph(""),)])
def test_an_edition_with_nothing_to_translate_is_a_page_all_the_same(blocks):
    page = page_of(*blocks)
    assert cells_of(page.one("h1")) == [("ur", "rtl", "khabar"), ("en", "ltr", "khabar")]
