from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translator.urdu import inflected_forms
from translator.urdu.inflection import Number, declined_phrases, name_endings


@pytest.mark.parametrize(
    ("noun", "forms"),
    [
        ("اثاثہ", ["اثاثے", "اثاثوں", "اثاثو", "اثاثہز"]),
        ("سکا", ["سکے", "سکوں", "سکو", "سکاز"]),
        ("کرنسی", ["کرنسیاں", "کرنسیوں", "کرنسیو", "کرنسیز"]),
        (
            "ایکسچینج",
            [
                "ایکسچینجوں",
                "ایکسچینجیں",
                "ایکسچینجز",
                "ایکسچینجات",
                "ایکسچینجین",
                "ایکسچینجو",
            ],
        ),
        ("بلاک", ["بلاکوں", "بلاکیں", "بلاکز", "بلاکات", "بلاکین", "بلاکو"]),
        ("بل", ["بلوں", "بلیں", "بلز", "بلات"]),
        ("گواہ", ["گواہوں", "گواہیں", "گواہز", "گواہات", "گواہین", "گواہو"]),
        ("جادو", ["جادوؤں", "جادووں", "جادوز"]),
        ("ڈیجیٹل اثاثہ", ["ڈیجیٹل اثاثے", "ڈیجیٹل اثاثوں", "ڈیجیٹل اثاثو", "ڈیجیٹل اثاثہز"]),
    ],
)
def test_a_noun_takes_the_endings_of_its_last_letter(noun: str, forms: list[str]):
    assert sorted(inflected_forms(noun)) == sorted(forms)


def test_the_oblique_of_a_masculine_noun_may_be_one_or_many():
    forms = inflected_forms("اثاثہ")
    assert forms["اثاثے"] is Number.UNKNOWN
    assert forms["اثاثوں"] is Number.PLURAL


@pytest.mark.parametrize("noun", ["کرنسی", "ایکسچینج", "جادو"])
def test_other_endings_show_a_plural(noun: str):
    assert set(inflected_forms(noun).values()) == {Number.PLURAL}


@pytest.mark.parametrize("noun", ["اثاثے", "اثاثوں", "کرنسیاں"])
def test_a_noun_that_is_inflected_already_stays(noun: str):
    assert inflected_forms(noun) == {}


@settings(deadline=None)
@given(st.text(alphabet="ابتجدرسکگلمنہویےں ", min_size=1, max_size=12))
def test_the_noun_itself_is_not_among_its_forms_and_nothing_is_empty(noun: str):
    assert noun not in inflected_forms(noun)
    assert all(len(form) >= len(noun) for form in inflected_forms(noun))


@pytest.mark.parametrize("word", ["قطر", "رنگ", "زر"])
def test_a_word_of_its_own_is_no_form_of_a_shorter_one(word: str):
    assert not {"قطروں", "رنگین", "زریں"} & set(inflected_forms(word))


@pytest.mark.parametrize(
    ("phrase", "forms"),
    [
        ("ملک", {"ممالک"}),
        ("ترقی پذیر ملک", {"ترقی پذیر ممالک"}),
        ("وزیر خارجہ", {"وزرا خارجہ", "وزراء خارجہ", "وزرائے خارجہ"}),
        ("کالا دھن", {"کالے دھن"}),
        ("بینک کا گورنر", {"بینک کے گورنر"}),
        ("بلاک", set()),
    ],
)
def test_phrases_are_declined_inside(phrase: str, forms: set[str]):
    assert {form for form, _ in declined_phrases(phrase)} == forms


@pytest.mark.parametrize(
    ("name", "forms"),
    [("کوئٹہ", ["ے"]), ("حوثی", ["وں", "اں"]), ("قطر", []), ("مکہ", []), ("کراچی پورٹ", [])],
)
def test_a_name_takes_few_endings(name: str, forms: list[str]):
    assert sorted(name_endings(name)[1]) == sorted(forms)
