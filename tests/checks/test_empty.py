"""A sentence must not come out as nothing."""

from __future__ import annotations

import pytest

from tests.checks.build import found, said
from translator.checks.empty import CHECK
from translator.draft import Severity

EMPTY = ("empty", Severity.ERROR, "The translation is empty.")


@pytest.mark.parametrize("english", ["", " ", "...", "—", '""'])
def test_a_draft_without_letters_is_an_error(english):
    assert said(found(CHECK, "بارش ہوئی۔", english)) == [EMPTY]


@pytest.mark.parametrize("english", ["It rained.", "a", "7"])
def test_a_draft_with_a_letter_or_digit_is_fine(english):
    assert found(CHECK, "بارش ہوئی۔", english) == []


@pytest.mark.parametrize("urdu", ["", "۔۔۔", "***", "—"])
def test_what_holds_nothing_may_come_out_as_nothing(urdu):
    assert found(CHECK, urdu, "") == []


def test_a_number_must_not_come_out_as_nothing():
    assert said(found(CHECK, "۴۲", "-")) == [EMPTY]
