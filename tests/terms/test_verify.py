"""Proving that terms stand in a translation."""

from __future__ import annotations

import pytest

from translator.terms import Status, Term, check_term, forbidden_in

KOREA = Term(
    "شمالی کوریا", "North Korea", forms=("DPRK", "North Korean"), forbidden=("northern Korea",)
)
CRYPTO = Term("کرپٹو", "crypto", forms=("cryptocurrency", "crypto market"))


def test_a_target_that_is_there_is_met():
    assert check_term(KOREA, "North Korea fired a missile.").status is Status.MET


def test_an_accepted_form_alone_is_a_variant():
    assert check_term(KOREA, "The North Korean army moved.").status is Status.VARIANT


def test_neither_is_a_miss():
    check = check_term(KOREA, "The northern neighbour fired a missile.")
    assert check.status is Status.MISSED
    assert check.found == 0


def test_the_target_beside_a_form_is_met():
    check = check_term(KOREA, "North Korea, or the DPRK, objected.", expected=2)
    assert check.status is Status.MET
    assert (check.targets, check.forms, check.found, check.expected) == (1, 1, 2, 2)


def test_occurrences_are_counted():
    check = check_term(KOREA, "North Korea and North Korea's ally met North Korea.")
    assert check.targets == 3


def test_fewer_than_expected_still_counts_as_met():
    check = check_term(KOREA, "North Korea fired.", expected=2)
    assert (check.status, check.found, check.expected) == (Status.MET, 1, 2)


def test_a_form_that_holds_another_counts_once():
    term = Term("امریکہ", "America", forms=("States", "United States"))
    assert check_term(term, "The United States said so.").forms == 1


def test_a_target_inside_a_longer_word_does_not_count():
    assert check_term(CRYPTO, "Cryptography is old.").status is Status.MISSED


def test_a_term_in_an_empty_text_is_missed():
    assert check_term(KOREA, "").status is Status.MISSED


def test_a_forbidden_rendering_is_found():
    assert forbidden_in([KOREA], "In northern Korea it rained.") == ["northern Korea"]


def test_a_forbidden_rendering_is_found_beside_an_accepted_one():
    text = "North Korea, that is northern Korea."
    assert forbidden_in([KOREA], text) == ["northern Korea"]


def test_a_clean_text_holds_nothing_forbidden():
    assert forbidden_in([KOREA, CRYPTO], "North Korea likes crypto.") == []


def test_each_term_brings_its_own_forbidden_renderings():
    other = Term("سکہ", "coin", forbidden=("sikka",))
    assert forbidden_in([other, KOREA], "A sikka from northern Korea") == [
        "sikka",
        "northern Korea",
    ]


@pytest.mark.parametrize(
    "term",
    [
        Term("بلاک", "blockchain block", forbidden=("block",)),
        Term("بلاک", "unit", forms=("blockchain block",), forbidden=("block",)),
    ],
)
def test_a_forbidden_rendering_inside_an_accepted_one_does_not_count(term):
    assert forbidden_in([term], "A blockchain block was added.") == []
    assert forbidden_in([term], "A block was added.") == ["block"]


def test_a_forbidden_rendering_inside_a_form_that_holds_the_target_does_not_count():
    term = Term("کرپٹو", "crypto", forms=("crypto purse",), forbidden=("purse",))
    assert forbidden_in([term], "He opened a crypto purse.") == []


def test_taking_an_accepted_rendering_out_makes_no_forbidden_one():
    term = Term("والیٹ", "wallet", forbidden=("hot purse",))
    assert forbidden_in([term], "A hot wallet purse.") == []


def test_a_forbidden_rendering_around_an_accepted_one_counts():
    term = Term("غزہ پٹی", "Gaza Strip", forms=("Gaza",), forbidden=("Gaza belt",))
    assert forbidden_in([term], "He left the Gaza belt.") == ["Gaza belt"]
    assert forbidden_in([term], "He left Gaza, and the Gaza Strip.") == []
