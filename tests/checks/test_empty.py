"""A sentence must not come out as nothing."""

from __future__ import annotations

import pytest

from tests.checks.build import segment
from translator.checks.empty import check_empty
from translator.draft import Draft, Finding, Severity

EMPTY = Finding("empty", Severity.ERROR, "The translation is empty.")


@pytest.mark.parametrize("english", ["", " ", "...", "—", '""'])
def test_a_draft_without_letters_is_an_error(english):
    assert list(check_empty(segment("بارش ہوئی۔"), Draft(english))) == [EMPTY]


@pytest.mark.parametrize("english", ["It rained.", "a", "7"])
def test_a_draft_with_a_letter_or_digit_is_fine(english):
    assert list(check_empty(segment("بارش ہوئی۔"), Draft(english))) == []


@pytest.mark.parametrize("urdu", ["", "۔۔۔", "***", "—"])
def test_what_holds_nothing_may_come_out_as_nothing(urdu):
    assert list(check_empty(segment(urdu), Draft(""))) == []


def test_a_number_must_not_come_out_as_nothing():
    assert list(check_empty(segment("۴۲"), Draft("-"))) == [EMPTY]
