import dataclasses
import datetime as dt
import re

import pytest

from tests.publishing.editions import (
    APPROVER,
    EDITOR,
    MADE_AT,
    REVIEWED_AT,
    edition_of,
    paragraph,
    reviewed,
)
from translator import __version__
from translator.draft import Draft, Finding, Repair, Severity
from translator.edition import GlossaryInfo
from translator.publishing import render_html, render_markdown
from translator.publishing.facts import facts
from translator.publishing.locale import ENGLISH, URDU
from translator.terms import Stage, Status, TermOutcome


def test_the_facts_say_how_an_edition_was_made():
    outcomes = (
        TermOutcome("آم", "mango", Status.MET, Stage.ANNOTATED, 1, 1),
        TermOutcome("سیلاب", "flood", Status.VARIANT, Stage.N_BEST, 1, 1),
        TermOutcome("ڈالر", "dollar", Status.MISSED, Stage.NONE),
    )
    edition = edition_of(
        paragraph("پہلی بات۔ دوسری بات۔"),
        english={"پہلی بات۔": Draft("First.", outcomes=outcomes, repairs=(Repair("5", "6", "5"),))},
        glossary=GlossaryInfo("crops", "0a1b2c3d", 1200),
    )
    wrong = Finding("number", Severity.ERROR, "Wrong.")
    first, second = edition.pairs
    pairs = (first, dataclasses.replace(second, findings=(wrong, wrong)))
    edition = dataclasses.replace(edition, pairs=pairs)
    told = facts(edition)
    assert dict(told.english) == {
        "Languages": "Urdu to English",
        "Translated": ENGLISH.moment(MADE_AT),
        "Model": "ur_en 0.1",
        "Glossary": "crops (0a1b2c3d)",
        "Glossary entries": "1,200",
        "Terms": "1 met, 1 met by a variant, 1 missed",
        "Figures": "1 put right, 1 in doubt",
        "Sentences": "2",
        "Review": "0 approved, 0 edited, 2 drafts",
        "Made with": f"Dozaban {__version__}",
    }


def test_both_languages_tell_the_same_facts():
    told = facts(edition_of(paragraph("بات۔"), glossary=GlossaryInfo("crops", "0a1b2c3d", 7)))
    assert len(told.urdu) == len(told.english)
    urdu = dict(told.urdu)
    assert urdu["زبانیں"] == "اردو سے انگریزی"
    assert urdu["ترجمے کا وقت"] == URDU.moment(MADE_AT)
    assert urdu["فرہنگ"] == "crops (0a1b2c3d)"
    assert urdu["فرہنگ کے اندراجات"] == "7"


def test_an_edition_without_a_glossary_says_so():
    told = facts(edition_of(paragraph("بات۔")))
    assert dict(told.english)["Glossary"] == "not used"
    assert dict(told.urdu)["فرہنگ"] == "استعمال نہیں ہوئی"


def test_the_languages_are_those_of_the_engine():
    edition = edition_of(paragraph("بات۔"))
    other = dataclasses.replace(edition.engine, source="pa", target="de")
    told = facts(dataclasses.replace(edition, engine=other))
    assert dict(told.english)["Languages"] == "Punjabi to German"


def reviews_told(letters):
    """Return the rows about the review, English beside Urdu."""
    blocks = [paragraph(f"بات {n}۔") for n in range(len(letters))]
    told = facts(reviewed(edition_of(*blocks), letters))
    english, urdu = dict(told.english), dict(told.urdu)
    return (english["Review"], urdu["جائزہ"]), (
        english.get("Last reviewed"),
        urdu.get("آخری جائزہ"),
    )


def test_the_facts_count_what_was_reviewed_and_say_when():
    counts, last = reviews_told("aAaeeddmmc")
    assert counts == (
        "3 approved, 2 edited, 5 drafts (3 of these from the translation memory)",
        "3 منظور شدہ، 2 ترمیم شدہ، 5 مسودے (ان میں سے 3 ترجمے کی یادداشت سے)",
    )
    newest = REVIEWED_AT + dt.timedelta(minutes=5)
    assert last == (ENGLISH.moment(newest), URDU.moment(newest))


@pytest.mark.parametrize(
    ("letters", "english", "urdu"),
    [
        ("d", "1 draft", "1 مسودہ"),
        ("m", "1 draft (from the translation memory)", "1 مسودہ (ترجمے کی یادداشت سے)"),
        ("mc", "2 drafts (from the translation memory)", "2 مسودے (ترجمے کی یادداشت سے)"),
    ],
)
def test_drafts_are_told_in_the_right_number(letters, english, urdu):
    counts, last = reviews_told(letters)
    assert counts == (
        f"0 approved, 0 edited, {english}",
        f"0 منظور شدہ، 0 ترمیم شدہ، {urdu}",
    )
    assert last == (None, None)


def test_large_counts_are_grouped():
    counts, _ = reviews_told("a" * 1000)
    assert counts[0] == "1,000 approved, 0 edited, 0 drafts"


def test_nobody_is_named():
    edition = reviewed(edition_of(*(paragraph(f"بات {n}۔") for n in range(3))), "aAe")
    for page in (render_html(edition), render_markdown(edition)):
        assert not re.search(f"{EDITOR}|{APPROVER}", page)
