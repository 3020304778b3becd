"""The rules that bring CLDR's names into the form of a news text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.terms.cldr.names import clean_urdu, currency_name, english_name, region_name
from translator.urdu import normalise


@pytest.mark.parametrize(
    ("name", "plain", "others"),
    [
        ("میانمار (برما)", "میانمار", ("برما",)),
        ("ہانگ کانگ SAR چین", "ہانگ کانگ", ()),
        ("جنوبی افریقہ", "جنوبی افریقہ", ("جنوبی افریقا",)),
        ("مالدیپ کا روفیہ", "مالدیپ کا روفیہ", ("مالدیپ کے روفیے",)),
        ("سشلی کا روپیہ", "سشلی کا روپیہ", ("سشلی کے روپے",)),
        ("فجی کا ڈالر", "فجی کا ڈالر", ("فجی کے ڈالر",)),
        ("مغربی افریقی [CFA] فرانک", "مغربی افریقی سی ایف اے فرانک", ()),
        ("ھانگ کانگ ڈالر", "ہانگ کانگ ڈالر", ()),
        ("گھانا", "گھانا", ()),
        ("شامی پونڈ", "شامی پونڈ", ("شامی پاؤنڈ",)),
        ("یوروپی یونین", "یورپی یونین", ()),
        ("پُرتگالی", "پرتگالی", ()),
        ("انٹیگوا اور باربودا", "انٹیگوا اور باربودا", ("انٹیگوا و باربودا",)),
        ("کک آئلینڈز", "کک آئلینڈز", ("کک آئی لینڈز", "کک جزائر", "جزائر کک")),
    ],
)
def test_urdu_names_are_cleaned_and_respelled_by_rule(name, plain, others):
    found = clean_urdu(name)
    assert (found.name, found.others) == (plain, others)


@pytest.mark.parametrize(
    ("name", "plain", "others"),
    [
        ("Antigua & Barbuda", "Antigua and Barbuda", ()),
        ("Myanmar (Burma)", "Myanmar", ("Burma",)),
        ("Hong Kong SAR China", "Hong Kong", ()),
        ("St. Lucia", "St. Lucia", ("Saint Lucia",)),
        ("Curaçao", "Curaçao", ("Curacao",)),
        ("Tongan Paʻanga", "Tongan Pa'anga", ()),
    ],
)
def test_english_names_are_cleaned_and_respelled_by_rule(name, plain, others):
    found = english_name(name)
    assert (found.name, found.others) == (plain, others)


@pytest.mark.parametrize(
    ("name", "press"),
    [
        ("Pakistani Rupee", "Pakistani rupee"),
        ("US Dollar", "US dollar"),
        ("Israeli New Shekel", "Israeli new shekel"),
        ("New Taiwan Dollar", "New Taiwan dollar"),
        ("West African CFA Franc", "West African CFA franc"),
        ("Euro", "euro"),
    ],
)
def test_the_noun_of_a_currency_is_in_lower_case(name, press):
    assert currency_name(name).name == press


def test_a_new_currency_may_go_without_its_newness():
    assert currency_name("Israeli New Shekel").others == ("Israeli shekel",)


@pytest.mark.parametrize(
    ("name", "press"),
    [
        ("Southern Asia", "South Asia"),
        ("Western Africa", "West Africa"),
        ("Eastern Europe", "Eastern Europe"),
        ("Central Asia", "Central Asia"),
    ],
)
def test_regions_are_called_as_in_the_news(name, press):
    assert region_name(name).name == press


@given(st.text(alphabet="اآبپتکگھہیںے ()ـًSAR چین", max_size=30))
def test_what_comes_out_is_normalised_and_stands_once(name):
    found = clean_urdu(name)
    spellings = [found.name, *found.others]
    assert [normalise(s) for s in spellings] == spellings
    assert len(set(spellings)) == len(spellings)
