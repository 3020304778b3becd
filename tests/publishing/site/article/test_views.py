"""What each page of an article shows: in both languages, in Urdu, in English."""

from __future__ import annotations

import re

import pytest

from tests.publishing.editions import edition_of, paragraph, reviewed, title
from tests.publishing.site.article.articles import FULL, PICTURES, ids_of, sample
from tests.publishing.site.pages import ONE, pages_of
from translator.publishing.notice import notice
from translator.publishing.site.values import Settings

LINKS = {
    "both": ["ur/", "./", "en/"],
    "ur": ["./", "../", "../en/"],
    "en": ["../ur/", "../", "./"],
}


@pytest.mark.parametrize(("view", "other"), [("ur", "english"), ("en", "urdu")])
def test_a_page_of_one_language_has_no_sentence_of_the_other(view, other):
    page = pages_of(sample("A")).all[view]
    text = page.one("main").text
    assert not page.one("div", of="text").all(of={"ur": "en", "en": "ur"}[view])
    assert ("Person 14." in text) == (other != "english")


@pytest.mark.parametrize("view", ONE)
def test_the_sentences_of_a_paragraph_are_one_paragraph_in_one_language(view):
    page = pages_of(edition_of(title("سرخی"), paragraph("پہلی بات۔ دوسری بات۔"))).all[view]
    (text,) = page.one("div", of="text").all("p")
    assert text.text == {"ur": "پہلی بات۔ دوسری بات۔", "en": "Sentence 2 Sentence 3"}[view]
    assert [e.attributes["id"] for e in text.all("span") if "id" in e.attributes] == ["s2", "s3"]
    assert text.attributes["lang"] == view


def test_in_both_languages_a_sentence_stands_beside_its_translation_and_has_a_link():
    page = pages_of(edition_of(paragraph("پہلی بات۔"), english={"پہلی بات۔": "First."})).both
    pair = page.one("div", of="text").one("div", of="pair")
    assert pair.attributes == {
        "class": "pair", "id": "s1", "data-s": "1", "data-state": "draft",
    }  # fmt: skip
    urdu, english = pair.all("p")
    assert (urdu.text, english.text) == ("پہلی بات۔", "First.")
    assert pair.one("a", of="here").attributes["href"] == "#s1"


def test_in_both_languages_partners_have_the_number_of_their_sentence():
    page = pages_of(FULL).both
    numbers = [
        sorted(e.attributes["data-s"] for e in column.all() if "data-s" in e.attributes)
        for column in (page.one("table", of="ur"), page.one("table", of="en"))
    ]
    assert numbers[0] == numbers[1]
    assert len(numbers[0]) == 4


def test_the_pages_lead_to_each_other_and_to_the_markdown():
    pages = pages_of(FULL)
    assert sorted(pages.files) == [
        "khabar/en/index.html", "khabar/index.html", "khabar/khabar.md", "khabar/ur/index.html",
    ]  # fmt: skip
    for view, up in (("both", ""), ("ur", "../"), ("en", "../")):
        page = pages.all[view]
        links = [e.attributes["href"] for e in page.one(of="views").all("a")]
        assert links == LINKS[view]
        assert page.one(of="forms").one("a").attributes["href"] == f"{up}khabar.md"


def test_the_page_of_the_original_is_not_called_a_translation():
    pages = pages_of(sample("d"))
    assert pages.both.one(of="notice").one("p", of="en").text == notice(sample("d")).english
    assert pages.en.one(of="notice").text == notice(sample("d")).english
    assert "یہ اصل اردو متن ہے۔" in pages.ur.one(of="notice").text
    assert "مشینی ترجمہ:" not in pages.ur.one("header", of="opening").text


def test_signs_stand_with_the_translation_only():
    pages = pages_of(sample("de"))
    assert pages.both.all(of="sign")
    assert pages.en.all(of="sign")
    assert not pages.ur.all(of="sign")
    assert not pages.ur.all(of="legend")
    assert not [e for e in pages.ur.all() if "data-state" in e.attributes]


def test_the_urdu_page_is_in_urdu_as_a_whole():
    attributes = pages_of(FULL).ur.one("html").attributes
    assert (attributes["lang"], attributes["dir"]) == ("ur", "rtl")


def test_subjects_lead_to_their_pages():
    page = pages_of(FULL).en
    links = page.all("dl")[0].all("a")
    assert [(e.text, e.attributes["href"]) for e in links] == [
        ("Sentence 3", "../../tags/sentence-3/"), ("Sentence 4", "../../tags/sentence-4/"),
    ]  # fmt: skip


def test_dates_of_label_lines_may_have_the_islamic_date_beside_them():
    (date,) = (
        e for e in pages_of(FULL, Settings(hijri=True)).en.all("dl")
        if e.attributes.get("data-label") == "date"
    )  # fmt: skip
    assert date.one("dd").text == "January 5, 2023 (12 Jumada II 1444 AH)"


@pytest.mark.parametrize(("view", "source"), [("both", ""), ("ur", "../"), ("en", "../")])
def test_a_picture_has_its_size_and_its_text(view, source):
    picture = pages_of(FULL, pictures=PICTURES).all[view].one("img")
    alt = "آم کا باغ" if view == "ur" else f"Sentence {len(FULL.pairs)}"
    assert picture.attributes == {
        "src": f"{source}bagh-1a2b.jpg", "alt": alt, "width": "640", "height": "480",
        "loading": "lazy",
    }  # fmt: skip


def test_of_a_picture_that_the_site_does_not_have_the_caption_stays():
    page = pages_of(FULL).ur
    assert not page.all("img")
    assert page.one("figcaption").text == "آم کا باغ"


def test_an_article_without_a_title_is_named_by_its_first_sentence_once_with_an_id():
    pages = pages_of(reviewed(edition_of(paragraph("پہلی بات۔ دوسری بات۔")), "ea"))
    assert pages.en.one("h1").text == "Edited: Person 1."
    assert "id" not in pages.en.one("h1").attributes
    assert [i for i in ids_of(pages.en) if re.fullmatch(r"s\d+", i)] == ["s1", "s2"]
