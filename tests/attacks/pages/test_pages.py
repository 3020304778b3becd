"""Nothing that people write runs on a published page."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import markdown
import pytest
from lxml import etree
from markdown_it import MarkdownIt

from tests.attacks.pages.house import TARGETS, THEMES
from tests.attacks.pages.look import dangers

READERS: dict[str, Callable[[str], str]] = {
    "Python-Markdown": markdown.Markdown(extensions=["extra", "toc", "sane_lists"]).convert,
    "CommonMark": MarkdownIt("commonmark", {"html": True}).enable("table").render,
}
_PAGES = 100  # at least; there are some 200


def test_no_page_holds_a_script_of_others(house):
    pages = house.pages()

    assert len(pages) > _PAGES
    assert {p.name: found for p in pages if (found := dangers(p))} == {}


def test_the_payloads_are_there_to_be_read(house):
    for theme in THEMES:
        text = (house.folder / theme / "a0" / "index.html").read_text(encoding="utf-8")
        assert "window.hit=1" in text


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("target", [*TARGETS, "output"])
def test_no_markdown_becomes_a_script(house, target, reader, tmp_path):
    texts = sorted((house.folder / target).rglob("*.md"))
    page = tmp_path / "page.html"

    assert texts
    for text in texts:
        body = re.sub(r"\A---\n.*?\n---\n", "", text.read_text(encoding="utf-8"), flags=re.DOTALL)
        page.write_text(f"<main>{READERS[reader](body)}</main>", encoding="utf-8")
        assert dangers(page) == [], text


@pytest.mark.parametrize("theme", THEMES)
def test_what_machines_read_is_well_formed(house, theme):
    site = house.folder / theme
    feeds = [*site.rglob("*.xml")]

    assert feeds
    for feed in feeds:
        etree.parse(feed, etree.XMLParser(resolve_entities=False, no_network=True))
    for data in site.rglob("*.json"):
        json.loads(data.read_text(encoding="utf-8"))


@pytest.mark.parametrize("theme", THEMES)
def test_feeds_call_all_their_texts_plain(house, theme):
    """A text without a type is plain (RFC 4287, 3.1.1), so no reader takes it for HTML."""
    feeds = [*(house.folder / theme).glob("feed*.xml")]

    assert feeds
    for feed in feeds:
        texts = [e for e in etree.parse(feed).iter(etree.Element) if "<script" in (e.text or "")]
        assert texts
        assert {text.get("type", "text") for text in texts} == {"text"}


def test_the_look_at_pages_finds_what_it_looks_for(tmp_path):
    page = tmp_path / "page.html"
    for text in (
        "<script>window.hit=1</script>",
        "<img src=x onerror=window.hit=1>",
        "<a href=' java\tscript:window.hit=1'>x</a>",
        "<a href='data:text/html,x'>x</a>",
        "<iframe></iframe>",
        "<meta http-equiv=refresh content='0'>",
    ):
        page.write_text(f"<main>{text}</main>", encoding="utf-8")
        assert dangers(page), text
