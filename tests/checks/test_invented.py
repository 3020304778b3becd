"""A name that the source does not have."""

from __future__ import annotations

import pytest

from tests.checks.build import found, said
from translator.article import Segment
from translator.checks import Sides
from translator.checks.invented import CHECK
from translator.draft import Draft, Severity
from translator.terms import Stage, Status, TermOutcome

URDU = "وزیر نے کہا کہ کل بارش ہو گی۔"


def test_a_name_that_came_in_is_an_error_with_its_place():
    english = "The minister told Imran that it would rain."
    (finding,) = found(CHECK, URDU, english)
    assert said([finding]) == [("invented", Severity.ERROR, "“Imran” is not in the source.")]
    assert finding.place is not None
    assert english[slice(*finding.place)] == "Imran"
    assert "Imran" in finding.urdu


@pytest.mark.parametrize(
    ("urdu", "english"),
    [
        ("عمران نے کہا کہ کل بارش ہو گی۔", "It would rain, Imran said."),
        ("عمراں نے کہا کہ کل بارش ہو گی۔", "It would rain, Imran said."),
        ("Imran نے کہا کہ کل بارش ہو گی۔", "It would rain, Imran said."),
        ("وزیر نے چاند دیکھا۔", "The minister saw the Moon."),
        (URDU, "The minister said that it would rain."),
    ],
    ids=["named", "misspelled", "in Latin letters", "no person", "no name"],
)
def test_a_name_that_the_source_has_is_fine(urdu, english):
    assert found(CHECK, urdu, english) == []


def test_a_name_that_a_term_brings_in_is_fine():
    outcome = TermOutcome("وزیر", "Imran Khan", Status.MET, Stage.ANNOTATED, 1, 1)
    sides = Sides(Segment(0, 0, URDU, "key"), Draft("So said Imran Khan.", outcomes=(outcome,)))
    assert list(CHECK.find(sides)) == []
