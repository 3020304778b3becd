from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from tests.publishing.editions import (
    MADE_AT,
    REVIEWED_AT,
    edition_of,
    heading,
    image,
    label,
    paragraph,
    quote,
    reviewed,
    title,
)
from tests.publishing.site.told import entry
from translator.draft import Draft
from translator.editing import Review, State
from translator.publishing.site.entries import entry_of, newest_first
from translator.publishing.site.summary import shortened
from translator.publishing.site.values import Tag
from translator.publishing.wording import Notice
from translator.terms import Stage, Status, TermOutcome

RIVER, BOATS = "دریا چڑھ گیا۔", "کشتیاں رک گئیں۔"


def read(edition, *, note=lambda _: "", reserved=frozenset()):
    return entry_of(edition, note=note, reserved=reserved)


def of(*blocks, **more):
    return read(edition_of(*blocks, **more))


def term(target, surface):
    return TermOutcome(surface, target, Status.MET, Stage.ANNOTATED, 1, 1)


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ({"date": "12 مارچ 2024"}, dt.date(2024, 3, 12)),
        ({"updated": "2024-05-01", "timestamp": "2024-04-01 10:00"}, dt.date(2024, 4, 1)),
        ({"date": "کل", "updated": "2024-05-01"}, dt.date(2024, 5, 1)),
        ({"date": "05/01/2024"}, MADE_AT.date()),
        ({}, MADE_AT.date()),
    ],
)
def test_an_entry_has_the_date_of_the_first_label_that_is_one(labels, expected):
    assert of(paragraph(RIVER), *(label(k, k, v) for k, v in labels.items())).date == expected


def test_each_value_of_the_tags_line_is_a_tag():
    given = label("tags", "ٹیگز", "دریا، شمالی کوریا")
    english = {"دریا": "Rivers", "شمالی کوریا": "North Korea"}
    assert of(given, english=english).tags == (
        Tag("rivers", Notice("دریا", "Rivers")),
        Tag("north-korea", Notice("شمالی کوریا", "North Korea")),
    )


def test_tags_with_one_slug_are_one_tag():
    given = label("tags", "ٹیگز", "دریا، ندی، پل")
    english = {"دریا": "River", "ندی": "river", "پل": "Bridge"}
    assert [t.name.urdu for t in of(given, english=english).tags] == ["دریا", "پل"]


def test_a_tag_without_an_english_word_is_none():
    given = label("tags", "ٹیگز", "دریا، ندی، پل")
    english = {"دریا": " ", "ندی": "—", "پل": "Bridge"}
    assert [tag.slug for tag in of(given, english=english).tags] == ["bridge"]


def test_the_category_counts_where_there_are_no_tags():
    both = label("category", "زمرہ", "موسم"), label("tags", "ٹیگز", "دریا")
    english = {"موسم": "Weather", "دریا": "Rivers"}
    assert [tag.slug for tag in of(*both, english=english).tags] == ["rivers"]
    assert [tag.slug for tag in of(both[0], english=english).tags] == ["weather"]
    assert of(paragraph(RIVER)).tags == ()


def test_the_summary_is_that_of_the_label():
    blocks = title("عنوان"), label("summary", "خلاصہ", "سیلاب کی خبر"), paragraph(RIVER)
    found = of(*blocks, english={"سیلاب کی خبر": "News of the flood"})
    assert found.summary == Notice("سیلاب کی خبر", "News of the flood")


def test_the_summary_is_else_the_beginning_of_the_first_paragraph():
    blocks = title("عنوان"), heading("سرخی"), quote("قول۔"), paragraph(f"{RIVER} {BOATS}")
    found = of(*blocks, english={RIVER: "The river rose.", BOATS: "Boats stopped."})
    assert found.summary == Notice(f"{RIVER} {BOATS}", "The river rose. Boats stopped.")


def test_the_summary_has_as_many_sentences_as_fit_in_both_languages():
    long = "The boats " + "very " * 40 + "stopped."
    found = of(title("عنوان"), paragraph(f"{RIVER} {BOATS}"), english={BOATS: long})
    assert found.summary == Notice(RIVER, "Sentence 2")


def test_a_first_sentence_that_is_too_long_is_cut_after_a_word():
    long = "The river rose, " * 20 + "and fell."
    summary = of(title("عنوان"), paragraph(RIVER), english={RIVER: long}).summary
    assert summary.urdu == RIVER
    assert len(summary.english) <= 200
    assert summary.english == "The river rose, " * 12 + "The…"


def test_the_summary_does_not_say_the_title_again():
    untitled = of(paragraph(f"{RIVER} {BOATS}"), english={BOATS: "Boats stopped."})
    assert untitled.title == Notice(RIVER, "Sentence 1")
    assert untitled.summary == Notice(BOATS, "Boats stopped.")


def test_an_article_without_paragraphs_begins_with_what_text_there_is():
    assert of(title("عنوان"), image("تصویر", "a.jpg"), quote(RIVER)).summary.urdu == RIVER
    assert of(title("عنوان"), image("تصویر", "a.jpg")).summary == Notice("", "")


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("one two", 7, "one two"),
        (" one \n two ", 7, "one two"),
        ("one two three", 8, "one two…"),
        ("one two three", 7, "one…"),
        ("one, two", 6, "one…"),
        ("abcdefgh", 4, "abc…"),
    ],
)
def test_texts_are_shortened_after_a_word(text, most, expected):
    assert shortened(text, most) == expected


def test_the_author_is_that_of_the_label():
    found = of(label("author", "مصنف", "سارہ خان"), english={"سارہ خان": "Sara Khan"})
    assert found.author == Notice("سارہ خان", "Sara Khan")
    assert of(paragraph(RIVER)).author == Notice("", "")


def test_terms_are_told_with_their_places_and_notes():
    draft = Draft("River", outcomes=(term("river", "دریا"), term("flood", "سیلاب")))
    again = Draft("Rivers", outcomes=(term("river", "دریاؤں"),))
    edition = edition_of(paragraph(f"{RIVER} {BOATS}"), english={RIVER: draft, BOATS: again})
    river, flood = read(edition, note=lambda o: f"about {o.surface}").terms
    assert (river.target, river.surfaces) == ("river", ("دریا", "دریاؤں"))
    assert (river.segments, river.note) == ((1, 2), "about دریا")
    assert (flood.target, flood.segments, flood.note) == ("flood", (1,), "about سیلاب")


def test_terms_are_those_of_the_present_text():
    draft = Draft("River", outcomes=(term("river", "دریا"),))
    edition = edition_of(paragraph(RIVER), english={RIVER: draft})
    mended = replace(draft, outcomes=(term("stream", "دریا"),))
    pair = replace(edition.pairs[0], review=Review(State.EDITED, text=mended))
    assert [t.target for t in read(replace(edition, pairs=(pair,))).terms] == ["stream"]


def test_the_search_gets_the_text_without_its_title():
    found = of(title("عنوان"), paragraph("كتاب ۵ کشتیاں۔"), english={"عنوان": "Book"})
    assert found.urdu == "کتاب 5 کشتیاں۔"
    assert found.english == "Sentence 2"


def test_counts_tell_how_far_it_is():
    counts = read(reviewed(edition_of(paragraph(f"{RIVER} {BOATS}")), "ad")).counts
    assert (counts.approved, counts.draft, counts.total) == (1, 1, 2)


def test_an_article_changed_when_it_was_last_reviewed():
    edition = edition_of(paragraph(f"{RIVER} {BOATS}"))
    last = REVIEWED_AT + dt.timedelta(minutes=2)
    assert read(edition).updated == MADE_AT
    assert read(reviewed(edition, "a")).updated == last
    late = replace(reviewed(edition, "a"), made_at=last + dt.timedelta(days=1))
    assert read(late).updated == last


def test_an_article_with_drafts_changed_when_they_were_made_if_that_was_later():
    last = REVIEWED_AT + dt.timedelta(days=1)
    edition = replace(reviewed(edition_of(paragraph(f"{RIVER} {BOATS}")), "ad"), made_at=last)
    assert read(edition).updated == last


def test_a_folder_gives_way_to_one_that_the_site_needs():
    edition = edition_of(paragraph(RIVER), slug="tags")
    assert read(edition).folder == "tags"
    assert read(edition, reserved=frozenset({"tags"})).folder == "tags-"
    assert read(edition, reserved=frozenset({"tags"})).slug == "tags"


def test_the_newest_come_first_and_equals_by_slug():
    later = dt.datetime(2024, 3, 9, tzinfo=dt.UTC)
    entries = [
        entry("d"),
        entry("a", date=dt.date(2024, 1, 1), updated=later),
        entry("c"),
        entry("b", updated=later),
        entry("e", date=dt.date(2024, 4, 1)),
    ]
    assert [e.slug for e in newest_first(entries)] == ["e", "b", "c", "d", "a"]
    assert newest_first(reversed(entries)) == newest_first(entries)
