"""Brackets must close, and be as many as in the source."""

from __future__ import annotations

import pytest

from tests.checks.build import applied, code, found, said, segment
from translator.checks.brackets import CHECK
from translator.draft import Draft, Severity

PLAIN = "بینک نے شرح بدلی۔"
ONE = "بینک (مرکزی) نے شرح بدلی۔"
AT_END = "بینک نے شرح بدلی (تین فیصد)۔"


def alone(sign: str) -> tuple[str, Severity, str]:
    return ("brackets", Severity.ERROR, f"The bracket “{sign}” has no partner.")


def differ(source: str, draft: str) -> tuple[str, Severity, str]:
    message = f"The source has {source} of brackets, the translation {draft}."
    return ("brackets", Severity.WARNING, message)


@pytest.mark.parametrize("sign", "([{)]}")
def test_a_bracket_without_a_partner_is_an_error_and_shown(sign):
    english = f"The bank {sign} central changed the rate."
    (finding,) = found(CHECK, ONE, english)
    assert said([finding]) == [alone(sign)]
    assert english[slice(*finding.place)] == sign


def test_a_bracket_with_a_partner_of_another_kind_is_an_error():
    assert said(found(CHECK, ONE, "The bank (central] changed it.")) == [alone("(")]


def test_a_source_that_is_open_excuses_the_draft():
    assert found(CHECK, "بینک (مرکزی نے", "The bank (central") == []


@pytest.mark.parametrize("english", ["The (central) bank", "The [central] bank"])
def test_as_many_pairs_as_in_the_source_are_fine(english):
    assert found(CHECK, ONE, english) == []


def test_brackets_in_brackets_are_two_pairs():
    assert found(CHECK, "بینک (مرکزی [یا دیگر])", "The bank (central [or other])") == []


def test_lost_brackets_are_a_warning_that_shows_them_in_the_source():
    (finding,) = found(CHECK, ONE, "The central bank changed the rate.")
    assert said([finding]) == [differ("1 pair", "no pair")]
    assert ONE[slice(*finding.source_place)] == "(مرکزی)"


def test_added_brackets_are_a_warning_that_shows_them_in_the_draft():
    (finding,) = found(CHECK, PLAIN, "The bank (central) changed (cut) the rate.")
    assert said([finding]) == [differ("no pair", "2 pairs")]
    assert finding.place == (27, 32)


@pytest.mark.parametrize("urdu", ["ای بے (eBay) نے کہا", "ای بے (EBAY) نے کہا"])
def test_a_name_that_the_source_repeats_in_latin_letters_needs_no_brackets(urdu):
    assert found(CHECK, urdu, "eBay said so.") == []


def test_a_number_in_brackets_is_no_name():
    assert len(found(CHECK, "کمپنی (19) نے کہا", "In 1995 the company said so.")) == 1


@pytest.mark.parametrize("english", ["the host(s) of it", "to distract[ing] it"])
def test_an_ending_in_brackets_is_no_pair(english):
    assert found(CHECK, PLAIN, english) == []


@pytest.mark.parametrize(
    "english",
    [
        "1) The rate",
        "a) The rate",
        "iv) The rate",
        "He named 1) the rate, 2) the bank",
        "Good :-)",
        "Good ;)",
        "Bad :(",
        "Bad :-( said he",
    ],
)
def test_list_markers_and_smileys_are_no_brackets(english):
    assert found(CHECK, PLAIN, english) == []


@pytest.mark.parametrize(
    "urdu", ["1) بینک نے شرح بدلی۔", "الف) بینک", "ا) بینک", "۱) بینک", "اچھا :)"]
)
def test_list_markers_and_smileys_of_the_source_do_not_excuse_the_draft(urdu):
    assert said(found(CHECK, urdu, "The bank (central")) == [alone("(")]
    assert found(CHECK, urdu, "The bank") == []


def test_literals_without_a_place_stand_in_no_brackets_of_the_sentence():
    text = "پہلے pip چلائیں۔"
    source = segment(text, code(text, "pip"))
    assert found(CHECK, source, Draft("Run it first. (pip)", lost=("pip",))) == []


@pytest.mark.parametrize(
    ("urdu", "english", "mended"),
    [
        (PLAIN, "The bank) changed the rate.", "The bank changed the rate."),
        (PLAIN, "The (bank changed the rate.", "The bank changed the rate."),
        (AT_END, "The bank changed it (three per cent.", "The bank changed it (three per cent)."),
        (AT_END, "The bank changed it (three", "The bank changed it (three)"),
        (AT_END, 'The bank changed it (by "three."', 'The bank changed it (by "three.")'),
    ],
)
def test_the_fix_drops_what_is_too_much_and_closes_at_the_end(urdu, english, mended):
    assert applied(found(CHECK, urdu, english), english) == mended
    assert found(CHECK, urdu, mended) == []


@pytest.mark.parametrize(
    ("urdu", "english"),
    [
        (ONE, "The bank (central changed the rate."),
        (AT_END, "The (bank) changed it (three."),
        (AT_END, "The bank changed it three)."),
        (PLAIN, "The (bank [changed it."),
    ],
)
def test_where_the_partner_belongs_is_uncertain_no_fix_is_offered(urdu, english):
    assert [f.fix for f in found(CHECK, urdu, english)] == [None]
