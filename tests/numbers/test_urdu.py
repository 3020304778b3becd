"""Urdu figures: each rule, where the figures stand, and that any text can be asked."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cases import Case, load_cases
from translator.numbers.quantity import describe
from translator.numbers.urdu import urdu_quantities
from translator.numbers.urdu.words import SCALES, SMALL
from translator.urdu import normalise

RULES = load_cases("numbers/urdu_rules")
WORD_OF = {value: word for word, value in reversed(SMALL.items())}
PIECES = st.sampled_from(
    """ایک دو پانچ بیس اسی بہتر سو ہزار لاکھ کروڑ ارب ملین درجن ساڑھے سوا پونے ڈیڑھ نصف تہائی پون
    سے تا اور یا لے کر کے کی میں درمیان فیصد فی صد روپے ڈالر امریکی افغانی منفی اعشاریہ بٹا ویں
    پوائنٹ پیسے ریال اکثریت شکست محرم بیس +92 0300 300 1234567
    پانچویں پہلے دونوں کئی لاکھوں ہا مارچ جون محرم صفر ربیع الاول یکم سال ہجری ھ ء شام صبح سہ پہر
    بجے بج منٹ بجنے دہائی عشرے کووڈ ایف جی حصہ صد % - / : . ، , $ Rs PKR COVID GB PM UTC x s M
    5 05 2024 1,50,000 1.5 ½ 14:30 2024-03-12 12/03/2024 1.2.3 5G 9.30""".split()
)
JOINED = st.lists(st.tuples(PIECES, st.sampled_from(["", " "])), max_size=14).map(
    lambda parts: "".join(piece + space for piece, space in parts)
)
LETTERS = st.text(st.sampled_from("ابپتٹجچحخدڈرزسشصضطعغفقکگلمنوہھءیے ۔،؟0123456789.-/%$½"))


def said(number: int) -> str:
    """Say a number below a kharab as Urdu does."""
    parts = []
    for word in ("ارب", "کروڑ", "لاکھ", "ہزار", "سو"):
        count, number = divmod(number, SCALES[word])
        parts += [WORD_OF[count], word] if count else []
    return " ".join([*parts, WORD_OF[number]] if number or not parts else parts)


@pytest.mark.parametrize("case", RULES, ids=[case.name for case in RULES])
def test_the_figures_of_a_text_mean_this(case: Case):
    found = tuple(map(describe, urdu_quantities(normalise(case.text))))
    assert (found or ("none",)) == case.expected


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("کل 5 ارب 20 کروڑ روپے ملے", ["5 ارب 20 کروڑ روپے"]),
        ("تقریبا 5 سے 10 فیصد", ["5 سے 10 فیصد"]),
        ("آج شام 5 بجے", ["شام 5 بجے"]),
        ("سال 2024ء، 12 مارچ 2023 کو", ["سال 2024ء", "12 مارچ 2023"]),
        ("12/03/2024", ["12", "03", "2024"]),
        ("(US$3.2 ملین)", ["US$3.2 ملین"]),
        ("21ویں صدی", ["21ویں"]),
        ("منفی 5 ڈگری", ["منفی 5"]),
        ("کئی ہزار لوگ", ["کئی ہزار"]),
        ("1990ء کی دہائی", ["1990ء کی دہائی"]),
        ("12 سے 15 مارچ تک", ["12", "15 مارچ"]),
        ("10ویں اور 11ویں محرم", ["10ویں", "11ویں محرم"]),
        ("فیس ایرانی ریال 600", ["ایرانی ریال 600"]),
        ("کل 2 روپے 7 پیسے", ["2 روپے 7 پیسے"]),
        ("کل 10، 10 لاکھ روپے", ["10، 10 لاکھ روپے"]),
        ("تین فیصد پوائنٹس کمی", ["تین فیصد پوائنٹس"]),
        ("سیریز تین دو سے جیتی", ["تین دو"]),
    ],
)
def test_a_figure_stands_with_its_unit(text: str, shown: list[str]):
    assert [text[q.start : q.end] for q in urdu_quantities(text)] == shown


@pytest.mark.parametrize(
    "text",
    """صبح 5 بجے|فجر ساڑھے پانچ بجے|سحری 4 بجے|علی الصبح 3 بجے|رات 12 بجے|رات 2 بجے|دن 11 بجے
    |9 بجے صبح|10:30 AM|صبح 9 سے 11 بجے|رات 11 سے 2 بجے|دن 11 سے 2 بجے""".split("|"),
)
def test_a_time_is_before_noon_if_its_part_of_the_day_says_so(text: str):
    assert [q.unit for q in urdu_quantities(text)] == ["am"]


@pytest.mark.parametrize(
    "text",
    "5 بجے|14:30|2:45 پر|اسی دن 2 بجے|شام 5 بجے|دن ڈیڑھ بجے|رات 9 بجے|دوپہر 12 بجے".split("|"),
)
def test_a_time_is_not_before_noon_if_nothing_says_so(text: str):
    assert [q.unit for q in urdu_quantities(text)] == [""]


def test_a_text_without_figures_has_none():
    assert urdu_quantities("بارش کے بعد موسم خوشگوار ہوا۔") == []


def test_an_empty_text_has_none():
    assert urdu_quantities("") == []


@pytest.mark.parametrize(
    "text", ["9" * 5000, "پانچ اعشاریہ" + " پانچ" * 5000, "ہزاروں" + " ارب" * 5000]
)
def test_an_endless_number_is_no_trouble(text: str):
    assert all(len(describe(q)) < 50 for q in urdu_quantities(text))


def test_a_long_list_of_years_is_no_trouble():
    found = urdu_quantities("، ".join(["2020"] * 3000))
    assert len(found) == 3000


@settings(deadline=None)
@given(st.integers(0, 10**11 - 1))
def test_a_number_said_in_words_is_read(number: int):
    (found,) = urdu_quantities(normalise(f"کل {said(number)} روپے ملے"))
    assert found.value == number


@pytest.mark.parametrize(("word", "value"), SMALL.items())
def test_every_number_word_counts_lakhs(word: str, value: int):
    assert [q.value for q in urdu_quantities(f"{word} لاکھ")] == [value * 10**5]


@settings(deadline=None, max_examples=400)
@given(st.one_of(JOINED, LETTERS, st.text()))
def test_any_text_has_its_figures_in_order(text: str):
    text = normalise(text)
    end = 0
    for quantity in urdu_quantities(text):
        assert end <= quantity.start < quantity.end <= len(text)
        assert describe(quantity)
        end = quantity.end
