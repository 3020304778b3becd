from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

import pytest

from translator.article import Mark, MarkKind
from translator.reading.inline import Inline, read_inline


def paragraph(text: str = "") -> Element:
    element = Element("p")
    element.text = text
    return element


def child(parent: Element, tag: str, text: str, tail: str = "", **attributes: str) -> Element:
    element = SubElement(parent, tag, attributes)
    element.text, element.tail = text, tail
    return element


def test_white_space_is_folded_across_additions():
    out = Inline()
    for raw in ("  ایک \n", "\t دو", "تین ", " "):
        out.add(raw)
    assert out.text == "ایک دوتین "


def test_outer_white_space_goes_and_marks_end_with_the_text():
    element = paragraph("ایک ")
    child(element, "em", "دو  ", tail=" \n")
    inline = read_inline(element, [])
    assert (inline.text, inline.marks) == ("ایک دو", (Mark(MarkKind.EMPHASIS, 4, 6),))


def test_a_mark_does_not_cover_the_spaces_at_its_ends():
    element = paragraph("ایک")
    child(element, "strong", " دو ", tail="تین")
    inline = read_inline(element, [])
    assert inline.text == "ایک دو تین"
    assert inline.marks == (Mark(MarkKind.STRONG, 4, 6),)


@pytest.mark.parametrize("text", ["", "  "])
def test_markup_around_nothing_leaves_no_mark(text: str):
    element = paragraph("ایک ")
    child(element, "em", text, tail="دو")
    inline = read_inline(element, [])
    assert (inline.text, inline.marks) == ("ایک دو", ())


@pytest.mark.parametrize(
    ("tag", "kind"), [("a", "link"), ("code", "code"), ("em", "emphasis"), ("strong", "strong")]
)
def test_every_kind_of_markup_has_its_mark(tag: str, kind: str):
    element = paragraph()
    child(element, tag, "متن")
    assert read_inline(element, []).marks == (Mark(MarkKind(kind), 0, 3),)


def test_unknown_markup_leaves_its_text():
    element = paragraph("ایک ")
    child(element, "kbd", "دو", tail=" تین")
    inline = read_inline(element, [])
    assert (inline.text, inline.marks) == ("ایک دو تین", ())


def test_a_link_keeps_its_address_with_entities_as_characters():
    element = paragraph()
    child(element, "a", "متن", href="https://example.com/?a=1&amp;b=2")
    assert read_inline(element, []).marks[0].address == "https://example.com/?a=1&b=2"


def test_a_line_break_is_a_space():
    element = paragraph("ایک")
    child(element, "br", "", tail="دو")
    assert read_inline(element, []).text == "ایک دو"


def test_an_image_is_put_aside():
    element = paragraph("ایک ")
    child(element, "img", "", tail=" دو", alt="منظر", src="a.jpg")
    inline = read_inline(element, [])
    assert (inline.text, inline.images) == ("ایک دو", [("منظر", "a.jpg")])


def test_put_aside_entities_come_back_and_tags_do_not():
    element = paragraph("ا\x02wzxhzdk:0\x03ب\x02wzxhzdk:1\x03پ")
    assert read_inline(element, ["&amp;", "<b>"]).text == "ا&بپ"


def test_blocks_within_a_list_item_can_be_left_out():
    element = paragraph("ایک ")
    child(element, "ul", "فہرست", tail="دم")
    child(element, "em", "دو")
    assert read_inline(element, [], stop_at_blocks=True).text == "ایک دو"
