"""The page, as text; how it looks is tested in a browser."""

from __future__ import annotations

import re

import pytest
from lxml import html

from tests.stats.build import APPROVED, MACHINE, NOW, approve, edit, outcome, work
from translator.publishing.environment import page_style
from translator.stats import render_stats, stats_of

RIVER = outcome("دریا", "river")
WORKS = [
    work(),
    work(MACHINE, approve(seconds=12.0), state=APPROVED, outcomes=[RIVER]),
    work(new := "the canal rose by two feet", edit(new, who="<b>Amna</b>"), outcomes=[RIVER]),
    work(new, edit(new), outcomes=[RIVER]),
]


@pytest.fixture(scope="module")
def text():
    return render_stats(stats_of(WORKS, now=NOW))


@pytest.fixture(scope="module")
def tree(text):
    return html.document_fromstring(text)


def test_it_has_a_title_and_a_date(tree):
    assert tree.get("lang") == "en"
    assert tree.findtext(".//h1") == "Translation effort"
    assert tree.findtext(".//header/p") == "1 edition, as of 22 May 2024, 09:05 UTC"


def test_the_first_figures_are_those_of_the_whole(tree):
    figures = [" ".join(" ".join(div.itertext()).split()) for div in tree.xpath("//dl/div")]
    assert figures == [
        "Approved 25.0 % 1 of 4 segments",
        "Edit rate 11.1 % mean of 3 segments",
        "Unchanged 33.3 % 1 of 3 segments",
        "Time a segment 12 s median of 1 whose time is known",
        "Words an hour 1,800 English words of the final text",
    ]


def test_urdu_is_marked_as_such(tree):
    (cell,) = tree.xpath("//table[@class='terms']//tbody//th/span")
    assert (cell.text, cell.get("lang"), cell.get("dir")) == ("دریا", "ur", "rtl")


def test_names_cannot_bring_markup_in(text):
    assert "&lt;b&gt;Amna&lt;/b&gt;" in text
    assert "<b>" not in text


def test_every_plot_has_a_title_and_a_description(tree):
    drawings = tree.xpath("//svg")
    assert [svg.get("data-plot") for svg in drawings] == ["rate", "segments", "time"]
    for svg in drawings:
        title, told = (tree.get_element_by_id(name) for name in svg.get("aria-labelledby").split())
        assert (title.tag, told.tag) == ("title", "desc")
        assert title.text
        assert told.text


def test_every_table_is_named_by_its_heading(tree):
    names = [table.get("aria-labelledby") for table in tree.xpath("//table")]
    assert [tree.get_element_by_id(name).tag for name in names] == ["h2"] * 7


def test_it_has_no_script_and_asks_for_nothing(text):
    assert not re.search(r"<script|https?:|url\(|@import|\b(?:src|href)=", text)


def test_a_share_of_none_has_no_place_in_the_bar(tree):
    stacks = [[e.get("class") for e in stack] for stack in tree.xpath("//*[@class='stack']")]
    assert stacks == [["approved", "edited", "draft"], ["machine-approved", "person", "machine"]]


def test_the_colours_are_those_of_the_published_pages(text):
    assert page_style() in text
