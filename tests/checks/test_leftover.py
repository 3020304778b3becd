"""No Urdu may be left in the English column."""

from __future__ import annotations

import pytest

from tests.checks.build import code, found, said, segment
from translator.article import Mark, MarkKind
from translator.checks.leftover import CHECK
from translator.draft import Severity

LEFT = ("leftover", Severity.ERROR, "Urdu is left in the translation.")


@pytest.mark.parametrize("english", ["It بارش rained.", "It rained۔", "In ۲۰۲۴ it rained.", "ﷺ"])
def test_arabic_script_is_an_error(english):
    assert said(found(CHECK, "بارش ہوئی۔", english)) == [LEFT]


@pytest.mark.parametrize("english", ["It rained.", "Café déjà vu", "日本", "Türkiye", ""])
def test_other_scripts_are_fine(english):
    assert found(CHECK, "بارش ہوئی۔", english) == []


def test_inline_code_may_hold_urdu():
    source = segment("لفظ سکہ لکھیں", code("لفظ سکہ لکھیں", "سکہ"))
    assert found(CHECK, source, "Write سکہ here.") == []


def test_urdu_beside_inline_code_is_an_error():
    source = segment("لفظ سکہ لکھیں", code("لفظ سکہ لکھیں", "سکہ"))
    assert said(found(CHECK, source, "Write سکہ یہاں.")) == [LEFT]


def test_what_is_only_bold_may_not_stay_urdu():
    source = segment("لفظ سکہ لکھیں", Mark(MarkKind.STRONG, 4, 7))
    assert said(found(CHECK, source, "Write سکہ here.")) == [LEFT]


def test_the_first_stretch_of_urdu_is_shown():
    (finding,) = found(CHECK, "بارش ہوئی۔", "It بارش rained.")
    assert finding.place == (3, 7)
