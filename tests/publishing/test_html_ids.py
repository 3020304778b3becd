"""Every sentence of a page can be linked to, and every link on it leads somewhere."""

from __future__ import annotations

import re

import pytest

from tests.cases import FIXTURES
from tests.publishing.editions import edition_of, heading, label, paragraph, reviewed, table, title
from tests.publishing.parsed import parse
from translator.draft import Draft
from translator.publishing import render_html
from translator.reading import read_article
from translator.terms import Stage, Status, TermOutcome

SAMPLE = edition_of(*read_article(FIXTURES / "publishing" / "article.md").blocks)


def ids_of(edition):
    ids = [e.attributes.get("id", "") for e in parse(render_html(edition)).all()]
    return [i for i in ids if re.fullmatch(r"s\d+", i)]


@pytest.mark.parametrize("letters", ["d", "daedmaA"])
def test_every_sentence_has_its_id_once_in_the_order_of_the_article(letters):
    edition = reviewed(SAMPLE, letters)
    assert ids_of(edition) == [f"s{n}" for n in range(1, len(edition.pairs) + 1)]


def test_a_second_sentence_in_a_title_or_heading_has_an_id_of_its_own():
    edition = edition_of(title("ایک۔ دو۔"), heading("تین۔ چار۔"), paragraph("پانچ۔"))
    page = parse(render_html(edition))
    assert page.one("h1").attributes["id"] == "s1"
    assert [e.attributes.get("id") for e in page.one("h1").one(of="en").all("span")] == [None, "s2"]
    assert page.one("h2", of="block").attributes["id"] == "s3"
    assert ids_of(edition) == ["s1", "s2", "s3", "s4", "s5"]


def test_all_titles_of_an_article_with_several_are_shown():
    edition = edition_of(title("ایک"), paragraph("بات۔"), title("دو"))
    assert parse(render_html(edition)).one("h1").one(of="ur").text == "ایک دو"
    assert sorted(ids_of(edition)) == ["s1", "s2", "s3"]


def test_a_date_stands_for_all_sentences_of_its_label():
    edition = edition_of(label("category", "زمرہ", "5 جنوری، 2023"), paragraph("بات۔"))
    assert ids_of(edition) == ["s1", "s2", "s3"]


def test_a_value_without_a_translation_keeps_its_id():
    english = {"الف": "", "ب": "B", "ج": ""}
    edition = edition_of(label("tags", "ٹیگز", "الف، ب، ج"), english=english)
    page = parse(render_html(edition))
    assert page.one(of="labels").one(of="en").one("dd").text == "B"
    assert sorted(ids_of(edition)) == ["s1", "s2", "s3"]


def test_the_links_of_the_term_report_lead_to_sentences():
    outcome = TermOutcome("شہر", "city", Status.MET, Stage.ANNOTATED, 1, 1)
    draft = Draft("City", outcomes=(outcome,))
    edition = edition_of(
        title("شہر"), label("tags", "ٹیگز", "شہر"), *table(("شہر", "آبادی")), english={"شہر": draft}
    )
    page = parse(render_html(edition))
    links = [e.attributes["href"][1:] for e in page.one(of="terms").all("a")]
    assert links == ["s1", "s2", "s3"]
    assert set(links) <= set(ids_of(edition))
