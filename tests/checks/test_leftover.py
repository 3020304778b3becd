"""No Urdu may be left in the English column."""

from __future__ import annotations

import pytest

from tests.checks.build import code, segment
from translator.article import Mark, MarkKind
from translator.checks.leftover import check_leftover
from translator.draft import Draft, Finding, Severity

LEFT = Finding("leftover", Severity.ERROR, "Urdu is left in the translation.")


@pytest.mark.parametrize("english", ["It بارش rained.", "It rained۔", "In ۲۰۲۴ it rained.", "ﷺ"])
def test_arabic_script_is_an_error(english):
    assert list(check_leftover(segment("بارش ہوئی۔"), Draft(english))) == [LEFT]


@pytest.mark.parametrize("english", ["It rained.", "Café déjà vu", "日本", "Türkiye", ""])
def test_other_scripts_are_fine(english):
    assert list(check_leftover(segment("بارش ہوئی۔"), Draft(english))) == []


def test_inline_code_may_hold_urdu():
    source = segment("لفظ سکہ لکھیں", code("لفظ سکہ لکھیں", "سکہ"))
    assert list(check_leftover(source, Draft("Write سکہ here."))) == []


def test_urdu_beside_inline_code_is_an_error():
    source = segment("لفظ سکہ لکھیں", code("لفظ سکہ لکھیں", "سکہ"))
    assert list(check_leftover(source, Draft("Write سکہ یہاں."))) == [LEFT]


def test_what_is_only_bold_may_not_stay_urdu():
    source = segment("لفظ سکہ لکھیں", Mark(MarkKind.STRONG, 4, 7))
    assert list(check_leftover(source, Draft("Write سکہ here."))) == [LEFT]
