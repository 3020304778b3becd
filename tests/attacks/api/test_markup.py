"""HTML that wants to become more than it was."""

from __future__ import annotations

import time
from collections import Counter
from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.api.asking import Client
from tests.attacks.api.times import TIMES
from translator.api.markup import Page
from translator.api.sentences import Sentences
from translator.engine import FakeEngine, Hypothesis
from translator.terms import Glossary


class Tags(HTMLParser):
    """Counts the start tags that stand in a page, with their attributes."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.found = Counter()
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.found[tag, tuple(attrs)] += 1


PIECES = [
    "<",
    ">",
    "/",
    "<b>",
    "</b>",
    "<p>",
    "</p>",
    "</i>",
    "<br>",
    "<!--",
    "-->",
    "<!",
    "script>",
    "alert(1)",
    "<img src=x onerror=alert(1) ",
    "<a title='",
    "'",
    '"',
    "&lt;",
    "&gt;",
    "&amp;",
    "&#60;",
    "&lt;script&gt;",
    "سلام",
    "بڑی خبر۔",
    " ",
    "x",
    "<code>",
    "</code>",
    "/script>",
    "<title>",
    "</title>",
    "<svg>",
    "</svg>",
]


@pytest.fixture(scope="module")
def translated():
    sentences = Sentences(FakeEngine(), Glossary(), 100)

    def answered(page):
        found = Page(page)
        return found.rebuilt(sentences.drafts([found.segments], sentences.glossary())[0])

    return answered


@settings(max_examples=200 * TIMES, deadline=None)
@example(["<", "</b>", "script>", "alert(1)"])
@example(["<b>", "x", "<img src=x onerror=alert(1) "])
@example(["<p>", "<", "</i>", "<", "</i>", "script>"])
@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_no_tag_stands_in_the_answer_that_did_not_stand_in_the_page(translated, pieces):
    page = "".join(pieces)
    new = Tags(translated(page)).found - Tags(page).found
    assert not new, (page, translated(page))


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<</b>script>alert(1)", "&lt;script>alert(1)"),
        ("<b>x<img src=x onerror=alert(1) ", "<b>x&lt;img src=x onerror=alert(1) </b>"),
        ("<p>ا <img src=x onerror=alert(1) ", None),
        ("<script>alert(1)", "<script>alert(1)"),
        ("<p>&lt;script&gt; ا", None),
        ("<p>&amp;lt;script&amp;gt; ا", None),
    ],
)
def test_what_is_text_stays_text(translated, page, expected):
    answer = translated(page)
    assert expected in {answer, None}
    allowed = {tag for tag, _ in Tags(page).found}
    assert {tag for tag, _ in Tags(answer).found} <= allowed
    assert ("<script>" in answer) == ("<script>" in page)


def test_a_translation_that_is_markup_is_written_as_text():
    evil = '<script>alert(1)</script><img src=x onerror=alert(1)> "&amp; \x00\u202e'
    client = Client(FakeEngine(rule=lambda _: [Hypothesis(evil)]))
    answer = client.english("<p title='x'>سلام <b>خبر</b></p>", format="html")
    assert set(Tags(answer).found) <= {("p", (("title", "x"),)), ("b", ())}


def test_hostile_attributes_come_back_as_they_were_and_no_worse(translated):
    page = "<p onclick=\"alert('ا')\" style=\"x:'</p>'\">خبر</p>"
    assert translated(page) == page.replace("خبر", "X")


LARGE = {
    "50,000 attributes": "<p " + "a " * 24_000 + ">ا",
    "attributes with values": "<p " + "a=b " * 12_000 + ">ا",
    "classes that never end": "<p " + " class='\"" * 5_000 + ">ا",
    "points among sentences": "<br>" * 199 + "ا۔" * 6_000,
    "elements among sentences": "<code>ا۔</code>" * 199 + "ا۔" * 6_000,
}
MOST = 60.0  # seconds for all; they take some 3


def test_large_pages_take_no_longer_than_they_deserve():
    client = Client(requests=0, kept=10)
    began = time.monotonic()
    for page in LARGE.values():
        assert client.ask(page, format="html").status_code in {200, 400}
    assert time.monotonic() - began < MOST
