from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown
from markdown_it import MarkdownIt

from tests.publishing.parsed import Element, parse
from translator.article import Mark, MarkKind
from translator.publishing.inline import render_inline
from translator.publishing.inline_markdown import (
    MarkdownWriter,
    inline_markdown,
    kept_together,
)

CODE, EMPHASIS, LINK, STRONG = MarkKind.CODE, MarkKind.EMPHASIS, MarkKind.LINK, MarkKind.STRONG
WRITER = MarkdownWriter()


GITHUB = MarkdownIt("commonmark").enable(["table", "strikethrough"])  # it follows GitHub's rules
READERS = [GITHUB.render, partial(markdown, extensions=["tables"])]


def cell_of(text: str, *marks: Mark, read: Callable[[str], str] = GITHUB.render) -> Element:
    """Return the table cell that a reader of Markdown makes of the text and its marks."""
    row = f"| {render_inline(text, marks, WRITER)} | end |"
    cell, end = parse(read(f"| a | b |\n| --- | --- |\n{row}\n")).all("td")
    assert end.text == "end"
    return cell


@pytest.mark.parametrize(
    "text",
    [
        "a|b",
        "`a`",
        "*a* **b** _c_ __d__",
        "[a](b) ![c](d)",
        "<b>a</b> <script>",
        r"a \| b \\ c",
        "~~a~~",
        "AT&amp;T &lt;b&gt; &copy; &#42;",
        "# a",
        "1. a",
        "a | b | c",
    ],
)
def test_signs_of_markdown_are_shown_as_they_are(text):
    cell = cell_of(text)
    assert cell.text == text
    assert not [e.tag for e in cell.all()]


@pytest.mark.parametrize("read", READERS, ids=["github", "python-markdown"])
@pytest.mark.parametrize(
    "text", ["a|b", "`a` *b* _c_", "[a](b)", "a < b", "<b>x</b>", r"a \ b", "R&D"]
)
def test_usual_signs_are_shown_by_every_reader_of_markdown(text, read):
    assert cell_of(text, read=read).text == text


@given(st.text(alphabet="خبر a|`*_[](){}<>\\~#&;!:/", max_size=12).filter(str.strip))
def test_any_text_stays_within_its_cell(text):
    for read in READERS:
        assert cell_of(f"x{text}x", read=read).text == " ".join(f"x{text}x".split())


def test_line_breaks_become_spaces():
    assert render_inline("a\r\nb\n\nc", (), WRITER) == "a b c"


def test_each_mark_is_written_in_markdown():
    marks = (
        Mark(STRONG, 0, 1),
        Mark(EMPHASIS, 2, 3),
        Mark(CODE, 4, 5),
        Mark(LINK, 6, 7, "https://example.org/"),
    )
    assert render_inline("a b c d", marks, WRITER) == "**a** *b* `c` [d](https://example.org/)"


@pytest.mark.parametrize("text", ["a|b", "a`b", "`a", "a`", "a``b", "``", "x | y", "<b>", r"\n"])
def test_code_is_shown_letter_by_letter(text):
    cell = cell_of(f"x {text} y", Mark(CODE, 2, 2 + len(text)))
    assert cell.one("code").text == text


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://example.org/a(b)", "https://example.org/a%28b%29"),
        ("a b|c<d>", "a%20b%7Cc%3Cd%3E"),
        ("a\u3000b\u00a0c", "a%E3%80%80b%C2%A0c"),
    ],
)
def test_an_address_cannot_leave_its_brackets(address, written):
    assert render_inline("x", (Mark(LINK, 0, 1, address),), WRITER) == f"[x]({written})"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x"])
def test_an_address_that_could_do_harm_is_dropped(address):
    assert render_inline("متن", (Mark(LINK, 0, 3, address),), WRITER) == "متن"


def test_a_link_after_an_exclamation_mark_is_no_image():
    cell = cell_of("واہ!خبر", Mark(LINK, 4, 7, "https://example.org/"))
    assert cell.text == "واہ!خبر"
    assert not cell.all("img")
    assert cell.one("a").text == "خبر"


def test_strong_and_emphasis_over_the_same_words_are_both_kept():
    cell = cell_of("a bc d", Mark(STRONG, 2, 4), Mark(EMPHASIS, 2, 4))
    assert cell.one("strong").text == "bc"
    assert cell.one("em").text == "bc"


@pytest.mark.parametrize("read", READERS, ids=["github", "python-markdown"])
@pytest.mark.parametrize(
    ("text", "stress"),
    [
        ("یہ قول۔ہے", (3, 7)),
        ("یہ «قول» ہے", (3, 8)),
        ("یہ«قول»ہے", (2, 7)),
        ("یہ قول ہے", (2, 7)),
        ("کا قولِ ہے", (3, 7)),
    ],
)
def test_stress_is_seen_wherever_it_begins_and_ends(text, stress, read):
    writer = MarkdownWriter()
    row = f"| {inline_markdown(text, [Mark(STRONG, *stress)], writer)} | end |"
    cell = parse(read(f"| a | b |\n| --- | --- |\n{row}\n")).all("td")[0]
    assert cell.text == text
    assert cell.one("strong").text in text[slice(*stress)]


def test_stress_on_signs_alone_is_dropped():
    assert inline_markdown("قول۔ ہے", [Mark(STRONG, 3, 5)], WRITER) == "قول۔ ہے"


@pytest.mark.parametrize("read", READERS, ids=["github", "python-markdown"])
@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("یہ https://example.org/a_b_c ہے", "https://example.org/a_b_c"),
        ("at http://example.org/?a=1&b=(2).", "http://example.org/?a=1&b=(2"),
        ("HTTPS://example.org/_x_/", "HTTPS://example.org/_x_/"),
    ],
)
def test_an_address_in_a_text_is_one_link(text, address, read):
    cell = cell_of(text, read=read)
    assert cell.text == text
    assert cell.one("a").attributes["href"] == address


def test_there_is_no_link_within_a_link():
    cell = cell_of("see https://example.org/a_b here", Mark(LINK, 0, 27, "https://example.com/"))
    assert cell.one("a").attributes["href"] == "https://example.com/"
    assert cell.one("a").text == "see https://example.org/a_b"


@pytest.mark.parametrize("text", ["a`b", "`a", "a`", "a``b", "<b>", r"\n", "&amp;", "#", "a b"])
def test_code_is_shown_letter_by_letter_without_html_too(text):
    written = MarkdownWriter(html=False).wrap(Mark(CODE, 0, 1), text, "")
    assert "<code>" not in written
    cell = parse(GITHUB.render(f"| a | b |\n| --- | --- |\n| {written} | end |\n")).all("td")[0]
    assert cell.one("code").text == text


def test_code_with_a_pipe_is_shown_as_text_without_html():
    written = MarkdownWriter(html=False).wrap(Mark(CODE, 0, 1), r"a\|b", "")
    for page in (f"# {written}\n", f"| a | b |\n| --- | --- |\n| {written} | end |\n"):
        assert r"a\|b" in parse(GITHUB.render(page)).raw


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("قیمت $30,000 ہے", "قیمت \u2066$30,000\u2069 ہے"),
        ("مورخہ 2024-03-07 کو", "مورخہ \u20662024-03-07\u2069 کو"),
        ("فاصلہ 24 km ہے", "فاصلہ \u206624 km\u2069 ہے"),
        ("نیا New York شہر", "نیا New York شہر"),
        ("کل 1,200.5 ٹن", "کل 1,200.5 ٹن"),
    ],
)
def test_what_would_change_its_order_among_urdu_words_is_isolated(text, written):
    assert kept_together(text) == written


@given(st.text(alphabet="خبر aB 1.,:$%+-/()", max_size=14))
def test_isolating_changes_no_letter(text):
    assert re.sub("[\u2066\u2069]", "", kept_together(text)) == text
