"""A figure that was put right deserves a second look."""

from __future__ import annotations

from tests.checks.build import found, said, segment
from translator.checks.repaired import CHECK
from translator.draft import Draft, Repair, Severity
from translator.urdu import isolated

SOURCE = segment("حکومت نے  ۵ کروڑ روپے دیے۔")
ENGLISH = "The government gave 50 million rupees."
FIVE_CRORE = isolated("5 کروڑ")


def one(*repairs: Repair):
    return found(CHECK, SOURCE, Draft(ENGLISH, repairs=repairs))


def test_a_repair_is_shown_with_what_stood_there():
    (finding,) = findings = one(Repair("5 کروڑ", "5 billion", "50 million"))
    message = f"“5 billion” was put right: “50 million”, for “{FIVE_CRORE}”."
    assert said(findings) == [("repaired", Severity.WARNING, message)]
    assert isolated("5 billion") in finding.urdu
    assert isolated("50 million") in finding.urdu


def test_a_figure_that_was_missing_is_shown_as_put_in():
    (finding,) = findings = one(Repair("5 کروڑ", "", "50 million"))
    message = f"“50 million” was put in, for “{FIVE_CRORE}”."
    assert said(findings) == [("repaired", Severity.WARNING, message)]
    assert isolated("50 million") in finding.urdu


def test_places_are_told_on_both_sides():
    (finding,) = one(Repair("5 کروڑ", "5 billion", "50 million"))
    assert ENGLISH[slice(*finding.place)] == "50 million"
    assert SOURCE.text[slice(*finding.source_place)] == "۵ کروڑ"


def test_what_is_not_there_has_no_place():
    (finding,) = one(Repair("7 لاکھ", "7 million", "700,000"))
    assert (finding.place, finding.source_place) == (None, None)


def test_every_repair_is_shown():
    assert len(one(Repair("5 کروڑ", "", "50 million"), Repair("۵", "4", "5"))) == 2


def test_without_repairs_there_is_nothing_to_find():
    assert one() == []
