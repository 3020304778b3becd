"""The term report on the page."""

from __future__ import annotations

from dataclasses import replace

from tests.publishing.editions import edition_of, paragraph, reviewed
from tests.publishing.parsed import parse
from translator.draft import Draft
from translator.publishing import render_html, render_markdown
from translator.terms import Stage, Status, TermOutcome

MET = TermOutcome("چین", "China", Status.MET, Stage.PLACEHOLDER, 1, 1)
MISSED = TermOutcome("سکہ", "<coin>", Status.MISSED, Stage.NONE, 1, 0)
EDITION = edition_of(
    paragraph("چین میں سکہ۔"), english={"چین میں سکہ۔": Draft("China.", outcomes=(MET, MISSED))}
)
PLAIN = edition_of(paragraph("ایک جملہ۔"))


def test_the_page_lists_each_term_with_its_place_and_what_became_of_it():
    html = render_html(EDITION)
    assert '<td lang="en" dir="ltr">China</td>' in html
    assert "placeholder</small>" in html
    assert '<tr class="missed">' in html
    assert '<a href="#s1" class="missed">1</a>' in html
    assert "&lt;coin&gt;" in html
    assert "met by a variant" not in html.partition("</table>")[0]


def test_a_term_that_a_person_put_in_is_said_to_be_theirs():
    outcome = TermOutcome("چین", "China", Status.MET, Stage.PERSON, 1, 1)
    edition = reviewed(edition_of(paragraph("چین میں۔")), "e")
    (pair,) = edition.pairs
    text = replace(pair.current, outcomes=(outcome,))
    changed = replace(pair, review=replace(pair.review, text=text))
    page = parse(render_html(replace(edition, pairs=(changed,))))
    row = page.one(of="terms").all("tr", of="met")[0]
    assert [cell.text for cell in row.all("td")] == [
        "China", "چین", "مقررہ met by a person", "1",
    ]  # fmt: skip


def test_a_page_without_terms_has_no_report():
    assert '<details class="terms">' not in render_html(PLAIN)
    assert "## Terms" not in render_markdown(PLAIN)


def test_the_markdown_edition_has_the_report_too():
    text = render_markdown(EDITION)
    assert "## Terms · اصطلاحات" in text
    assert "| China |" in text
    assert 'missed <span dir="rtl" lang="ur">رہ گئی</span>' in text
