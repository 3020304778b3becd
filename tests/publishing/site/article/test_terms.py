"""Glossary terms in the text of an article, and in the table below it."""

from __future__ import annotations

import pytest

from tests.publishing.editions import edition_of, heading, label, paragraph, title
from tests.publishing.site.pages import pages_of
from translator.article import Block, BlockKind, Mark, MarkKind
from translator.draft import Draft
from translator.terms import Stage, Status, TermOutcome

CHINA = TermOutcome("چین", "China", Status.MET, Stage.ANNOTATED, 1, 1)
COIN = TermOutcome("سکہ", "coin", Status.VARIANT, Stage.N_BEST, 1, 1, ("token",))
BANK = TermOutcome("بینک", "bank", Status.MISSED, Stage.NONE, 1, 0)


def article(*more):
    return edition_of(
        title("چین کا بینک"),
        paragraph("چین میں سکہ۔ پھر چین۔"),
        *more,
        english={
            "چین کا بینک": Draft("China's money house", outcomes=(CHINA, BANK)),
            "چین میں سکہ۔": Draft("A token in China.", outcomes=(CHINA, COIN)),
            "پھر چین۔": Draft("China again.", outcomes=(CHINA,)),
        },
    )


def shown(page, of="term"):
    """Return tag, text and row of each marked term, in order."""
    found = [e for e in page.all(of=of) if "data-term" in e.attributes]
    return [(e.tag, e.text, e.attributes["data-term"]) for e in found]


def test_a_term_has_the_number_of_its_row_on_both_sides():
    page = pages_of(article()).both
    rows = {e.attributes["id"]: e.all("td")[0].text for e in page.one(of="terms").all("tr")[1:]}
    assert rows == {"t1": "China", "t2": "bank", "t3": "coin"}
    first = page.one("div", of="block").all("div", of="pair")[0]
    assert shown_in(first.one("p", of="ur")) == [("چین", "1"), ("سکہ", "3")]
    assert shown_in(first.one("p", of="en")) == [("token", "3"), ("China", "1")]


def shown_in(element):
    return [(e.text, e.attributes["data-term"]) for e in element.all(of="term")]


def test_a_term_says_what_became_of_it_in_its_sentence():
    page = pages_of(article()).both
    assert shown(page, "variant") == [("span", "سکہ", "3"), ("a", "token", "3")]
    assert shown(page, "missed") == [("span", "بینک", "2")]


def test_the_first_place_in_the_text_leads_to_the_row_and_no_other():
    text = article()
    for view in ("both", "en"):
        page = pages_of(text).all[view]
        links = page.all("a", of="term")
        assert [(e.text, e.attributes["href"]) for e in links] == [
            ("token", "#t3"), ("China", "#t1"),
        ]  # fmt: skip
        assert not page.one("h1").all("a")


def test_on_an_urdu_page_the_first_place_in_urdu_leads_to_the_row():
    page = pages_of(article()).ur
    links = [(e.text, e.attributes["href"]) for e in page.all("a", of="term")]
    assert links == [("بینک", "#t2"), ("چین", "#t1"), ("سکہ", "#t3")]


def test_a_term_that_stands_in_the_title_alone_is_linked_there():
    edition = edition_of(
        title("چین"), paragraph("بات۔"), english={"چین": Draft("China", outcomes=(CHINA,))}
    )
    assert shown(pages_of(edition).en) == [("a", "China", "1")]


def test_in_a_link_a_term_is_not_linked_but_its_next_place_is():
    marks = (Mark(MarkKind.LINK, 0, 9, "https://example.org/"),)
    draft = Draft("All China and China.", (Mark(MarkKind.LINK, 4, 13, "/x"),), outcomes=(CHINA,))
    edition = edition_of(
        Block(BlockKind.PARAGRAPH, "چین اور چین۔", marks), english={"چین اور چین۔": draft}
    )
    for page in pages_of(edition).all.values():
        assert not [e for a in page.all("a") for e in a.all("a")]
    english = pages_of(edition).en.one("div", of="text")
    assert [(e.tag, e.text) for e in english.all(of="term")] == [("span", "China"), ("a", "China")]
    assert english.all("a")[0].attributes == {"href": "/x"}


def test_a_link_that_could_do_harm_is_none_and_a_term_in_it_may_be_linked():
    draft = Draft("China.", (Mark(MarkKind.LINK, 0, 5, "javascript:1"),), outcomes=(CHINA,))
    page = pages_of(edition_of(paragraph("چین۔"), english={"چین۔": draft})).en
    assert [e.attributes["href"] for e in page.one("div", of="text").all("a")] == ["#t1"]


def test_a_term_that_markup_cuts_is_marked_in_both_pieces():
    draft = Draft("Bigcoin.", (Mark(MarkKind.STRONG, 0, 3),), outcomes=(
        TermOutcome("سکہ", "Bigcoin", Status.MET, Stage.ANNOTATED, 1, 1),
    ))  # fmt: skip
    page = pages_of(edition_of(heading("سکہ"), english={"سکہ": draft})).en
    assert [e.text for e in page.one("h2", of="block").all(of="term")] == ["Big", "coin"]


def test_label_lines_have_no_marked_terms():
    draft = Draft("China", outcomes=(CHINA,))
    edition = edition_of(label("tags", "ٹیگز", "چین"), english={"چین": draft})
    page = pages_of(edition).both
    assert not page.all(of="term")
    assert [e.text for e in page.one(of="terms").all("td", of="places")] == ["1"]


def test_a_row_has_note_sentences_and_a_link_to_the_glossary():
    page = pages_of(article(), note="Beijing's.").both
    china, bank, _ = page.one(of="terms").one("tbody").all("tr")
    assert china.one(of="target").one("a").attributes["href"] == "../glossary/c/#china"
    assert china.one(of="source").text == "چین"
    assert china.one(of="status").text == "مقررہ met"
    assert china.one(of="note").text == "Beijing's."
    assert [(e.text, e.attributes["href"]) for e in china.one(of="places").all("a")] == [
        ("1", "#s1"), ("2", "#s2"), ("3", "#s3"),
    ]  # fmt: skip
    assert bank.classes == {"missed"}
    assert bank.one(of="places").one("a").classes == {"missed"}


def test_a_term_that_is_left_in_urdu_is_said_to_be_urdu():
    outcome = TermOutcome("قوالی", "قوالی", Status.MET, Stage.ANNOTATED, 1, 1)
    draft = Draft("The قوالی began.", outcomes=(outcome,))
    edition = edition_of(paragraph("قوالی شروع۔"), english={"قوالی شروع۔": draft})
    target = pages_of(edition).en.one("td", of="target")
    assert (target.attributes["lang"], target.attributes["dir"]) == ("ur", "rtl")


def test_without_terms_there_is_no_table():
    for page in pages_of(edition_of(paragraph("بات۔"))).all.values():
        assert not page.all(of="terms")


@pytest.mark.parametrize(
    ("note", "lang"),
    [
        ("'UN' in running text", "en"),
        ("فوج is the land army", "en"),
        ("صرف بری فوج, not navy", "ur"),
    ],
)
def test_a_note_is_in_the_language_of_most_of_its_letters(note, lang):
    cell = pages_of(article(), note=note).both.one(of="terms").all("td", of="note")[0]
    direction = {"ur": "rtl", "en": "ltr"}[lang]
    assert (cell.attributes["lang"], cell.attributes["dir"]) == (lang, direction)
