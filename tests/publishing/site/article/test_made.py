"""The box that tells how a page was made, and the log of corrections."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from tests.publishing.editions import APPROVER, edition_of, paragraph, reviewed
from tests.publishing.site.pages import pages_of
from translator.editing import Review, State
from translator.publishing.facts import facts
from translator.publishing.site.article.made import made
from translator.publishing.site.corrections import Correction
from translator.publishing.site.values import Settings

TEN = edition_of(*(paragraph(f"بات {n}۔") for n in range(10)))
FIXED = Correction(dt.date(2024, 4, 1), 3, "The price fell.", "The price rose.", "A slip.")


def shares_of(letters, edition=TEN):
    told = made(reviewed(edition, letters), Settings()).shares
    return {share.key: (share.before, share.count) for share in told}


def test_the_shares_are_counted_and_follow_each_other():
    assert shares_of("aAAAAAemcd") == {
        "approved": (0, 6), "edited": (6, 1), "memory": (7, 2), "machine": (9, 1),
    }  # fmt: skip
    assert shares_of("ad") == {"approved": (0, 5), "machine": (5, 5)}


def test_a_share_is_told_in_both_languages():
    (approved, machine) = made(reviewed(TEN, "aaad"), Settings()).shares
    assert approved.portion.english == "8 of 10 sentences"
    assert approved.portion.urdu == "10 جملوں میں سے 8"
    assert machine.portion.english == "2 of 10 sentences"


@pytest.mark.parametrize(
    ("number", "urdu", "english"),
    [
        (1, "واحد جملہ", "the only sentence"),
        (2, "دونوں جملے", "both sentences"),
        (3, "تمام 3 جملے", "all 3 sentences"),
    ],
)
def test_all_sentences_are_not_counted_twice(number, urdu, english):
    edition = edition_of(*(paragraph(f"بات {n}۔") for n in range(number)))
    (share,) = made(reviewed(edition, "a"), Settings()).shares
    assert (share.portion.urdu, share.portion.english) == (urdu, english)


def test_approvers_are_named_with_their_last_day_unless_the_newsroom_does_not_want_it():
    edition = reviewed(TEN, "aed")
    first, *rest = edition.pairs
    later = replace(first.review, approver="زینب خان", at=dt.datetime(2024, 5, 1, tzinfo=dt.UTC))
    edition = replace(edition, pairs=(replace(first, review=later), *rest))
    told = made(edition, Settings()).approvers
    assert [(a.name, a.on) for a in told] == [
        (APPROVER, dt.date(2024, 3, 8)), ("زینب خان", dt.date(2024, 5, 1)),
    ]  # fmt: skip
    assert made(edition, Settings(names=False)).approvers == ()
    box = pages_of(edition).en.one(of="made").one("dl").all("div")[0]
    assert [e.text for e in box.all("dd")] == [
        f"{APPROVER}, March 8, 2024;", "زینب خان, May 1, 2024",
    ]  # fmt: skip
    for page in pages_of(edition, Settings(names=False)).files.values():
        assert APPROVER not in page


def test_approvers_are_named_once_and_only_if_the_newsroom_wants_it():
    edition = reviewed(TEN, "ade")
    assert [a.name for a in made(edition, Settings()).approvers] == [APPROVER]
    assert made(edition, Settings(names=False)).approvers == ()


def test_approvers_stand_in_order_of_the_alphabet():
    at = dt.datetime(2024, 5, 1, tzinfo=dt.UTC)
    names = ("Zara", "amir", "Bano")
    pairs = tuple(
        replace(pair, review=Review(State.APPROVED, approver=name, at=at))
        for pair, name in zip(TEN.pairs[:3], names, strict=True)
    )
    told = made(replace(TEN, pairs=pairs), Settings()).approvers
    assert [a.name for a in told] == ["amir", "Bano", "Zara"]


def test_the_bar_is_as_long_as_the_words_below_it_say():
    page = pages_of(reviewed(TEN, "aAAAAAemcd")).both
    bar = page.one(of="made").one("svg")
    assert bar.attributes["viewbox"] == "0 0 10 1"
    assert [(e.attributes["x"], e.attributes["width"]) for e in bar.all("rect")] == [
        ("0", "6"), ("6", "1"), ("7", "2"), ("9", "1"),
    ]  # fmt: skip
    assert [e.text for e in page.one(of="made").one("ul").all("span", of="en")] == [
        "Approved by a person: 6 of 10 sentences",
        "Edited by a person, not yet approved: 1 of 10 sentences",
        "From the translation memory, not yet reviewed here: 2 of 10 sentences",
        "Machine translation, not yet reviewed: 1 of 10 sentences",
    ]


def test_each_page_tells_the_facts_in_its_languages():
    told = facts(TEN, counted=False)
    pages = pages_of(TEN)
    for view, rows in (("ur", told.urdu), ("en", told.english)):
        lines = pages.all[view].one(of="made").one("dl").all("div")
        assert [(line.one("dt").text, line.one("dd").text) for line in lines] == list(rows)
    assert len(pages.both.one(of="made").all("dl")) == 2


def test_facts_without_counts_are_the_others():
    dropped = set(facts(TEN).english) - set(facts(TEN, counted=False).english)
    assert {name for name, _ in dropped} == {"Sentences", "Review"}


def test_a_correction_shows_what_was_and_what_is():
    (entry,) = pages_of(TEN, corrections=(FIXED,)).both.one(of="corrections").all("li")
    assert {e.attributes["datetime"] for e in entry.all("time")} == {"2024-04-01"}
    assert {e.attributes["href"] for e in entry.all("a")} == {"#s3"}
    assert [e.text for e in entry.one(of="when").all("p")] == [
        "1 اپریل، 2024 جملہ 3", "April 1, 2024 Sentence 3",
    ]  # fmt: skip
    change = entry.one(of="change")
    assert (change.one("del").text, change.one("ins").text) == ("fell", "rose")
    assert change.text == "The price fell rose."
    assert entry.one(of="note").text == "A slip."


def test_corrections_are_no_matter_of_the_original():
    pages = pages_of(TEN, corrections=(FIXED,))
    assert pages.en.all(of="corrections")
    assert not pages.ur.all(of="corrections")


def test_without_corrections_there_is_no_log_and_without_a_note_no_empty_line():
    assert not pages_of(TEN).both.all(of="corrections")
    entry = pages_of(TEN, corrections=(replace(FIXED, note=""),)).both.one(of="corrections")
    assert not entry.all(of="note")


def test_a_correction_is_escaped():
    wild = replace(FIXED, after="The <script>alert(1)</script> rose.", note="<b>no</b>")
    for page in pages_of(TEN, corrections=(wild,)).files.values():
        assert "<script>alert" not in page
        assert "<b>no" not in page
