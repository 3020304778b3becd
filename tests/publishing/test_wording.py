import dataclasses

from tests.publishing.editions import MADE_AT, edition_of, paragraph
from translator import __version__
from translator.draft import Draft, Finding, Repair, Severity
from translator.edition import GlossaryInfo
from translator.publishing.locale import ENGLISH, URDU
from translator.publishing.wording import facts, notice
from translator.terms import Stage, Status, TermOutcome


def test_the_notice_says_in_both_languages_that_nobody_has_reviewed_the_page():
    assert notice().english == "Machine translation: not yet reviewed by a person."
    assert "مشینی ترجمہ" in notice().urdu


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
        "Segments": "2",
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
