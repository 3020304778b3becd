"""What stands for names and figures, and how it comes out."""

from __future__ import annotations

from fractions import Fraction

import pytest

from translator.drafting.placeholders import (
    PLACEHOLDERS,
    free_names,
    free_numbers,
    hide_figure,
    shown_as,
)
from translator.numbers import Kind, Quantity


def hidden(kind: Kind) -> str | None:
    """Return what stands for a figure of this kind."""
    return hide_figure(Quantity(kind, 0, 1, Fraction(5)), iter(["37"]))


def test_names_that_the_text_holds_are_not_used():
    assert next(free_names(f"{PLACEHOLDERS[0].lower()} and more", 0)) == PLACEHOLDERS[1]


def test_another_attempt_begins_with_another_name():
    assert next(free_names("", 2)) == PLACEHOLDERS[2]


def test_numbers_whose_digits_the_text_holds_are_not_used():
    first, second, *_ = free_numbers("", 0)
    assert next(free_numbers(f"1{first}4", 0)) == second


@pytest.mark.parametrize(
    ("kind", "form"),
    [
        (Kind.NUMBER, "37"),
        (Kind.MONEY, "$37"),
        (Kind.PERCENT, "37%"),
        (Kind.ORDINAL, "37ویں"),
        (Kind.DATE, None),
        (Kind.TIME, None),
    ],
)
def test_a_figure_is_hidden_behind_one_of_its_kind(kind, form):
    assert hidden(kind) == form


def test_without_a_number_left_nothing_is_hidden():
    assert hide_figure(Quantity(Kind.NUMBER, 0, 1), iter(())) is None


@pytest.mark.parametrize(
    ("placeholder", "text"),
    [
        ("37", "37 people, no more"),
        ("37", "all (37)."),
        ("$37", "for $37."),
        ("$37", "for US$37 each"),
        ("$37", "some 37 dollars"),
        ("37%", "by 37 %"),
        ("37%", "by 37 percent"),
        ("37%", "by 37 per cent"),
        ("37ویں", "the 37th time"),
        ("XRP", "in XRP, too"),
    ],
)
def test_a_placeholder_is_found_as_the_model_writes_it(placeholder, text):
    assert len(shown_as(placeholder).findall(text)) == 1


@pytest.mark.parametrize(
    ("placeholder", "text"),
    [
        ("37", "137 and 37,000 and 37.5 and $37 and 37% and 37th"),
        ("$37", "$370 and $37.5 and $37,000 and 37 and 37m"),
        ("37%", "37 and 137% and 3.37%"),
        ("37ویں", "37 and 137th"),
        ("XRP", "XRPL"),
    ],
)
def test_a_placeholder_is_not_found_within_another_figure(placeholder, text):
    assert shown_as(placeholder).findall(text) == []
