"""Links and letters that a book can hold."""

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tests.publishing.editions import edition_of
from translator.article import Block, BlockKind, Mark, MarkKind
from translator.draft import Draft
from translator.publishing.book.inline import english, outward, urdu, without_control_signs

TEXTS = st.text() | st.text("aب:/?#[]@!%&'\"<> .\\\x00\t۰-", max_size=30)


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        ("https://example.org/a?b=c&d#e", "https://example.org/a?b=c&d#e"),
        (" http://example.org:8080/ ", "http://example.org:8080/"),
        ("HTTPS://Example.ORG/A", "https://example.org/A"),
        ('https://example.org/a b"<>|/آم', "https://example.org/a%20b%22%3C%3E%7C/%D8%A2%D9%85"),
        ("https://example.org/100%", "https://example.org/100%25"),
        ("https://example.org/%d8%a2?q=%zz", "https://example.org/%d8%a2?q=%25zz"),
        ("https://بھارت.example/", "https://xn--mgbbh1a71e.example/"),
        ("mailto:desk@example.org", "mailto:desk@example.org"),
        ("mailto:desk@example.org?subject=<x>", "mailto:desk@example.org"),
    ],
)
def test_a_link_that_leads_out_is_kept_and_spelled_properly(address, wanted):
    assert outward(address) == wanted


@pytest.mark.parametrize(
    "address",
    [
        "",
        "other.html",
        "/about",
        "../x",
        "#s3",
        "//example.org/a",
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://example.org/",
        "https://",
        "https:///path",
        "https://exa mple.org/",
        "https://user:secret@example.org/",
        "https://example.org:port/",
        "https://[::1",
        "https://-.example/",
        "https://a..b/",
        "mailto:",
        "mailto:a b@example.org",
    ],
)
def test_a_link_that_leads_nowhere_from_a_book_is_none(address):
    assert outward(address) == ""


@given(TEXTS, st.sampled_from(["https://example.org/", "https://", "mailto:", ""]))
def test_every_address_is_a_proper_one_or_none(text, begin):
    address = outward(begin + text)
    assert address.isascii()
    assert not set(address) & set(' "<>\\^`{|}\n\t\x00')
    assert urlsplit(address).scheme in {"", "http", "https", "mailto"}
    assert outward(address) == address


@given(TEXTS, TEXTS, st.integers(0, 5), st.integers(0, 9))
def test_whatever_a_sentence_says_it_is_well_formed_xml(ur, en, start, length):
    marks = tuple(
        Mark(kind, start, start + length, "https://example.org/" + en) for kind in MarkKind
    )
    edition = edition_of(
        Block(BlockKind.PARAGRAPH, f"آم {ur}", marks), english={f"آم {ur}": Draft(en, marks)}
    )
    said = [urdu(edition.pairs), *map(english, edition.pairs)]
    for text in said:
        etree.fromstring(f"<p>{without_control_signs(text)}</p>")


def test_words_of_a_link_that_leads_nowhere_stay():
    block = Block(BlockKind.PARAGRAPH, "آم یہاں", (Mark(MarkKind.LINK, 0, 2, "/a"),))
    assert urdu(edition_of(block).pairs) == "آم یہاں"


def test_urdu_signs_and_those_that_join_letters_stay():
    text = "\u200cآم\u200d\u200f\u2068BTC\u2069 ۃ𞤀\t\n"
    assert without_control_signs(text) == text
