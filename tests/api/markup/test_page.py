"""HTML: tags stay, words are translated."""

from __future__ import annotations

import random
from collections import Counter
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import html as trees

from tests.api.asking import Client
from tests.cases import load_cases
from translator.engine import FakeEngine, Hypothesis

LATIN = dict(zip("ابدکستک۔", "abdkstk.", strict=True))
VOID = {"br", "img", "wbr"}
WORDS = ["ابا", "بد", "کا", "سب۔", "12", "&amp;", "x", "ابا بد کا", " ", "۔ "]
INLINE = ["b", "i", "a", "span", "em", "code"]
BLOCK = ["p", "div", "li", "ul", "td", "section", "pre"]
EMPTY = ["<br>", '<img src="x">', "<!-- c -->", "<wbr>"]


def spell(request):
    """Answer with each word's letters in Latin, in the order of the source."""
    words = ["".join(LATIN.get(c, c) for c in word) for word in request.text.split()]
    return [Hypothesis(" ".join(words), -0.5, tuple(range(len(words))))]


def shuffle(request):
    """Answer with the words in an order that is always the same for a sentence."""
    words = request.text.split()
    order = list(range(len(words)))
    random.Random(request.text).shuffle(order)  # noqa: S311 - any order will do
    said = [words[i] if words[i].isascii() else f"w{i}" for i in order]
    return [Hypothesis(" ".join(said), -0.5, tuple(order))]


@pytest.mark.parametrize("case", load_cases("api/html"), ids=lambda case: case.name)
def test_html_comes_out_as_it_should(case):
    client = Client(FakeEngine(rule=spell))
    assert client.english(case.text, format="html") == case.expected[0]


def elements(of):
    block = st.builds("<{0}>{1}</{0}>".format, st.sampled_from(BLOCK), of.map("".join))
    return st.lists(block | of.map("".join), max_size=4)


def inline(of):
    tagged = st.builds('<{0} id="q">{1}</{0}>'.format, st.sampled_from(INLINE), of.map("".join))
    return st.lists(tagged | of.map("".join), min_size=1, max_size=4)


sentences = st.lists(st.sampled_from(WORDS + EMPTY), max_size=6).map(lambda x: [" ".join(x)])
pages = st.recursive(st.recursive(sentences, inline, max_leaves=8), elements, max_leaves=12)


class Tags(HTMLParser):
    """Counts tags, and fails where they are not balanced."""

    def __init__(self, text):
        super().__init__()
        self.count, self.open = Counter(), []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.count[tag, tuple(attrs)] += 1
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_comment(self, data):
        self.count[data] += 1


@given(pages.map(lambda x: "".join(x) or "ا"))
@example("<b>ابا</b><i>بد</i><a>کا</a>")
@example("<code>x</code> ابا <code>x</code><code>ابا۔ بد</code>")
def test_however_the_words_move_all_tags_are_there_and_balanced(page):
    given = Tags(Client().english(page, format="html", source="en"))
    client = Client(FakeEngine(rule=shuffle), requests=0)
    assert Tags(client.english(page, format="html")).count == given.count


@given(st.text(st.sampled_from("<>/!-\"'= abpcدک\n&;="), max_size=60))
def test_whatever_is_given_what_comes_out_is_balanced_and_stays_so(text):
    client = Client(requests=0)
    once = client.english(f"ا{text}", format="html")
    assert client.english(once, format="html") == once
    assert trees.fragments_fromstring(once)


LONG = [
    *("<b>ا</b>", "<!--", '<a "', "<a b=", "<script>", "<", "<p>ا", "<!", "</", "&#", "<i> </i>"),
    "<b>ا " * 99 + "x" * 40_000,
]


@pytest.mark.parametrize("text", LONG, ids=lambda text: text[:8])
def test_html_that_is_meant_to_take_for_ever_is_answered(text):
    text = f"ا{text * (49_000 // len(text))}"
    assert Client().ask(text, format="html").status_code == 200


def test_html_may_not_be_nested_without_end(client):
    answer = client.ask("<b>" * 101 + "ا", format="html")
    assert answer.status_code == 400
    assert "nested more than 100 deep" in answer.json()["error"]


def test_the_order_of_english_moves_elements_with_their_words():
    def turn(_):
        words = ["went", "home", "Ali"]
        return [Hypothesis(" ".join(words), -0.1, (2, 1, 0))]

    client = Client(FakeEngine(rule=turn))
    text = '<a href="x">علی</a> گھر <b>گیا</b>'
    assert client.english(text, format="html") == '<b>Went</b> home <a href="x">Ali</a>'
