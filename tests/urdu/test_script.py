from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translator.urdu import arabic_share, has_arabic, has_arabic_letters


@pytest.mark.parametrize("text", ["بٹ کوائن", "BTC کی", "ٱ", "ݐ", "ࢠ", "ﭖ", "ﺎ"])
def test_letters_of_every_arabic_block_count(text: str):
    assert has_arabic(text)
    assert has_arabic_letters(text)
    assert arabic_share(text) > 0


@pytest.mark.parametrize("text", ["۔", "؟", "،", "۱۲", "٪", "\u064e"])
def test_marks_and_digits_are_arabic_but_no_letters(text: str):
    assert has_arabic(text)
    assert not has_arabic_letters(text)
    assert arabic_share(text) == 0


@pytest.mark.parametrize("text", ["", "Bitcoin 5%", "биткоин", "अ", "🚀", "שלום"])
def test_other_scripts_are_not_arabic(text: str):
    assert not has_arabic(text)
    assert not has_arabic_letters(text)
    assert arabic_share(text) == 0


@pytest.mark.parametrize(
    ("text", "share"), [("اب ab", 0.5), ("ابپ 123 a۔", 0.75), ("اب ۱۲ !", 1.0), ("123 ۔", 0.0)]
)
def test_the_share_counts_letters_only(text: str, share: float):
    assert arabic_share(text) == share


@settings(deadline=None)
@given(st.text())
def test_the_share_agrees_with_the_letters_found(text: str):
    assert 0 <= arabic_share(text) <= 1
    assert (arabic_share(text) > 0) == has_arabic_letters(text)
    assert has_arabic(text) or not has_arabic_letters(text)
