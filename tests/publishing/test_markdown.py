from __future__ import annotations

import re

from markdown import markdown
from markdown_it import MarkdownIt

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
    reviewed,
    table,
    title,
)
from tests.publishing.parsed import Element, parse
from translator.edition import Edition
from translator.publishing import render_markdown
from translator.publishing.facts import facts
from translator.publishing.notice import notice

FULL = edition_of(
    title("سرخی"),
    label("tags", "ٹیگز", "آم، سیب"),
    heading("باب"),
    paragraph("پہلی بات۔ دوسری بات۔"),
    item("انار", marker="1."),
    item("کیلا", level=2),
    quote("قول۔"),
    *table(("شہر", "آبادی"), ("لاہور", "13")),
    code("x | y", "python"),
    RULE,
    paragraph("آخری بات۔"),
)


def on_github(edition: Edition) -> Element:
    """Return the page that GitHub makes of it."""
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return parse(reader.render(render_markdown(edition)))


def with_tables(edition: Edition) -> Element:
    """Return the page that Python-Markdown makes of it."""
    return parse(markdown(render_markdown(edition), extensions=["tables", "fenced_code"]))


def rows_of(element: Element) -> list[tuple[str, ...]]:
    """Return the texts of all cells, without the characters that isolate."""
    found = [[c for c in row.all() if c.tag in {"th", "td"}] for row in element.all("tr")]
    return [tuple(re.sub("[\u2066-\u2069]", "", cell.text) for cell in row) for row in found]


def test_every_row_of_a_table_of_sentences_has_two_columns():
    tables = on_github(FULL).all("table")
    assert len(tables) == 7
    assert {len(row) for found in tables for row in rows_of(found)} == {2}


def test_sentences_stand_side_by_side_english_on_the_left():
    edition = edition_of(
        title("سرخی"),
        paragraph("پہلی | بات۔ دوسری بات۔"),
        english={"پہلی | بات۔": "First | thing.", "دوسری بات۔": "Second *thing*."},
    )
    for read in (on_github, with_tables):
        assert rows_of(read(edition).all("table")[1]) == [
            ("English", "اردو"),
            ("First | thing.", "پہلی | بات۔"),
            ("Second *thing*.", "دوسری بات۔"),
        ]


def test_every_urdu_cell_says_its_direction():
    for found in on_github(FULL).all("table"):
        for row in found.all("tr"):
            last = [c for c in row.all() if c.tag in {"th", "td"}][-1]
            box = last.all("div")
            assert box == [] or box[0].attributes == {"dir": "rtl", "lang": "ur"}
            assert (box != []) == any("\u0600" <= letter <= "\u06ff" for letter in last.text)


def test_headings_stand_between_the_tables_in_both_languages():
    edition = edition_of(
        title("سرخی <1>"),
        heading("باب *2*", 3),
        heading("پہلا", 1),
        english={"سرخی <1>": "Title <1>", "باب *2*": "Chapter *2*", "پہلا": "First"},
    )
    for read in (on_github, with_tables):
        found = [e for e in read(edition).all() if e.tag in {"h1", "h2", "h3"}]
        assert [(e.tag, e.text, e.attributes.get("dir", "")) for e in found] == [
            ("h1", "Title <1>", ""), ("h1", "سرخی <1>", "rtl"),
            ("h3", "Chapter *2*", ""), ("h3", "باب *2*", "rtl"),
            ("h2", "First", ""), ("h2", "پہلا", "rtl"),
        ]  # fmt: skip


def test_items_and_quotes_show_what_they_are():
    rows = rows_of(on_github(FULL).all("table")[2])
    assert [urdu for _, urdu in rows] == [
        "اردو", "پہلی بات۔", "دوسری بات۔", "1. انار", "• کیلا", "❝ قول۔",
    ]  # fmt: skip
    assert [english for english, _ in rows][3:] == ["1. Sentence 7", "• Sentence 8", "❝ Sentence 9"]


def test_a_table_is_shown_in_both_languages_the_urdu_one_from_right_to_left():
    english, urdu = on_github(FULL).all("table")[3:5]
    assert rows_of(english) == [("Sentence 10", "Sentence 11"), ("Sentence 12", "Sentence 13")]
    assert rows_of(urdu) == [("آبادی", "شہر"), ("13", "لاہور")]


def test_code_and_rules_are_kept():
    page = on_github(FULL)
    assert page.one("pre").one("code").attributes == {"class": "language-python"}
    assert page.one("pre").text == "x | y"
    assert len(page.all("hr")) == 2


def test_code_that_holds_fences_of_its_own_stays_one_block():
    for text in ("```\na\n```", "````\na\n````", "~~~\n`````\n<b>"):
        page = on_github(edition_of(title("سرخی"), code(text, "md"), paragraph("بات۔")))
        assert page.one("pre").text == " ".join(text.split())
        assert len(page.all("table")) == 3


def test_the_language_of_code_cannot_end_the_fence():
    page = on_github(edition_of(title("سرخی"), code("x = 1", 'a`b\n"><script>'), RULE))
    assert page.one("pre").text == "x = 1"


def test_the_address_of_an_image_cannot_leave_its_brackets():
    for address in ("my photo (1).jpg", "a\nb", 'a.jpg "x', "a)<b>"):
        page = on_github(edition_of(paragraph("بات۔"), image("آم", address)))
        assert page.one("img").attributes["alt"] == "Sentence 2"
        assert not page.all("b")


def test_an_image_whose_address_could_do_harm_is_not_shown():
    page = on_github(edition_of(paragraph("بات۔"), image("آم", "javascript:alert(1)")))
    assert not page.all("img")


def test_notice_labels_and_facts_are_there_in_both_languages():
    page = on_github(FULL)
    tables = page.all("table")
    assert rows_of(tables[0]) == [(notice(FULL).english, notice(FULL).urdu)]
    assert rows_of(tables[1])[1] == ("Tags: Sentence 2 · Sentence 3", "ٹیگز: آم · سیب")
    told = facts(FULL)
    assert rows_of(tables[-1])[1:] == [
        (f"{en}: {value_en}", f"{ur}: {value_ur}")
        for (en, value_en), (ur, value_ur) in zip(told.english, told.urdu, strict=True)
    ]


def test_one_edition_gives_the_same_bytes_every_time():
    assert render_markdown(FULL).encode() == render_markdown(FULL).encode()


def test_the_words_of_a_picture_stand_below_it_in_both_languages_even_if_it_is_not_shown():
    for address, shown in (("agh.jpg", 1), ("javascript:alert(1)", 0)):
        page = on_github(edition_of(paragraph("بات۔"), image("آم", address), paragraph("آخر۔")))
        assert len(page.all("img")) == shown
        rows = [row for table in page.all("table")[:-1] for row in rows_of(table)]
        assert rows[-2:] == [("🖼 Sentence 2", "🖼 آم"), ("Sentence 3", "آخر۔")]


def test_no_heading_loses_a_sign_at_its_end():
    edition = edition_of(title("سرخی"), english={"سرخی": "In C# {.x}"})
    for read in (on_github, with_tables):
        assert read(edition).all("h1")[0].text == "In C# {.x}"


def test_prices_in_urdu_are_isolated_in_cells_and_headings():
    edition = edition_of(title("قیمت $30,000 ہے"), paragraph("آج +4.5% بڑھی، 13 شہر۔"))
    text = render_markdown(edition)
    assert ">قیمت \u2066$30,000\u2069 ہے</h1>" in text
    assert ">آج \u2066+4.5%\u2069 بڑھی، 13 شہر۔</div>" in text


def test_no_paragraph_holds_a_block():
    page = with_tables(reviewed(FULL, "da"))
    assert not [e for e in page.all("div") if e.parent.tag == "p"]
