"""A name of the source must not vanish from the translation, nor become a word."""

from __future__ import annotations

import pytest

from tests.checks.build import segment
from translator.checks.check import Sides
from translator.checks.names import CHECK
from translator.draft import Draft, Finding, Severity
from translator.terms import Stage, Status, TermOutcome


def findings(*pairs: tuple[str, str], terms: tuple[str, ...] = ()) -> list[tuple[int, Finding]]:
    outcomes = tuple(TermOutcome(t, "Target", Status.MET, Stage.ANNOTATED, 1, 1) for t in terms)
    return list(
        CHECK.find([Sides(segment(urdu), Draft(text, outcomes=outcomes)) for urdu, text in pairs])
    )


def test_a_vanished_name_is_a_warning_with_its_spellings():
    urdu = "کل زیلنسکی نے کہا۔"
    ((index, found),) = findings((urdu, "He said so yesterday."))
    assert index == 0
    assert found.severity is Severity.WARNING
    assert found.message == (
        "“\u2068زیلنسکی\u2069” is not in the translation; it may be “Zelensky” or “Zelenskyy”."
    )
    assert found.urdu == (
        "”زیلنسکی“ ترجمے میں نہیں ہے؛ شاید یہ \u2068Zelensky\u2069 یا \u2068Zelenskyy\u2069 ہو۔"
    )
    assert urdu[slice(*found.source_place)] == "زیلنسکی"


@pytest.mark.parametrize("spelled", ["Zelensky", "Zelenskyy", "Zelenskiy’s", "ZELENSKY"])
def test_a_name_in_any_spelling_is_fine(spelled):
    assert findings(("کل زیلنسکی نے کہا۔", f"Yesterday {spelled} said so.")) == []


def test_a_name_that_no_list_knows_is_found_by_its_title():
    ((_, found),) = findings(("ڈاکٹر کوسٹیلو نے کہا۔", "The doctor said so."))
    assert "“Kostilo”" in found.message


def test_a_title_before_an_everyday_word_is_fine():
    assert findings(("صدر نے وزیر اعظم کے دفتر کو فون کیا۔", "He rang the office.")) == []


def test_a_name_that_became_a_word_is_an_error():
    text = "Yesterday Ahmad’s light came."
    ((_, found),) = findings(("کل نور احمد آئے۔", text))
    assert found.severity is Severity.ERROR
    assert text[slice(*found.place)] == "light"
    assert "renders as “light”; it may be “Noor Ahmad”" in found.message
    assert "\u2068light\u2069" in found.urdu


def test_an_everyday_word_beside_its_name_is_fine():
    assert findings(("کل نور احمد روشنی میں آئے۔", "Noor Ahmad came in the light.")) == []


def test_an_everyday_word_that_stands_alone_is_fine():
    assert findings(("کمرے میں نور ہے۔", "There is light in the room.")) == []


def test_a_king_who_is_called_the_great_is_fine():
    assert findings(("سکندر اعظم آیا۔", "Alexander the great came.")) == []


def test_a_term_of_the_glossary_is_left_to_the_glossary():
    assert findings(("کل زیلنسکی نے کہا۔", "He said so."), terms=("زیلنسکی",)) == []


def test_a_name_is_learnt_from_another_sentence_of_the_article():
    ((index, found),) = findings(
        ("کل کوسٹیلو واپس آئے۔", "Yesterday Costello came back."),
        ("پھر کوسٹیلو چلے گئے۔", "Then he went."),
    )
    assert index == 1
    assert "“Costello”" in found.message


def test_a_learnt_name_that_is_rendered_is_fine():
    pairs = [
        ("کل کوسٹیلو واپس آئے۔", "Yesterday Costello came back."),
        ("کوسٹیلو چلے گئے۔", "Costello’s gone."),
    ]
    assert findings(*pairs) == []


def test_a_word_that_the_article_writes_small_too_is_no_name():
    pairs = [
        ("اس نے سٹیڈیم دیکھا۔", "He saw the Stadium."),
        ("سٹیڈیم بڑا ہے۔", "The stadium is big."),
        ("سٹیڈیم نیا ہے۔", "It is new."),
    ]
    assert findings(*pairs) == []


def test_a_word_that_mostly_has_no_likeness_is_no_name():
    pairs = [("اس نے سٹیڈیم دیکھا۔", "He saw the Stadium.")]
    assert findings(*pairs, *[("سٹیڈیم نیا ہے۔", "It is new.")] * 2) == []


@pytest.mark.parametrize("text", ["", "  "])
def test_a_draft_without_words_is_left_to_another_check(text):
    assert findings(("کل زیلنسکی نے کہا۔", text)) == []


def test_a_source_without_urdu_is_fine():
    assert findings(("Zelensky", "Someone")) == []


@pytest.mark.parametrize("word", ["Flower", "flower"])
def test_a_translated_name_is_an_error_in_any_case(word):
    text = f"Then {word} Ahmed came."
    ((_, found),) = findings(("پھر گل احمد آئے۔", text))
    assert found.severity is Severity.ERROR
    assert text[slice(*found.place)] == word
    assert found.fix is None  # Gul, or Gull


def test_a_name_that_is_spelled_in_one_way_is_its_own_fix():
    text = "Then Sun Ahmed came."
    ((_, found),) = findings(("پھر آفتاب احمد آئے۔", text))
    assert (found.fix.start, found.fix.end, found.fix.text) == (5, 8, "Aftab")


def test_the_spelling_of_the_article_is_a_fix():
    found = findings(
        ("پھر گل احمد آئے۔", "Then Flower Ahmed came."),
        ("پھر گل احمد گئے۔", "Then Gul Ahmed went."),
    )
    assert [(at, f.fix.text) for at, f in found if f.check == "name"] == [(0, "Gul")]


def test_a_strange_word_in_a_name_is_a_warning_at_its_place():
    text = "Then Dr Golden Khan came."
    ((_, found),) = findings(("پھر ڈاکٹر زرتاش خان آئے۔", text))
    assert found.severity is Severity.WARNING
    assert text[slice(*found.place)] == "Golden"
    assert found.fix is None


def test_a_likely_name_that_vanished_is_a_warning():
    ((_, found),) = findings(("کل مظفرپور میں بارش ہوئی۔", "It rained yesterday."))
    assert found.severity is Severity.WARNING
    assert "is not in the translation" in found.message


def test_a_latin_name_that_vanished_is_shown_as_it_is():
    ((_, found),) = findings(("کل Veltrona نے دوا بنائی۔", "It made a drug yesterday."))
    assert "it may be “Veltrona”" in found.message


def test_a_likely_name_is_left_to_the_glossary():
    pair = ("کل مظفرپور میں بارش ہوئی۔", "It rained yesterday.")
    assert findings(pair, terms=("مظفرپور",)) == []
