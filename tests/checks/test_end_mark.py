"""A sentence ends with a mark where its source does."""

from __future__ import annotations

import pytest

from tests.checks.build import applied, found, said
from translator.checks.end_mark import CHECK
from translator.draft import Severity


@pytest.mark.parametrize(
    ("urdu", "english", "message", "mended"),
    [
        ("بارش ہوئی۔", "It rained", "The end mark “.” is missing.", "It rained."),
        ("بارش ہوئی.", "It rained", "The end mark “.” is missing.", "It rained."),
        ("بارش ہوئی!", "It rained", "The end mark “!” is missing.", "It rained!"),
        ("بارش ہوئی:", "It rained", "The end mark “:” is missing.", "It rained:"),
        ("بارش ہوئی…", "It rained", "The end mark “...” is missing.", "It rained..."),
        ("بارش ہوئی۔", "It rained,", "The end mark “.” is missing.", "It rained."),
        ("بارش ہوئی:", "It rained;", "The end mark “:” is missing.", "It rained:"),
        ("بارش ہوئی۔", 'It "rained"', "The end mark “.” is missing.", 'It "rained."'),
        ("بارش ہوئی۔", "It rained (a lot)", "The end mark “.” is missing.", "It rained (a lot)."),
        ("بارش ہوئی۔", "It rained 🌧️", "The end mark “.” is missing.", "It rained. 🌧️"),
    ],
)
def test_a_lost_mark_is_a_warning_and_the_fix_adds_it(urdu, english, message, mended):
    findings = found(CHECK, urdu, english)
    assert said(findings) == [("end-mark", Severity.WARNING, message)]
    assert applied(findings, english) == mended
    assert found(CHECK, urdu, mended) == []


@pytest.mark.parametrize(
    ("urdu", "english", "mark", "mended"),
    [
        ("بارش کی خبر", "News of the rain.", ".", "News of the rain"),
        ("بارش کی خبر", "News of the rain!", "!", "News of the rain"),
        ("بارش کی خبر", "News of the rain:", ":", "News of the rain"),
        ("بارش کی خبر", "News of the rain...", "...", "News of the rain"),
        ("بارش کی ”خبر“", 'The "news."', ".", 'The "news"'),
    ],
)
def test_an_added_mark_is_a_warning_and_the_fix_drops_it(urdu, english, mark, mended):
    findings = found(CHECK, urdu, english)
    message = f"The source has no end mark, the translation ends in “{mark}”."
    assert said(findings) == [("end-mark", Severity.WARNING, message)]
    assert applied(findings, english) == mended
    assert found(CHECK, urdu, mended) == []


@pytest.mark.parametrize(
    ("urdu", "english", "was", "mark", "mended"),
    [
        ("اس نے کہا:", "He said.", ".", ":", "He said:"),
        ("اس نے کہا:۔", "He said.", ".", ":", "He said:"),
        ("اس نے کہا۔۔۔", "He said.", ".", "...", "He said..."),
        ("اس نے کہا...", "He said!", "!", "...", "He said..."),
        ("اس نے کہا۔", "He said:", ":", ".", "He said."),
    ],
)
def test_another_mark_is_a_warning_and_the_fix_puts_it_right(urdu, english, was, mark, mended):
    findings = found(CHECK, urdu, english)
    message = f"The translation ends in “{was}”; after the source it should be “{mark}”."
    assert said(findings) == [("end-mark", Severity.WARNING, message)]
    assert applied(findings, english) == mended
    assert found(CHECK, urdu, mended) == []


@pytest.mark.parametrize(
    ("urdu", "english"),
    [
        ("بارش ہوئی۔", "It rained."),
        ("بارش ہوئی۔", "It rained!"),
        ("بارش ہوئی!", "It rained."),
        ("بارش ہوئی۔", "It rained..."),
        ("بارش ہوئی۔۔", "It rained."),
        ("بارش ہوئی…", "It rained…"),
        ("اس نے کہا:", "He said:"),
        ("بارش کی خبر", "News of the rain"),
        ("”بارش ہوئی۔“", '"It rained."'),
        ("”بارش ہوئی“۔", '"It rained".'),
        ("بارش ہوئی۔ 🌧️", "It rained."),
        ("(بارش ہوئی۔)", "(It rained.)"),
        ("بارش ہوئی۔\u200f", "It rained."),
    ],
)
def test_a_mark_as_in_the_source_is_fine(urdu, english):
    assert found(CHECK, urdu, english) == []


@pytest.mark.parametrize(
    ("urdu", "english"),
    [
        ("بارش ہوئی؟", "It rained."),
        ("بارش ہوئی؟", "It rained"),
        ("بارش ہوئی۔", "Did it rain?"),
        ("بارش", "Rain?"),
    ],
)
def test_questions_are_left_to_their_own_check(urdu, english):
    assert found(CHECK, urdu, english) == []


@pytest.mark.parametrize("english", ["It rained", "It rained."])
@pytest.mark.parametrize("urdu", ["بارش ہوئی،", "بارش ہوئی؛", "بارش ہوئی-", "بارش Acme Inc."])
def test_a_source_that_breaks_off_leaves_the_mark_open(urdu, english):
    assert found(CHECK, urdu, english) == []


@pytest.mark.parametrize("english", ["News from the U.S.", "News of Acme Inc.", "At 5 p.m."])
def test_the_full_stop_of_an_abbreviation_is_no_end_mark_too_many(english):
    assert found(CHECK, "امریکہ کی خبر", english) == []


@pytest.mark.parametrize(("urdu", "english"), [("بارش۔", ""), ("", "Rain."), ("۔", "")])
def test_an_empty_side_is_left_to_its_own_check(urdu, english):
    assert found(CHECK, urdu, english) == []
