"""One name must be spelled in one way throughout an article."""

from __future__ import annotations

import pytest

from tests.checks.build import segment
from translator.checks.check import Sides
from translator.checks.spelling import CHECK
from translator.draft import Draft, Finding, Severity


def findings(*pairs: tuple[str, str]) -> list[tuple[int, Finding]]:
    return list(CHECK.find([Sides(segment(urdu), Draft(text)) for urdu, text in pairs]))


def of(urdu: str, *texts: str) -> list[tuple[int, Finding]]:
    return findings(*[(urdu, text) for text in texts])


def test_the_rarer_spelling_is_a_warning_with_a_fix():
    urdu, text = "کل زیلنسکی نے کہا۔", "Then Zelenskyy’s aide spoke."
    ((index, found),) = of(urdu, "Then Zelensky spoke.", text, "Zelensky spoke.")
    assert index == 1
    assert found.severity is Severity.WARNING
    assert found.message == "“Zelenskyy” is spelled “Zelensky” elsewhere in this article."
    assert found.urdu.startswith("\u2068Zelenskyy\u2069 ")
    assert text[slice(*found.place)] == "Zelenskyy"
    assert urdu[slice(*found.source_place)] == "زیلنسکی"
    assert found.fix.apply(text) == "Then Zelensky’s aide spoke."


def test_of_two_spellings_the_first_counts():
    ((index, found),) = of("کل شہباز آئے۔", "Then Shehbaz came.", "Then Shahbaz came.")
    assert (index, found.fix.text) == (1, "Shehbaz")


def test_a_name_that_no_list_knows_is_found_too():
    found = of("کل کوسٹیلو آئے۔", "Then Costello came.", "Then Costelo came.")
    assert [index for index, _ in found] == [1]


@pytest.mark.parametrize(
    "texts",
    [
        ("Then Zelensky spoke.", "Then Zelensky’s aide spoke."),
        ("Then Zelensky spoke.", "Then the Zelenskys spoke."),
        ("Then Zelensky spoke.", "Then ZELENSKY spoke."),
        ("Then Zelensky spoke.", "Then he spoke."),
        ("Then Zelensky spoke.", "Then Putin spoke."),
    ],
)
def test_what_is_no_other_spelling_is_fine(texts):
    assert of("کل زیلنسکی نے کہا۔", *texts) == []


def test_two_people_may_spell_one_name_in_two_ways():
    pairs = [
        ("کل شہباز شریف آئے۔", "Then Shehbaz Sharif came."),
        ("کل شہباز گل آئے۔", "Then Shahbaz Gill came."),
    ]
    assert findings(*pairs) == []


def test_a_name_given_in_part_is_that_of_the_one_person_who_bears_it():
    pairs = [
        ("کل شہباز شریف آئے۔", "Then Shehbaz Sharif came."),
        ("کل شہباز نے کہا۔", "Then Shahbaz spoke."),
    ]
    assert [index for index, _ in findings(*pairs)] == [1]


def test_a_name_given_in_part_that_two_people_bear_is_left_alone():
    pairs = [
        ("کل شہباز شریف آئے۔", "Then Shehbaz Sharif came."),
        ("کل شہباز گل آئے۔", "Then Shahbaz Gill came."),
        ("کل شہباز نے کہا۔", "Then Shahbaz spoke."),
    ]
    assert findings(*pairs) == []


def test_an_article_without_names_is_fine():
    assert findings(("بارش ہوئی۔", "It rained."), ("", "")) == []
