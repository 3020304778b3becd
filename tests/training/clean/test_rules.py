"""The rules of one pair, by cases in cases.tsv."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.clean.overlap import Overlap
from training.clean.pair import make_pair, make_text
from training.clean.rules import RULES, repeated
from training.clean.settings import CleanSettings
from training.clean.sieve import MonoSieve, Sieve
from training.errors import TrainingError

_LINES = (Path(__file__).parent / "cases.tsv").read_text(encoding="utf-8").splitlines()
CASES = [tuple(line.split("\t")) for line in _LINES if not line.startswith("#")]
SETTINGS = CleanSettings()


def _verdict(urdu, english, domain="news", settings=SETTINGS):
    pair = make_pair(urdu, english, is_mild=domain in settings.mild_domains)
    ((_, rule),) = Sieve(settings, Overlap((), settings.run)).judge([pair])
    return rule or "keep"


@pytest.mark.parametrize(("urdu", "english", "domain", "expected"), CASES)
def test_each_pair_is_judged_as_the_table_says(urdu, english, domain, expected):
    assert _verdict(urdu, english, domain) == expected


def test_every_rule_of_a_pair_has_a_case():
    assert {case[3] for case in CASES} == {rule.name for rule in RULES} | {"keep"}


@pytest.mark.parametrize("case", [c for c in CASES if c[3] != "keep"], ids=lambda c: c[1][:30])
def test_a_rule_that_is_left_out_drops_nothing(case):
    urdu, english, domain, rule = case
    assert _verdict(urdu, english, domain, CleanSettings(skip=(rule,))) != rule


def test_a_rule_that_is_not_there_cannot_be_left_out():
    settings = CleanSettings(skip=("lenght",))
    with pytest.raises(TrainingError, match='"lenght", but there is no such rule'):
        Sieve(settings, Overlap((), settings.run))


@given(st.lists(st.sampled_from(["and", "so", "we", "went", "on"]), max_size=14), st.integers(2, 5))
def test_a_word_comes_too_often_in_a_row_only_if_it_does(words, times):
    settings = CleanSettings(same_word=times, least_distinct=0)
    rows = any(words[at : at + times] == [word] * times for at, word in enumerate(words))
    assert repeated.RULE.drops(make_text(" ".join(words), "en"), settings) == rows


def test_labels_are_judged_more_mildly_than_news():
    label = ("ہاں", "Yes, I agree with all of them")
    assert _verdict(*label, "news") == "ratio"
    assert _verdict(*label, "ui") == "keep"
    mixed = ("Bitcoin Core والٹ", "Bitcoin Core software that keeps coins")
    assert _verdict(*mixed, "news") == "script"
    assert _verdict(*mixed, "ui") == "keep"


def test_a_text_may_have_as_many_words_as_the_settings_say():
    words = ("ایک نیا دن اور", "a new day and so")
    assert _verdict(*words, settings=CleanSettings(most_words=5)) == "keep"
    assert _verdict(*words, settings=CleanSettings(most_words=4)) == "length"
    assert _verdict(*words, settings=CleanSettings(most_characters=15)) == "length"


def test_figures_in_words_count_if_people_want_it():
    pair = ("سات لوگ آئے تھے۔", "The people came here.")
    assert _verdict(*pair) == "keep"
    assert _verdict(*pair, settings=CleanSettings(figures_in_words=True)) == "numbers"


def test_texts_of_one_language_are_judged_by_the_rules_that_fit_one_side():
    sieve = MonoSieve(SETTINGS, Overlap((), SETTINGS.run))
    judged = [
        sieve.judge(make_text(text, language))
        for text, language in (
            ("The road is open again.", "en"),
            ("The road is open again!", "en"),
            ("سڑک پھر کھل گئی ہے۔", "ur"),
            ("The road is open once more.", "ur"),
            ("No no no no no.", "en"),
            ("404", "en"),
        )
    ]
    assert judged == [None, "alike", None, "script", "repeated", "empty"]
