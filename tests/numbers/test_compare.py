from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.numbers import Comparison, Day, Kind, Quantity, compare, same_unit
from translator.numbers.atoms import FAMILIES


def number(value: Fraction | float | str, **more: object) -> Quantity:
    return Quantity(Kind.NUMBER, 0, 1, Fraction(value), **more)  # type: ignore[arg-type]


def a(kind: Kind, value: Fraction | float | str, **more: object) -> Quantity:
    return Quantity(kind, 0, 1, Fraction(value), **more)  # type: ignore[arg-type]


def money(value: float | str, unit: str, **more: object) -> Quantity:
    return a(Kind.MONEY, value, unit=unit, **more)


def percent(value: float | str) -> Quantity:
    return a(Kind.PERCENT, value)


def time(hours: int, minutes: int = 0) -> Quantity:
    return a(Kind.TIME, hours * 60 + minutes)


def date(*parts: int | None, hijri: bool = False) -> Quantity:
    return a(Kind.DATE, 0, day=Day(*parts, hijri=hijri))


def span(low: float, high: float) -> Quantity:
    return number(low, high=Fraction(high))


UNITS = sorted({u for word, codes in FAMILIES.items() for u in (word, *codes)} | {"", "EUR", "KRW"})
QUANTITIES = st.one_of(
    st.builds(number, st.integers(0, 20), certain=st.booleans(), vague=st.booleans()),
    st.builds(money, st.integers(0, 20), st.sampled_from(UNITS)),
    st.builds(percent, st.integers(0, 20)),
    st.builds(time, st.integers(0, 23)),
    st.builds(span, st.integers(0, 9), st.integers(10, 20)),
    st.builds(date, st.integers(1990, 2000), st.integers(1, 12), hijri=st.booleans()),
    st.builds(a, st.just(Kind.DECADE), st.sampled_from([80, 90, 1980, 1990])),
    st.builds(a, st.just(Kind.ORDINAL), st.integers(1, 20)),
)
LISTS = st.lists(QUANTITIES, max_size=5)

AGREE = {
    "equal numbers": (number(5), number(5)),
    "equal decimals": (number("0.5"), number("1/2")),
    "an ordinal and a number": (a(Kind.ORDINAL, 21), number(21)),
    "equal sums": (money(5, "PKR"), money(5, "PKR")),
    "a sum whose country is open": (money(5, "rupee"), money(5, "PKR")),
    "a sum whose country is open in the translation": (money(5, "USD"), money(5, "dollar")),
    "equal percentages": (percent(5), percent(5)),
    "half and 50 percent": (number("1/2"), percent(50)),
    "25 percent and a quarter": (percent(25), number("1/4")),
    "equal ranges": (span(5, 10), span(5, 10)),
    "equal times": (time(17, 30), time(17, 30)),
    "5 in the evening and 5 with an open half": (time(17), time(5)),
    "noon and midnight with an open half": (time(0), time(12)),
    "a time and a bare hour": (time(17), number(5)),
    "a bare hour and a time": (number(5), time(17)),
    "noon and a bare 12": (time(12), number(12)),
    "a bare hour of 24": (time(17), number(17)),
    "equal decades": (a(Kind.DECADE, 1990), a(Kind.DECADE, 1990)),
    "a decade without its century": (a(Kind.DECADE, 90), a(Kind.DECADE, 1990)),
    "a decade and a year": (a(Kind.DECADE, 1990), number(1990)),
    "equal dates": (date(2024, 3, 12), date(2024, 3, 12)),
    "a year as a date and as a number": (date(2024), number(2024)),
    "equal hijri dates": (date(1445, 9, 1, hijri=True), date(1445, 9, 1, hijri=True)),
}
UNLIKE = {
    "a sum and a number": (money(5, "PKR"), number(5)),
    "a number and a sum": (number(5), money(5, "PKR")),
    "two currencies": (money(5, "PKR"), money(5, "USD")),
    "two countries of one currency": (money(5, "PKR"), money(5, "INR")),
    "two open currencies": (money(5, "rupee"), money(5, "dollar")),
    "an open currency and another country": (money(5, "rupee"), money(5, "USD")),
    "a percentage and a number": (percent(5), number(5)),
    "a percentage and a sum": (percent(5), money(5, "PKR")),
}
DIFFER = {
    "two numbers": (number(5), number(6)),
    "a scale off by ten": (number(50_000), number(500_000)),
    "two sums": (money(5, "PKR"), money(6, "PKR")),
    "half and 5 percent": (number("1/2"), percent(5)),
    "half and 50": (number("1/2"), number(50)),
    "2 and 200 percent": (number(2), percent(200)),
    "two times": (time(17), time(18)),
    "two minutes": (time(17, 30), time(17, 45)),
    "a time and another hour": (time(17), number(6)),
    "a half hour and a bare hour": (time(17, 30), number(5)),
    "two decades": (a(Kind.DECADE, 90), a(Kind.DECADE, 1980)),
    "two decades of two centuries": (a(Kind.DECADE, 1890), a(Kind.DECADE, 1980)),
    "two months": (date(2024, 3, 12), date(2024, 4, 12)),
    "two days": (date(2024, 3, 12), date(2024, 3, 13)),
    "two years": (date(2024, 3, 12), date(2023, 3, 12)),
    "a month of two calendars": (date(None, 9, 1), date(None, 9, 1, hijri=True)),
    "two ranges with one end": (span(5, 10), span(5, 15)),
}


@pytest.mark.parametrize("pair", AGREE.values(), ids=AGREE)
def test_these_agree(pair):
    assert compare([pair[0]], [pair[1]]) == Comparison(met=(pair[0],))


@pytest.mark.parametrize("pair", UNLIKE.values(), ids=UNLIKE)
def test_these_have_one_value_and_two_units(pair):
    assert compare([pair[0]], [pair[1]]) == Comparison(unlike=(pair,))


@pytest.mark.parametrize("pair", DIFFER.values(), ids=DIFFER)
def test_these_are_missing_and_added(pair):
    assert compare([pair[0]], [pair[1]]) == Comparison(missing=(pair[0],), added=(pair[1],))


def test_texts_without_figures_agree():
    assert compare([], []) == Comparison()
    assert Comparison().agrees


@pytest.mark.parametrize(
    "comparison",
    [
        Comparison(missing=(number(5),)),
        Comparison(unlike=((number(5), percent(5)),)),
        Comparison(added=(number(5),)),
    ],
)
def test_anything_missing_unlike_or_added_is_no_agreement(comparison: Comparison):
    assert not comparison.agrees


def test_the_order_does_not_matter():
    assert compare([number(5), percent(7)], [percent(7), number(5)]).agrees


def test_what_is_missing_keeps_the_order_of_the_source():
    one, two, three = number(1), number(2), number(3)
    assert compare([three, two, one], [two]).missing == (three, one)


def test_one_figure_answers_for_two_equal_ones():
    assert compare([number(5), number(5)], [number(5)]).agrees
    assert compare([number(5)], [number(5), number(5)]).agrees


def test_of_several_with_the_value_the_one_with_the_unit_answers():
    source = [money(5, "PKR"), number(5)]
    assert compare(source, [number(5), money(5, "PKR")]).agrees


def test_a_range_agrees_with_its_ends_apart():
    assert compare([span(5, 10)], [number(10), number(5)]).agrees
    assert compare([number(5), number(10)], [span(5, 10)]).agrees


def test_a_range_with_one_end_lost_is_missing_and_nothing_is_added():
    assert compare([span(5, 10)], [number(5)]) == Comparison(missing=(span(5, 10),))


def test_a_range_for_one_of_its_ends_is_added():
    assert compare([number(5)], [span(5, 10)]) == Comparison(met=(number(5),), added=(span(5, 10),))


def test_a_range_of_another_unit_is_unlike():
    low = a(Kind.PERCENT, 5, high=Fraction(10))
    assert compare([low], [span(5, 10)]) == Comparison(unlike=((low, span(5, 10)),))


def test_a_date_agrees_with_its_parts_apart():
    assert compare([date(2024, 3, 12)], [date(None, 3, 12), number(2024)]).agrees
    assert compare([date(2024, 3), number(12)], [date(2024, 3, 12)]).agrees


@pytest.mark.parametrize("less", [date(2024, 3), date(None, 3, 12), date(2024)])
def test_a_date_of_which_a_part_is_lost_is_missing(less: Quantity):
    assert compare([date(2024, 3, 12)], [less]) == Comparison(missing=(date(2024, 3, 12),))


def test_a_date_with_a_part_more_is_added():
    added = compare([date(None, 3, 12)], [date(2024, 3, 12)])
    assert added == Comparison(met=(date(None, 3, 12),), added=(date(2024, 3, 12),))


def test_a_number_does_not_answer_for_a_month():
    assert compare([date(2024, 3)], [number(2024), number(3)]).missing == (date(2024, 3),)
    assert compare([number(3)], [date(2024, 3)]).missing == (number(3),)


def test_sizes_are_asked_for_on_neither_side():
    size = number(1000, vague=True)
    assert compare([size], []) == Comparison()
    assert compare([], [size]) == Comparison()


def test_what_may_be_no_figure_is_asked_for_on_neither_side():
    maybe = number(1, certain=False)
    assert compare([maybe], []) == Comparison()
    assert compare([], [maybe]) == Comparison()


def test_what_may_be_no_figure_answers_for_a_figure():
    maybe = number(1, certain=False)
    assert compare([number(1)], [maybe]) == Comparison(met=(number(1),))
    assert compare([maybe], [number(1)]) == Comparison()


def test_what_may_be_no_figure_leaves_the_rest_to_be_asked_for():
    assert compare([number(1, certain=False), number(7)], []).missing == (number(7),)


@pytest.mark.parametrize("family", FAMILIES.items(), ids=FAMILIES)
def test_a_currency_may_be_the_one_whose_name_it_shares(family):
    word, codes = family
    assert all(same_unit(word, code) and same_unit(code, word) for code in codes)
    others = FAMILIES.keys() - {word}
    assert not any(same_unit(other, code) for other in others for code in codes)


def test_two_codes_of_one_family_are_two_units():
    assert same_unit("PKR", "PKR")
    assert not same_unit("PKR", "INR")
    assert not same_unit("rupee", "dollar")


def test_no_unit_is_a_unit_of_its_own():
    assert same_unit("", "")
    assert not same_unit("", "PKR")
    assert not same_unit("rupee", "")


@pytest.mark.parametrize("codes", FAMILIES.values(), ids=FAMILIES)
def test_the_codes_of_a_family_have_the_form_of_iso_4217(codes: frozenset[str]):
    assert all(len(code) == 3 and code.isupper() for code in codes)


@given(st.sampled_from(UNITS), st.sampled_from(UNITS))
def test_two_units_are_the_same_both_ways_round(one: str, other: str):
    assert same_unit(one, other) == same_unit(other, one)


@given(LISTS)
def test_a_text_agrees_with_itself(figures: list[Quantity]):
    asked = tuple(q for q in figures if q.certain and not q.vague)
    assert compare(figures, figures) == Comparison(met=asked)


@given(LISTS, LISTS)
def test_each_certain_figure_of_the_source_is_met_missing_or_unlike(source, translation):
    result = compare(source, translation)
    asked = [q for q in source if q.certain and not q.vague]
    judged = [*result.met, *result.missing, *(one for one, _ in result.unlike)]
    assert sorted(map(repr, judged)) == sorted(map(repr, asked))


@given(LISTS, LISTS)
def test_what_is_missing_is_added_the_other_way_round(source, translation):
    assert compare(source, translation).missing == compare(translation, source).added


@given(LISTS, LISTS)
def test_a_longer_translation_misses_no_more(source, translation):
    fewer = compare(source, translation[:-1]).missing
    assert set(compare(source, translation).missing) <= set(fewer)


@pytest.mark.parametrize(
    ("wanted", "given"),
    [
        ((100_000,), (100_000,)),
        ((100_000,), (1_000_000,)),
        ((100, 1000), (100_000,)),
        ((1000,), ()),
    ],
    ids=["equal", "ten times", "hundreds of thousands", "no size"],
)
def test_sizes_agree(wanted, given):
    source = [number(v, vague=True) for v in wanted]
    assert compare(source, [number(v, vague=True) for v in given]) == Comparison()


def test_sizes_that_are_far_apart_are_unlike():
    lakhs, thousands = number(100_000, vague=True), number(1000, vague=True)
    assert compare([lakhs], [thousands]) == Comparison(unlike=((lakhs, thousands),))
    assert compare([thousands], [lakhs]).unlike == ((thousands, lakhs),)
