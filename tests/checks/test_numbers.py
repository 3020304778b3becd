"""Every figure must come through with its value and its unit."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.checks.build import applied, said, segment
from translator.checks import numbers
from translator.checks.check import Sides
from translator.checks.numbers import CHECK
from translator.draft import Draft, Severity
from translator.numbers import Comparison, Kind, Quantity
from translator.urdu import isolated

URDU = "حکومت نے ۵ کروڑ اور 7 لاکھ دیے۔"
NORMAL = "حکومت نے 5 کروڑ اور 7 لاکھ دیے۔"
ENGLISH = "The government gave 5 billion and 9 million."
RIGHT = {"5 کروڑ": "50 million", "7 لاکھ": "700,000"}


@pytest.fixture(autouse=True)
def spoken(monkeypatch):
    monkeypatch.setattr(numbers, "in_english", lambda _, written: RIGHT[written])


def urdu(part: str, kind: Kind = Kind.NUMBER, **more) -> Quantity:
    start = NORMAL.index(part)
    return Quantity(kind, start, start + len(part), **more)


def english(part: str, kind: Kind = Kind.NUMBER, **more) -> Quantity:
    start = ENGLISH.index(part)
    return Quantity(kind, start, start + len(part), **more)


def findings(**comparison):
    sides = Sides(segment(URDU), Draft(ENGLISH))
    sides.figures = Comparison(**comparison)
    return list(CHECK.find(sides))


CRORE, LAKH = urdu("5 کروڑ"), urdu("7 لاکھ")
BILLION, MILLION = english("5 billion"), english("9 million")
FIVE_CRORE = isolated("5 کروڑ")


def test_figures_that_agree_are_fine():
    assert findings(met=(CRORE, LAKH)) == []


def test_a_missing_figure_is_an_error():
    (finding,) = found = findings(missing=(CRORE,))
    message = f"“{FIVE_CRORE}” (50 million) is not in the translation."
    assert said(found) == [("number", Severity.ERROR, message)]
    assert URDU[slice(*finding.source_place)] == "۵ کروڑ"
    assert (finding.place, finding.fix) == (None, None)
    assert isolated("50 million") in finding.urdu


def test_a_figure_that_came_in_is_an_error():
    (finding,) = found = findings(added=(MILLION,))
    assert said(found) == [("number", Severity.ERROR, "“9 million” is not in the source.")]
    assert ENGLISH[slice(*finding.place)] == "9 million"
    assert (finding.source_place, finding.fix) == (None, None)
    assert isolated("9 million") in finding.urdu


def test_one_missing_and_one_added_are_one_that_changed():
    (finding,) = found = findings(missing=(CRORE,), added=(BILLION,))
    message = f"“{FIVE_CRORE}” (50 million) became “5 billion”."
    assert said(found) == [("number", Severity.ERROR, message)]
    assert URDU[slice(*finding.source_place)] == "۵ کروڑ"
    assert ENGLISH[slice(*finding.place)] == "5 billion"
    assert isolated("5 billion") in finding.urdu


def test_the_fix_writes_the_figure_of_the_source():
    fixed = applied(findings(missing=(CRORE,), added=(BILLION,)), ENGLISH)
    assert fixed == "The government gave 50 million and 9 million."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Kind.MONEY, Kind.NUMBER),
        (Kind.PERCENT, Kind.NUMBER),
        (Kind.DATE, Kind.NUMBER),
        (Kind.TIME, Kind.TIME),
    ],
)
def test_kinds_that_go_together_are_one_finding(one, other):
    found = findings(missing=(urdu("5 کروڑ", one),), added=(english("5 billion", other),))
    assert ["became" in f.message for f in found] == [True]


@pytest.mark.parametrize(("one", "other"), [(Kind.TIME, Kind.MONEY), (Kind.DATE, Kind.PERCENT)])
def test_kinds_that_do_not_go_together_are_two_findings(one, other):
    found = findings(missing=(urdu("5 کروڑ", one),), added=(english("5 billion", other),))
    assert [f.fix for f in found] == [None, None]


def test_which_of_two_became_which_is_not_guessed():
    found = findings(missing=(CRORE, LAKH), added=(BILLION, MILLION))
    assert len(found) == 4
    assert [f.fix for f in found] == [None] * 4


def test_a_changed_unit_is_an_error_with_a_fix():
    rupees = urdu("5 کروڑ", Kind.MONEY, value=Fraction(50_000_000), unit="PKR")
    dollars = english("5 billion", Kind.MONEY, value=Fraction(50_000_000), unit="USD")
    (finding,) = findings(unlike=((rupees, dollars),))
    assert finding.severity is Severity.ERROR
    assert finding.place == (dollars.start, dollars.end)
    assert applied([finding], ENGLISH) == "The government gave 50 million and 9 million."


def test_a_lost_percent_sign_is_an_error():
    percent = urdu("5 کروڑ", Kind.PERCENT, value=Fraction(5))
    (finding,) = findings(unlike=((percent, english("5 billion", value=Fraction(5))),))
    assert finding.severity is Severity.ERROR


def test_a_unit_that_the_source_leaves_out_is_a_warning():
    bare = urdu("5 کروڑ", value=Fraction(50_000_000))
    rupees = english("5 billion", Kind.MONEY, value=Fraction(50_000_000), unit="PKR")
    (finding,) = findings(unlike=((bare, rupees),))
    assert (finding.severity, finding.fix) == (Severity.WARNING, None)
