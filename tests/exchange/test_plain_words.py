"""Comments that other programs keep as HTML become plain words; nothing else is touched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.exchange.plain_words import plain_words


@pytest.mark.parametrize(
    "text",
    [
        "a < b",
        "5 > 3 & 2",
        "price <5 & >3",
        "AT&T",
        "Tom &amp; Jerry &lt;b&gt;",
        "<Bitcoin>",
        "<b-coin> and <abc> and <emily>",
        "write to <name@example.org>",
        "a <b and c",
        "I <3 it",
        "</ p>",
        "<!-- to be done",
        "the <title> is missing",
        "<script>alert(1)",
        "\u2068۵ کروڑ <روپے>\u2069 — 5 < 6",
        "a\r\nb\n\nc ",
    ],
)
def test_words_that_only_look_like_html_stay(text):
    assert plain_words(text) == text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a<b>c</b>", "ac"),
        ("<B CLASS='x'>loud</B>", "loud"),
        ("<a href='x>y'>link</a>", "link"),
        ("<p>One</p><p>Two<br>three<BR/>four</p>", "One\nTwo\nthree\nfour"),
        ("<ul><li>one<li>two</ul>", "one\ntwo"),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "a\nb"),
        ("<p>\u2068یہ <i>غلط</i> ہے\u2069</p>", "\u2068یہ غلط ہے\u2069"),
        ("<p>a < b, AT&T &amp; <Bitcoin></p>", "a < b, AT&T & <Bitcoin>"),
        ("see <!-- hidden -->this", "see this"),
        ("<title>Rain</title> again", "Rain again"),
        ("</p>", ""),
    ],
)
def test_html_becomes_its_words(text, words):
    assert plain_words(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<SCRIPT src=x></SCRIPT >",
        "<style>*{}</style>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)>",
        "<input onfocus=alert(1) autofocus>",
        "<base href=x>",
        "<meta http-equiv=refresh content=0>",
    ],
)
def test_what_only_runs_or_loads_leaves_nothing(text):
    assert plain_words(f"hello {text}") == "hello"


def test_what_was_escaped_in_html_is_shown_as_it_was_meant():
    assert plain_words("<p>use &lt;script&gt;</p>") == "use <script>"


def test_what_is_too_long_for_a_comment_stays():
    assert plain_words("<b>" * 6666) == ""
    assert plain_words("<b>" * 6667) == "<b>" * 6667


_text = st.text(st.characters(codec="utf-8"), max_size=20)


@given(_text.filter(lambda text: "<" not in text))
def test_a_text_without_the_sign_of_a_tag_stays(text):
    assert plain_words(text) == text


@given(st.lists(st.sampled_from(["a", "b&b", " < ", "5>3", "سکہ", "<Bitcoin>"]), min_size=1))
def test_words_within_emphasis_are_kept(words):
    inside = "".join(words)

    assert plain_words(f"<em>{inside}</em>") == inside.strip()


_bits = st.sampled_from(
    [
        "<b>",
        "</b>",
        "<p",
        "<script>",
        "</script>",
        "<svg/onload=x>",
        "<!--",
        "-->",
        "<",
        "&lt;",
        "x",
    ]
)


@given(st.lists(_bits | _text, max_size=8).map("".join))
def test_nothing_is_added_to_any_text(text):
    assert len(plain_words(text)) <= len(text)
