"""Layers of readers' pages; what they do where they cross is tested at the desk's highlighting."""

from __future__ import annotations

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from translator.article import Mark, MarkKind
from translator.publishing.inline import HtmlWriter, render_inline
from translator.publishing.layers import linked_marks, render_layers

PLACE = st.tuples(st.integers(0, 20), st.integers(0, 20)).map(lambda ends: tuple(sorted(ends)))
MARKS = st.lists(
    st.builds(lambda kind, at: Mark(kind, *at, "/a"), st.sampled_from(MarkKind), PLACE), max_size=4
)


def shown(text, *marks, right_to_left=False):
    return render_layers(text, linked_marks(marks), right_to_left=right_to_left)


def test_a_link_leads_where_it_should():
    assert shown("one two", Mark(MarkKind.LINK, 4, 7, "/?a&b")) == 'one <a href="/?a&amp;b">two</a>'


def test_an_address_that_could_run_a_script_is_no_link():
    assert shown("one", Mark(MarkKind.LINK, 0, 3, "javascript:alert(1)")) == "one"


def test_an_address_cannot_leave_its_attribute():
    text = shown("one", Mark(MarkKind.LINK, 0, 3, '/"><script>'))
    assert re.findall("<[^>]*>", text) == ['<a href="/&quot;&gt;&lt;script&gt;">', "</a>"]


def test_of_two_links_that_meet_neither_stands_in_the_other():
    text = shown("abcdef", Mark(MarkKind.LINK, 0, 4, "/1"), Mark(MarkKind.LINK, 2, 6, "/2"))
    assert text == '<a href="/1">abcd</a><a href="/2">ef</a>'


def test_latin_words_stay_together_where_markup_cuts_them():
    text = shown("نیا Bitcoin ETF آیا", Mark(MarkKind.STRONG, 4, 11), right_to_left=True)
    assert text == 'نیا <bdi dir="ltr"><strong>Bitcoin</strong> ETF</bdi> آیا'


@given(st.text("اب <&5a.", max_size=20), MARKS)
def test_links_never_nest_and_the_text_stays(text, marks):
    for right_to_left in (True, False):
        page = shown(text, *marks, right_to_left=right_to_left)
        assert html.unescape(re.sub("<[^>]*>", "", page)) == text
        depth = 0
        for tag in re.findall(r"</?a\b", page):
            depth += 1 if tag == "<a" else -1
            assert depth in {0, 1}


@given(st.text("ab <&", max_size=20), st.sampled_from(MarkKind), PLACE)
def test_a_single_mark_is_written_as_elsewhere(text, kind, place):
    mark = Mark(kind, place[0], min(place[1], len(text)), "/a")
    marks = [mark] if mark.start < mark.end else []
    assert shown(text, *marks) == render_inline(text, marks, HtmlWriter(right_to_left=False))
