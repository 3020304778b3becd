from __future__ import annotations

import datetime as dt
import re

import pytest
import yaml
from markdown_it import MarkdownIt

from tests.publishing.content.samples import (
    HARBOUR,
    INDEX,
    PICTURES,
    SAMPLES,
    SETTINGS,
    UNTITLED,
    entry_of,
    sentences,
    words,
)
from tests.publishing.editions import code, edition_of, paragraph, reviewed, title
from tests.publishing.parsed import parse
from translator.article import Block, BlockKind, Mark, MarkKind
from translator.publishing import render_markdown
from translator.publishing.content import Target, content_files, plain_markdown
from translator.publishing.content.target import article_path

GITHUB = MarkdownIt("commonmark").enable(["table", "strikethrough"])
HARBOUR_ENTRY = SAMPLES[0][1]


def text_of(edition, entry, target, pictures=PICTURES) -> str:
    (file,) = content_files(edition, entry, target, SETTINGS, pictures)
    assert file.path == article_path(entry, target)
    return file.data.decode()


def halves(text: str) -> tuple[dict[str, object], str]:
    """Return YAML front matter and body."""
    _, front, body = re.split(r"^---\n", text, maxsplit=2, flags=re.MULTILINE)
    return yaml.safe_load(front), body


def test_plain_and_mkdocs_tell_about_the_article_in_yaml():
    for target in (Target.PLAIN, Target.MKDOCS):
        front, body = halves(text_of(HARBOUR, HARBOUR_ENTRY, target))
        assert front == {
            "title": HARBOUR.title[1],
            "urdu_title": HARBOUR.title[0],
            "direction": "rtl",
            "date": dt.date(2024, 3, 7),
            "lastmod": dt.datetime(2024, 3, 8, 14, 5, 9, tzinfo=dt.UTC),
            "description": "More at https://example.org/a_b_c .",
            "tags": ["Trade & <co>", "Sea; sky"],
            "author": "A & B",
            "review": {"approved": 11, "edited": 3, "draft": 3},
            "translated_by": "ur_en 0.1",
        }
        assert body.startswith("\n# Harbour: ")


def test_hugo_gets_what_it_knows_at_the_top_and_the_rest_among_params():
    front, body = halves(text_of(HARBOUR, HARBOUR_ENTRY, Target.HUGO))
    assert list(front) == ["title", "date", "lastmod", "description", "summary", "tags", "params"]
    assert front["summary"] == "More at <https://example.org/a_b_c> ."
    assert front["params"]["urdu_title"] == HARBOUR.title[0]
    assert front["params"]["review"] == {"approved": 11, "edited": 3, "draft": 3}
    assert body.startswith('\n## بندرگاہ: نیا گھاٹ کھل گیا {dir="rtl" lang="ur"}\n')


def test_pelican_gets_lines_and_the_urdu_title_below_its_own():
    head, body = text_of(HARBOUR, HARBOUR_ENTRY, Target.PELICAN).split("\n\n", 1)
    assert head.splitlines() == [
        'Title: Harbour: "new" quay opens, part #2 of {x} &amp; C#',
        "Date: 2024-03-07",
        "Modified: 2024-03-08T14:05:09+00:00",
        "Slug: bandargah",
        "Summary: More at <https://example.org/a_b_c> .",
        "Lang: en",
        "Author: A & B",
        "Urdu_Title: بندرگاہ: نیا گھاٹ کھل گیا",
        "Review: 11 approved, 3 edited, 3 draft",
        "Translated_By: ur_en 0.1",
        "Tags: Trade & ‹co›;Sea, sky;",
    ]
    assert body.startswith('<h2 dir="rtl" lang="ur" style="text-align: right">بندرگاہ: ')


@pytest.mark.parametrize(("edition", "entry"), SAMPLES, ids=["full", "untitled", "index"])
def test_hugo_needs_no_html_for_any_sentence(edition, entry):
    body = halves(text_of(edition, entry, Target.HUGO))[1]
    for token in GITHUB.parse(body):
        assert token.type != "html_block"
        assert "html_inline" not in {child.type for child in token.children or ()}
    page = parse(GITHUB.render(body))
    for said in {*sentences(edition)} - {words(edition.title[1])}:
        assert said in words(page.text)


def test_every_urdu_cell_for_hugo_begins_with_a_sign_of_direction_and_ends_it():
    body = halves(text_of(HARBOUR, HARBOUR_ENTRY, Target.HUGO))[1]
    cells = [c.raw for c in parse(GITHUB.render(body)).all() if c.tag in {"td", "th"}]
    urdu = [c for c in cells if re.search("[\u0600-\u06ff]", c) and not re.match("[A-Z]|met", c)]
    assert len(urdu) > 30
    assert all(c.startswith("\u2067") and c.endswith("\u2069") for c in urdu)


def test_stress_at_the_edge_of_an_urdu_cell_is_seen_by_hugo():
    marks = (Mark(MarkKind.STRONG, 0, 8), Mark(MarkKind.LINK, 0, 3, "https://example.org/"))
    edition = edition_of(title("سرخی"), Block(BlockKind.PARAGRAPH, "خبر نئی۔", marks=marks))
    body = halves(text_of(edition, entry_of(edition), Target.HUGO))[1]
    strong = [e.text for e in parse(GITHUB.render(body)).all("strong")]
    assert "خبر نئی" in strong


@pytest.mark.parametrize(
    ("written", "escaped"),
    [
        ("{{< ref >}}", "{{</* ref */>}}"),
        ('a {{% x "y" %}} b', 'a {{%/* x "y" */%}} b'),
        ("{{< a >}}{{< /a >}}", "{{</* a */>}}{{</* /a */>}}"),
        ("{{< a {{< b >}}", "{{</* a {{< b */>}}"),
        ("{{</* a */>}}", "{\u2060{</* a */>}}"),
        ("{{< a", "{\u2060{< a"),
        ("{{< */ {{< b >}}", "{\u2060{< */ {{</* b */>}}"),
        ("{{ .Title }}", "{{ .Title }}"),
    ],
)
def test_nothing_in_code_calls_a_shortcode_of_hugo(written, escaped):
    edition = edition_of(title("سرخی"), code(written))
    assert f"```\n{escaped}\n```" in text_of(edition, entry_of(edition), Target.HUGO)
    assert f"```\n{written}\n```" in text_of(edition, entry_of(edition), Target.PLAIN)


@pytest.mark.parametrize("target", Target)
def test_a_picture_that_is_not_there_leaves_its_words(target):
    text = text_of(HARBOUR, HARBOUR_ENTRY, target)
    assert text.count("![") == 1
    assert "nahin.png" not in text
    assert "کھوئی ہوئی تصویر" in text
    assert "![" not in text_of(HARBOUR, HARBOUR_ENTRY, target, {})


def test_a_picture_is_shown_from_where_the_generator_has_it():
    text = text_of(HARBOUR, HARBOUR_ENTRY, Target.PELICAN)
    assert "]({static}/images/bandargah/bandargah.png)" in text


@pytest.mark.parametrize("target", Target)
@pytest.mark.parametrize("address", ["other.md", "/about/", "#top", "../x", "//example.org/"])
def test_a_link_that_leads_nowhere_from_here_becomes_text(address, target):
    marks = (Mark(MarkKind.LINK, 0, 3, address),)
    edition = edition_of(title("سرخی"), Block(BlockKind.PARAGRAPH, "خبر نئی۔", marks=marks))
    assert "](" not in text_of(edition, entry_of(edition), target)


def test_the_sign_of_a_title_that_the_page_shows_by_itself_is_at_the_urdu_one():
    approved = text_of(INDEX, entry_of(INDEX), Target.PELICAN)
    assert '"text-align: right">فہرست</h2>' in approved
    mixed = reviewed(edition_of(title("سرخی"), paragraph("بات۔")), "da")
    text = text_of(mixed, entry_of(mixed), Target.PELICAN)
    assert "سرخی <sup>(\u2068draft\u2069)</sup></h2>" in text


def test_the_markdown_on_the_site_is_the_plain_one_with_pictures_beside_it():
    text = plain_markdown(HARBOUR, HARBOUR_ENTRY, SETTINGS, PICTURES)
    plain = text_of(HARBOUR, HARBOUR_ENTRY, Target.PLAIN)
    assert "](bandargah.png)" in text
    assert text.replace("](bandargah.png)", "](bandargah/bandargah.png)") == plain


def test_the_body_is_the_markdown_edition():
    body = halves(plain_markdown(UNTITLED, entry_of(UNTITLED), SETTINGS))[1]
    assert body == "\n" + render_markdown(UNTITLED)


@pytest.mark.parametrize("target", Target)
def test_equal_values_give_equal_bytes(target):
    assert text_of(HARBOUR, HARBOUR_ENTRY, target) == text_of(HARBOUR, HARBOUR_ENTRY, target)
