from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from translator.urdu import boundaries
from translator.urdu.boundaries import RULES, EndMark

Rule = Callable[[EndMark], bool]


def marked(text: str) -> EndMark:
    """Return the end mark that stands between ⟨ and ⟩."""
    match = re.search("⟨(.+?)⟩", text)
    assert match, text
    plain = text.replace("⟨", "").replace("⟩", "")
    return EndMark(plain, match.start(), match.start() + len(match[1]))


GOES_ON = [
    (boundaries.needs_space, ["weather⟨.⟩example.pk", "نسخہ 2⟨.⟩1", "a⟨..⟩b", "U⟨.⟩S."]),
    (boundaries.inside_address, ["a.pk/x⟨?⟩y=1", "x⟨!⟩y", "a⟨...⟩b", "1⟨?⟩2"]),
    (boundaries.inside_number, ["1⟨.⟩5", "۱⟨۔⟩۵ فیصد", "٢⟨.⟩٣"]),
    (boundaries.ellipsis, ["مگر⟨...⟩ پھر", "مگر⟨…⟩ پھر", "مگر⟨۔۔⟩ پھر", "مگر⟨…۔⟩ پھر"]),
    (boundaries.numbering, ["1⟨.⟩ سونا", " ۲⟨۔⟩ سونا", "(ب⟨۔⟩ سونا", "الف⟨۔⟩ سونا", "123⟨.⟩ سونا"]),
    (
        boundaries.abbreviation,
        ["بقول Dr⟨.⟩ شاہ", "U.S⟨.⟩ بینک", "Ltd⟨.⟩ کو", "J⟨.⟩ خان", "(Inc⟨.⟩ کے", "5 P.M⟨.⟩ پر"],
    ),
    (boundaries.lower_case_follows, ["متن⟨.⟩ bitcoin", "متن⟨.⟩) iphone", "متن⟨.⟩eu"]),
    (boundaries.urdu_initial, ["م⟨۔⟩ خان", "جناب ع⟨.⟩ ق", "“م⟨۔⟩ خان”", "م۔ن⟨۔⟩ خان"]),
    (
        boundaries.letter_names,
        ["پی⟨۔⟩ ٹی۔ آئی", "پی۔ ٹی⟨۔⟩ نے", "ایم⟨.⟩اے. پاس", "“پی⟨۔⟩ ٹی۔", "پی۔ٹی۔آئی⟨۔⟩ کے"],
    ),
    (boundaries.name_with_mark, ["کمپنی Yahoo⟨!⟩ نے", "Coinly⟨.⟩ کی", "Kahoot⟨!⟩” کو"]),
    (boundaries.quotation_goes_on, ["“چلو۔⟨۔⟩” کہا", "(ہاں⟨!⟩) اور", "“کیا⟨؟⟩”\nنے"]),
]
ENDS = [
    (boundaries.needs_space, ["گرا⟨.⟩ پھر", "گرا⟨.⟩", "گرا⟨.⟩” پھر", "گرا⟨۔⟩پھر", "گرا⟨!⟩پھر"]),
    (boundaries.inside_address, ["BTC⟨?⟩ پھر", "کیا⟨؟⟩کب", "⟨!⟩x", "x⟨!⟩", "-⟨!⟩x"]),
    (boundaries.inside_number, ["سال 2024⟨۔⟩ پھر", "گرا⟨۔⟩5", "5⟨!⟩6", "5⟨۔⟩گرا", "5⟨..⟩6"]),
    (boundaries.ellipsis, ["گرا⟨۔⟩ پھر", "گرا⟨.⟩", "کیا⟨؟!⟩", "واہ⟨!!⟩", "کیا⟨...؟⟩"]),
    (
        boundaries.numbering,
        ["1234⟨.⟩ سونا", "سونا 1⟨.⟩ چاندی", "1⟨!⟩ سونا", "اب⟨۔⟩ سونا", "⟨۔⟩ سونا"],
    ),
    (
        boundaries.abbreviation,
        ["Ripple⟨.⟩ پھر", "Dr⟨!⟩ پھر", "Dr⟨۔⟩ پھر", "گرا⟨.⟩ پھر", "Dr ⟨.⟩ پھر"],
    ),
    (
        boundaries.lower_case_follows,
        ["متن⟨۔⟩ bitcoin", "متن⟨.⟩ Bitcoin", "متن⟨.⟩ پھر", "متن⟨!⟩ eth"],
    ),
    (boundaries.urdu_initial, ["ہم⟨۔⟩ خان", "م⟨!⟩ خان", "x⟨.⟩ خان", "۵⟨۔⟩ خان", "م ⟨۔⟩ خان"]),
    (
        boundaries.letter_names,
        ["پاس ایم⟨۔⟩ پھر", "آئی⟨!⟩ ٹی۔", "بات۔ ٹی⟨۔⟩ پھر", "بینک⟨۔⟩ ٹی۔", "پی ⟨۔⟩ ٹی۔"],
    ),
    (
        boundaries.name_with_mark,
        ["واہ⟨!⟩ میں", "Yahoo⟨!⟩ پرانی", "BTC⟨۔⟩ میں", "SOL⟨؟⟩ میں", "5⟨!⟩ نے"],
    ),
    (boundaries.quotation_goes_on, ["“چلو⟨۔⟩” سب", "چلو⟨۔⟩ اور", "“کیا⟨؟⟩”", "“کیا⟨؟⟩” اورنگزیب"]),
]


def cases(table: list[tuple[Rule, list[str]]]) -> list[object]:
    return [pytest.param(r, t, id=f"{r.__name__} {t}") for r, texts in table for t in texts]


@pytest.mark.parametrize(("rule", "text"), cases(GOES_ON))
def test_the_rule_carries_the_sentence_on(rule: Rule, text: str):
    assert rule(marked(text)) is True


@pytest.mark.parametrize(("rule", "text"), cases(ENDS))
def test_the_rule_lets_the_sentence_end(rule: Rule, text: str):
    assert rule(marked(text)) is False


def test_every_rule_is_in_use_and_tested():
    assert set(RULES) == {rule for rule, _ in GOES_ON} == {rule for rule, _ in ENDS}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("کہا گرا⟨۔⟩", "گرا"),
        ("⟨۔⟩ متن", ""),
        ("گرا ⟨۔⟩", ""),
        ("(متن⟨۔⟩", "متن"),
        ("پی۔ٹی⟨۔⟩", "ٹی"),
        ("“U.S⟨.⟩", "U.S"),
    ],
)
def test_the_word_before_a_mark_has_no_opening_signs(text: str, word: str):
    assert marked(text).before == word


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("گرا⟨۔⟩ پھر", " پھر"),
        ("“گرا⟨۔⟩”) پھر", " پھر"),
        ("گرا⟨۔⟩“پھر”", "“پھر”"),
        ('"گرا⟨۔⟩" پھر', " پھر"),
        ('گرا⟨۔⟩"پھر"', '"پھر"'),
        ("گرا⟨۔⟩", ""),
    ],
)
def test_closing_signs_belong_to_the_sentence_and_opening_ones_do_not(text: str, rest: str):
    mark = marked(text)
    assert mark.text[mark.close :] == rest


def test_a_mark_knows_what_follows_it():
    mark = marked("“گرا⟨؟!⟩”  پھر اٹھا")
    assert (mark.run, mark.next_char, mark.next_word, mark.at_end) == ("؟!", "”", "پھر", False)
    last = marked("گرا⟨۔⟩) \n")
    assert (last.run, last.next_char, last.next_word, last.at_end) == ("۔", ")", "", True)
