"""What every page has in common, whatever the article says."""

import re

import pytest

from tests.publishing.editions import (
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
from translator.article import Block, BlockKind, Mark, MarkKind
from translator.draft import Draft
from translator.publishing import render_html
from translator.publishing.facts import facts
from translator.publishing.notice import notice

EVIL = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7 * 7 }}&amp;"
LOADING = ("src", "srcset", "data", "poster", "background", "action", "ping")
FULL = edition_of(
    title("سرخی"),
    label("tags", "ٹیگز", "آم، سیب"),
    label("date", "تاریخ", "2023-01-05"),
    heading("باب"),
    paragraph("پہلی بات۔ دوسری بات 2023 میں۔"),
    item("آم"),
    quote("قول۔"),
    *table(("شہر", "آبادی"), ("لاہور", "13")),
    code("x = 1", "python"),
    image("آم کا باغ", "bagh.jpg"),
)


def hostile():
    marks = (Mark(MarkKind.LINK, 0, 3, f"/{EVIL}"),)
    return edition_of(
        title(EVIL),
        label("tags", EVIL, EVIL),
        label(EVIL, EVIL, EVIL),
        heading(EVIL),
        Block(BlockKind.PARAGRAPH, EVIL, marks),
        item(EVIL, marker=EVIL),
        quote(EVIL),
        *table((EVIL, EVIL), (EVIL, EVIL)),
        code(EVIL, info=EVIL),
        image(EVIL, f"/{EVIL}"),
        english={EVIL: Draft(EVIL, marks)},
    )


def test_a_hostile_article_is_shown_as_text():
    page = parse(render_html(hostile()))
    assert {e.tag for e in page.all()} <= {e.tag for e in parse(render_html(FULL)).all()} | {"a"}
    assert len(page.all("img")) == 1
    assert not [name for e in page.all() for name in e.attributes if name.startswith("on")]
    assert page.one("pre").text == EVIL
    assert page.one("pre").one("code").attributes["class"] == f"language-{EVIL}"
    assert "{{ 7 * 7 }}" in page.one("h1").text


def test_the_page_holds_no_script():
    assert not parse(render_html(FULL)).all("script")
    assert not parse(render_html(hostile())).all("script")


def test_every_cell_names_its_language_and_direction():
    page = parse(render_html(FULL))
    urdu, english = page.all(of="ur"), page.all(of="en")
    assert len(urdu) == len(english) == 14
    assert {(e.attributes.get("lang"), e.attributes.get("dir")) for e in urdu} == {("ur", "rtl")}
    assert {(e.attributes.get("lang"), e.attributes.get("dir")) for e in english} == {("en", "ltr")}


def test_urdu_letters_stand_in_urdu_cells_only():
    page = parse(render_html(FULL))
    for element in page.one("body").all():
        own = "".join(c for c in element.children if isinstance(c, str))
        if re.search("[\u0600-\u06ff]", own):
            at = element
            while "lang" not in at.attributes:
                at = at.parent
            assert at.attributes["lang"] == "ur", own


def test_the_page_as_a_whole_is_in_english_and_utf_8():
    page = parse(render_html(FULL))
    assert page.one("html").attributes == {"lang": "en"}
    assert render_html(FULL).startswith("<!doctype html>\n")
    assert page.one("head").all("meta")[0].attributes == {"charset": "utf-8"}


def test_the_style_is_part_of_the_page_and_nothing_is_loaded_from_elsewhere():
    text = render_html(FULL)
    page = parse(text)
    assert not page.all("link")
    assert not page.all("iframe")
    loaded = [e.attributes[n] for e in page.all() for n in LOADING if n in e.attributes]
    assert loaded == ["bagh.jpg"]
    assert not re.findall(r"@import|url\(", page.one("style").text)
    assert not re.findall(r"https?://", text)


@pytest.mark.parametrize("address", ["https://example.org/a.jpg", "//example.org/a.jpg"])
def test_a_picture_from_elsewhere_is_not_loaded_but_its_text_is_shown(address):
    page = parse(render_html(edition_of(paragraph("بات۔"), image("آم", address))))
    assert not [e for e in page.all() if address in (e.attributes.get(n) for n in LOADING)]
    assert "آم" in page.one("main").text


def test_the_notice_stands_above_the_text_in_both_languages():
    page = parse(render_html(FULL))
    box = page.one("header").one(of="notice")
    assert box.attributes["role"] == "note"
    assert [e.text for e in box.all("p")] == [notice(FULL).urdu, notice(FULL).english]


def test_the_facts_stand_at_the_foot_in_both_languages():
    told = facts(FULL)
    urdu, english = parse(render_html(FULL)).one("footer").all("dl")
    for lines, box in ((told.urdu, urdu), (told.english, english)):
        assert [(row.one("dt").text, row.one("dd").text) for row in box.all("div")] == list(lines)


def test_elements_stand_only_where_html_allows_them():
    phrasing = {"a", "bdi", "code", "em", "img", "span", "strong"}
    inside = {"p": phrasing, "span": phrasing, "h1": phrasing, "h2": phrasing, "dd": phrasing,
              "ul": {"li"}, "dl": {"div"}, "table": {"tr"}, "tr": {"th", "td"},
              "pre": {"code"}}  # fmt: skip
    for element in parse(render_html(FULL)).all():
        children = {c.tag for c in element.children if not isinstance(c, str)}
        assert children <= inside.get(element.tag, children), element


def test_no_two_elements_share_an_id():
    ids = [e.attributes["id"] for e in parse(render_html(FULL)).all() if "id" in e.attributes]
    assert ids
    assert len(ids) == len(set(ids))


def test_one_edition_gives_the_same_bytes_every_time():
    assert render_html(FULL).encode() == render_html(FULL).encode()
    assert render_html(hostile()).encode() == render_html(hostile()).encode()
