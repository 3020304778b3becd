"""Signs on pages that were reviewed in part, and words of people in the place of the machine's."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.publishing.editions import (
    edition_of,
    heading,
    image,
    item,
    label,
    paragraph,
    quote,
    reviewed,
    table,
    title,
)
from tests.publishing.parsed import Element, parse
from tests.publishing.test_markdown import on_github, rows_of, with_tables
from translator.publishing import render_html, render_markdown
from translator.urdu import isolated

FULL = edition_of(
    title("سرخی"),
    label("tags", "ٹیگز", "آم، سیب"),
    heading("باب۔ دوسرا حصہ۔"),
    paragraph("پہلی بات۔ دوسری بات۔"),
    item("انار", marker="1."),
    quote("قول۔"),
    *table(("شہر", "آبادی"), ("لاہور", "13")),
    image("آم کا باغ", "bagh.jpg"),
)
ALL = len(FULL.pairs)
LETTERS = "daAemcd"
SUPERSCRIPTS = {f"({word})" for word in ("draft", "edited", isolated("draft"), isolated("edited"))}
STATES = {"d": "draft", "m": "draft", "c": "draft", "e": "edited", "a": "approved", "A": "approved"}


def states_of(page: Element) -> list[tuple[str, str]]:
    """Return state and origin of all that has any, in order."""
    found = [e.attributes for e in page.all() if "data-state" in e.attributes]
    return [(a["data-state"], a.get("data-origin", "")) for a in found]


def test_every_sentence_says_in_the_html_how_far_it_is():
    page = parse(render_html(reviewed(FULL, LETTERS)))
    origins = {"m": "memory", "c": "memory-context"}
    letters = (LETTERS * ALL)[:ALL]
    assert states_of(page) == [(STATES[x], origins.get(x, "")) for x in letters]


def test_an_untitled_page_says_it_of_the_sentence_that_is_its_title_too():
    edition = edition_of(paragraph("پہلی بات۔ دوسری بات۔"))
    page = parse(render_html(reviewed(edition, "ea")))
    assert page.one("h1").one("span", of="en").text == "Edited: Person 1."
    assert [state for state, _ in states_of(page)] == ["edited", "edited", "approved"]
    text = render_markdown(reviewed(edition, "ea"))
    assert text.startswith("# Person 1. <sup>(edited)</sup>\n")


def test_the_present_words_are_shown_and_not_the_draft():
    for page in (render_html(reviewed(FULL, "A")), render_markdown(reviewed(FULL, "A"))):
        assert not re.search(r"Sentence \d", page)
        assert all(f"Person {n}." in page for n in range(1, ALL + 1))


def test_the_text_of_a_picture_is_the_present_one():
    page = parse(render_html(reviewed(FULL, "A")))
    assert page.one("img").attributes["alt"] == f"Person {ALL}."


def test_on_a_mixed_page_each_sentence_that_is_not_approved_is_said_to_be_so():
    page = parse(render_html(reviewed(FULL, LETTERS)))
    words = {"draft": "Draft:", "edited": "Edited:"}
    for element in page.all():
        if "data-state" in element.attributes:
            said = [sign.text for sign in element.all("span", of="sign")]
            assert said == [words[s] for s in [element.attributes["data-state"]] if s in words]


def test_the_legend_explains_the_signs_of_the_page_in_both_languages():
    page = parse(render_html(reviewed(FULL, LETTERS)))
    urdu, english = page.one("header").one(of="legend").all("p")
    assert [e.text for e in english.all("span")] == [
        "Dotted line, draft: no person has reviewed the sentence here yet.",
        "Double line, edited: a person has changed the sentence, but nobody has approved it yet.",
    ]
    assert [e.text for e in urdu.all("span")] == [
        "نقطوں والی لکیر، مسودہ: ابھی کسی انسان نے یہاں اس جملے کا جائزہ نہیں لیا۔",
        (
            "دوہری لکیر، ترمیم شدہ: "
            "کسی انسان نے اس جملے میں ترمیم کی ہے، مگر اسے ابھی منظوری نہیں ملی۔"
        ),
    ]


@pytest.mark.parametrize(("letters", "keys"), [("da", ["draft"]), ("ea", ["edited"])])
def test_a_sign_that_is_not_used_is_not_explained(letters, keys):
    page = parse(render_html(reviewed(FULL, letters)))
    english = page.one(of="legend").one("p", of="en")
    assert [e.classes - {"key"} for e in english.all("span")] == [{key} for key in keys]
    text = render_markdown(reviewed(FULL, letters))
    assert re.findall(r"^\| <sup>\((.*?)\)</sup>:", text, re.MULTILINE) == keys


@pytest.mark.parametrize("letter", ["d", "m", "e", "a", "A"])
def test_a_page_that_is_equally_far_everywhere_has_no_signs(letter):
    edition = reviewed(FULL, letter)
    page = parse(render_html(edition))
    assert not page.all(of="sign")
    assert not page.all(of="legend")
    assert ".sign" not in page.one("style").raw
    assert "<sup>" not in render_markdown(edition)


def test_without_review_the_page_differs_from_an_approved_one_only_where_it_says_so():
    plain, approved = (render_html(reviewed(FULL, letter)) for letter in "da")
    assert plain == render_html(FULL)
    lines = zip(plain.splitlines(), drop_last_reviewed(approved).splitlines(), strict=True)
    told = [a for a, b in lines if a != b.replace('data-state="approved"', 'data-state="draft"')]
    assert len(told) == 5
    assert all(re.search("not yet reviewed|جائزہ|Review", line) for line in told)


def drop_last_reviewed(page: str) -> str:
    return re.sub("<div><dt>(Last reviewed|آخری جائزہ)</dt>.*\n", "", page)


@given(st.text("dmceaA", min_size=1, max_size=ALL))
def test_signs_and_states_change_nothing_else_on_the_page(letters):
    page = render_html(reviewed(FULL, letters)).split("<main>")[1].split("</main>")[0]
    page = re.sub('<span class="sign">.*?</span>', "", page)
    page = re.sub(' data-(state|origin)="[a-z-]*"', "", page)
    page = re.sub(r"(Person|Memory) (\d+)\.", r"Sentence \2", page)
    plain = render_html(FULL).split("<main>")[1].split("</main>")[0]
    assert page == plain.replace(' data-state="draft"', "")


def test_in_markdown_a_small_word_follows_what_is_not_approved():
    for read in (on_github, with_tables):
        page = read(reviewed(FULL, "aed"))
        assert page.all("h1")[0].text == "Sentence 1"
        _, labels, sentences = page.all("table")[:3]
        assert rows_of(labels)[1][0] == "Tags: Person 2. (edited) · Sentence 3 (draft)"
        assert page.all("h2")[0].text == "Sentence 4 Person 5. (edited)"
        assert [english for english, _ in rows_of(sentences)[1:]] == [
            "Sentence 6 (draft)", "Sentence 7", "1. Person 8. (edited)", "❝ Sentence 9 (draft)",
        ]  # fmt: skip
        assert page.one("img").attributes["alt"] == "Person 14. (edited)"
        assert {e.text for e in page.all("sup")} == SUPERSCRIPTS


def test_in_markdown_the_legend_follows_the_notice():
    box = on_github(reviewed(FULL, "aed")).all("table")[0]
    english, urdu = zip(*rows_of(box), strict=True)
    assert english[0].startswith("Machine translation, partly reviewed:")
    assert english[1:] == (
        "(draft): no person has reviewed the sentence here yet.",
        "(edited): a person has changed the sentence, but nobody has approved it yet.",
    )
    assert "کسی انسان نے اس جملے میں ترمیم کی ہے" in urdu[2]
