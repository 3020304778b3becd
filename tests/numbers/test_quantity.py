from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.numbers import Day, Kind, Quantity, describe


def figure(kind: Kind = Kind.NUMBER, value: Fraction | float | str = 0, **more: object) -> Quantity:
    return Quantity(kind, 0, 1, Fraction(value), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0, "number 0"),
        (150_000, "number 150000"),
        ("4.5", "number 4.5"),
        ("0.000001", "number 0.000001"),
        ("1.50", "number 1.5"),
        ("2/3", "number 2/3"),
        ("1/8", "number 0.125"),
        ("1/128", "number 1/128"),
        (-5, "number -5"),
        ("-0.5", "number -0.5"),
        ("-2/3", "number -2/3"),
    ],
)
def test_a_number_is_a_decimal_where_six_places_hold_it_and_else_a_fraction(value, said):
    assert describe(figure(value=value)) == said


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (Kind.NUMBER, "number 21"),
        (Kind.ORDINAL, "ordinal 21"),
        (Kind.PERCENT, "percent 21"),
        (Kind.DECADE, "decade 21"),
    ],
)
def test_the_kind_stands_first(kind, said):
    assert describe(figure(kind, 21)) == said


def test_a_question_mark_follows_the_kind_of_what_may_be_no_figure():
    assert describe(figure(value=1, certain=False)) == "number? 1"
    assert describe(figure(Kind.ORDINAL, 2, certain=False)) == "ordinal? 2"


def test_money_ends_with_its_unit():
    assert describe(figure(Kind.MONEY, 15 * 10**11, unit="KRW")) == "money 1500000000000 KRW"
    assert describe(figure(Kind.MONEY, "2.5", unit="dollar")) == "money 2.5 dollar"


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (Kind.NUMBER, "number 5..10"),
        (Kind.PERCENT, "percent 5..10"),
        (Kind.TIME, "time 00:05..00:10"),
    ],
)
def test_a_range_has_two_dots(kind, said):
    assert describe(figure(kind, 5, high=Fraction(10))) == said


def test_a_range_of_money_has_one_unit():
    money = figure(Kind.MONEY, 5, high=Fraction(10), unit="rupee")
    assert describe(money) == "money 5..10 rupee"


def test_a_range_that_begins_at_nothing_is_a_range():
    assert describe(figure(value=0, high=Fraction(0))) == "number 0..0"


def test_a_size_is_vague_and_a_vague_sum_has_a_tilde():
    assert describe(figure(value=100_000, vague=True)) == "vague 100000"
    assert describe(figure(value=100, vague=True, certain=False)) == "vague? 100"
    money = figure(Kind.MONEY, 100_000, unit="dollar", vague=True)
    assert describe(money) == "money ~100000 dollar"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (Day(2024, 3, 12), "date 2024-03-12"),
        (Day(None, 3, 12), "date --03-12"),
        (Day(2024, 3), "date 2024-03"),
        (Day(2024), "date 2024"),
        (Day(570), "date 0570"),
        (Day(1445, 9, 1, hijri=True), "date h1445-09-01"),
        (Day(None, 9, 1, hijri=True), "date h--09-01"),
        (Day(1445, hijri=True), "date h1445"),
    ],
)
def test_a_date_has_the_parts_that_are_said(day, said):
    assert describe(figure(Kind.DATE, day=day)) == said


@pytest.mark.parametrize(("minutes", "said"), [(0, "00:00"), (65, "01:05"), (1050, "17:30")])
def test_a_time_has_hours_and_minutes(minutes, said):
    assert describe(figure(Kind.TIME, minutes)) == f"time {said}"


@given(st.integers(-(10**15), 10**15), st.integers(0, 6))
def test_what_is_said_of_a_decimal_is_its_value(digits: int, places: int):
    value = Fraction(digits, 10**places)
    said = describe(figure(value=value)).removeprefix("number ")
    assert Fraction(said) == value
    assert "/" not in said


@given(st.fractions())
def test_what_is_said_of_any_number_is_its_value(value: Fraction):
    assert Fraction(describe(figure(value=value)).removeprefix("number ")) == value
