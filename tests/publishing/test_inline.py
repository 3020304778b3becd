import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.publishing.parsed import parse
from translator.article import Mark, MarkKind
from translator.publishing.inline import HtmlWriter, render_inline, safe_address

CODE, EMPHASIS, LINK, STRONG = MarkKind.CODE, MarkKind.EMPHASIS, MarkKind.LINK, MarkKind.STRONG
URDU = HtmlWriter(right_to_left=True)
ENGLISH = HtmlWriter(right_to_left=False)
MARKS = st.builds(
    lambda kind, start, length: Mark(kind, start, start + length, "https://example.org/"),
    st.sampled_from([CODE, EMPHASIS, STRONG]),
    st.integers(0, 20),
    st.integers(0, 20),
)


def test_text_is_escaped_in_both_directions():
    text = '<script>alert("x")</script> & more'
    assert render_inline(text, (), ENGLISH) == '&lt;script&gt;alert("x")&lt;/script&gt; &amp; more'
    assert "<script" not in render_inline(text, (), URDU)
    assert parse(render_inline(text, (), URDU)).text == text


def test_each_mark_becomes_its_element():
    marks = (
        Mark(STRONG, 0, 1),
        Mark(EMPHASIS, 2, 3),
        Mark(CODE, 4, 5),
        Mark(LINK, 6, 7, "https://example.org/?a=1&b=2"),
    )
    assert render_inline("a b c d", marks, ENGLISH) == (
        '<strong>a</strong> <em>b</em> <code dir="ltr">c</code> '
        '<a href="https://example.org/?a=1&amp;b=2">d</a>'
    )


def test_marks_within_marks_are_nested_from_the_outside_in():
    marks = (Mark(EMPHASIS, 4, 7), Mark(STRONG, 0, 11))
    assert render_inline("one two six", marks, ENGLISH) == ("<strong>one <em>two</em> six</strong>")


def test_a_link_over_the_same_words_stands_outside():
    marks = (Mark(STRONG, 0, 3), Mark(LINK, 0, 3, "/a"))
    assert render_inline("one", marks, ENGLISH) == '<a href="/a"><strong>one</strong></a>'


def test_a_mark_that_crosses_another_is_clipped_at_its_end():
    marks = (Mark(STRONG, 0, 7), Mark(EMPHASIS, 4, 11))
    assert render_inline("one two six", marks, ENGLISH) == ("<strong>one <em>two</em></strong> six")


def test_markup_in_code_is_text():
    marks = (Mark(CODE, 0, 7), Mark(STRONG, 2, 5))
    assert render_inline("<b>x</b", marks, ENGLISH) == '<code dir="ltr">&lt;b&gt;x&lt;/b</code>'


def test_code_in_urdu_is_not_isolated_twice():
    assert render_inline("git pull", (Mark(CODE, 0, 8),), URDU) == (
        '<code dir="ltr">git pull</code>'
    )


@given(st.text(alphabet="ab <&>خبر1", max_size=20), st.lists(MARKS, max_size=6))
def test_any_marks_give_well_formed_markup_and_lose_no_character(text, marks):
    inside = [m for m in marks if m.end <= len(text)]
    for writer in (URDU, ENGLISH):
        assert parse(render_inline(text, inside, writer)).raw == text


def test_a_quote_in_an_address_cannot_leave_its_attribute():
    page = render_inline("x", (Mark(LINK, 0, 1, '/a"onclick="alert(1)'),), ENGLISH)
    assert parse(page).one("a").attributes == {"href": '/a"onclick="alert(1)'}


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:alert(1)",
        "vbscript:x",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "http://[broken",
    ],
)
def test_an_address_that_could_do_harm_is_dropped_and_its_text_stays(address):
    assert safe_address(address) == ""
    assert render_inline("متن", (Mark(LINK, 0, 3, address),), URDU) == "متن"


@pytest.mark.parametrize(
    "unseen", ["\x01https://x.example", "ht\ttps://x.\nexample", "\x00 https://x.example\x1f"]
)
def test_what_browsers_do_not_see_of_an_address_goes(unseen):
    assert safe_address(unseen) == "https://x.example"


@pytest.mark.parametrize(
    "address",
    ["https://example.org/a?b#c", "http://example.org", "mailto:a@example.org", "a/b.html", "#s1"],
)
def test_a_harmless_address_is_kept(address):
    assert safe_address(f" {address} ") == address


@pytest.mark.parametrize(
    ("text", "isolated"),
    [
        ("قیمت BTC بڑھی", ["BTC"]),
        ("قیمت $5.3 رہی", ["$5.3"]),
        ("سنہ 2023-24 میں", ["2023-24"]),
        ("شرح 12% رہی", ["12%"]),
        ("کمپنی (Acme Inc) نے", ["Acme Inc"]),
        ("پتہ a.b@example.org ہے۔", ["a.b@example.org"]),
        ("اور https://example.org/a?b=1 دیکھیں", ["https://example.org/a?b=1"]),
        ("شرح -5% رہی", ["-5%"]),
        ("فون +92 51 111 پر", ["+92 51 111"]),
        ("زبان C++ ہے", ["C++"]),
        ("شہر São Paulo میں", ["São Paulo"]),
        ("صدر Erdoğan نے", ["Erdoğan"]),
        ("قیمت £5 یا ₹400 تھی", ["£5", "₹400"]),
        ("صرف اردو ۱۲ ہے", []),
    ],
)
def test_numbers_and_latin_words_are_isolated_in_urdu(text, isolated):
    page = parse(render_inline(text, (), URDU))
    assert [e.text for e in page.all("bdi")] == isolated
    assert all(e.attributes == {"dir": "ltr"} for e in page.all("bdi"))
    assert page.text == text


def test_nothing_is_isolated_in_english():
    assert render_inline("BTC at $5 & up", (), ENGLISH) == "BTC at $5 &amp; up"


def test_marks_within_marks_without_end_are_left_out_below_some():
    marks = [Mark(MarkKind.EMPHASIS, 0, 4)] * 5000
    html = render_inline("word", marks, ENGLISH)
    assert 0 < html.count("<em>") <= 16
    assert html.count("</em>") == html.count("<em>")
