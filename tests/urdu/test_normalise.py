from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.cases import Case, load_cases
from translator.urdu import Word, normalise, words

CASES = load_cases("urdu/normalise")
# Letters that change, marks that combine, signs that vanish, spaces of several kinds.
SIGNS = st.text(
    alphabet="ايىكهةۀەہیو۰٩٪٫٬–—…−“«‘ـ\u200b\u200c\u200d\u200f\ufeff\u00ad\u00a0\u064b\u0652\u0653"
    "\u0654\u0655\u0670e\u0301 \n\u2028\x1c",
    max_size=40,
)
TEXTS = st.one_of(st.text(), SIGNS)


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_text_is_normalised_to_this(case: Case):
    assert (normalise(case.text),) == case.expected


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_normalised_text_stays_as_it_is(case: Case):
    assert normalise(case.expected[0]) == case.expected[0]


@pytest.mark.parametrize("between", ["\u0640", "\u064e", "\u200b", "\u0640\u064e\u200b"])
def test_what_is_removed_lets_letter_and_hamza_meet(between: str):
    assert normalise(f"ا{between}\u0654") == "أ"
    assert normalise(f"\u06d5{between}\u0654") == normalise("\u06d5\u0654")


def test_every_diacritic_goes():
    marks = [*range(0x064B, 0x0653), 0x0670, *range(0x0610, 0x061B)]
    assert normalise("ب" + "".join(map(chr, marks)) + "ت") == "بت"


def test_white_space_of_any_kind_is_one_space():
    assert normalise("\n ایک\t\u2003دو\u00a0\u200c تین \u2028") == "ایک دو تین"


def test_words_remember_where_they_stood():
    assert words("  آج ۵٪ ") == [Word("آج", 2, 4), Word("5%", 5, 7)]


@pytest.mark.parametrize("sign", ["\u200c", "\u00a0"])
def test_a_word_that_gives_several_gives_them_its_place(sign: str):
    text = f"آج سرمایہ{sign}کاری"
    found = words(text)
    assert [word.text for word in found] == ["آج", "سرمایہ", "کاری"]
    assert [text[w.start : w.end] for w in found if w.text == "آج"] == ["آج"]
    assert all("سرمایہ" in text[found[1].start : found[1].end] for _ in found)


def test_a_dash_within_a_word_gives_several_words_with_one_place():
    assert words("امن—جنگ") == [Word(w, 0, 7) for w in ("امن", "-", "جنگ")]


def test_what_vanishes_leaves_no_word():
    assert words("آج \u200b \ufeff\u0640 کل") == [Word("آج", 0, 2), Word("کل", 8, 10)]


def test_an_empty_text_has_no_words():
    assert (normalise(" \n"), words(" \n")) == ("", [])


@settings(deadline=None)
@example("\u06d5\u0640\u0654")
@given(TEXTS)
def test_normalising_twice_changes_nothing_more(text: str):
    assert normalise(normalise(text)) == normalise(text)


@settings(deadline=None)
@given(TEXTS)
def test_words_joined_are_the_normalised_text(text: str):
    assert " ".join(word.text for word in words(text)) == normalise(text)


@settings(deadline=None)
@given(TEXTS)
def test_a_word_is_the_normalised_form_of_its_place(text: str):
    for word in words(text):
        assert word.text in normalise(text[word.start : word.end]).split()


@settings(deadline=None)
@given(TEXTS)
def test_places_are_in_order_and_hold_no_white_space(text: str):
    places = [(word.start, word.end) for word in words(text)]
    assert places == sorted(places)
    assert all(text[a:b].split() == [text[a:b]] for a, b in places)
