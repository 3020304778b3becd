"""Regular English inflection."""

from __future__ import annotations

import pytest

from tests.cases import Case, load_cases
from translator.terms import form_pattern, plural


@pytest.mark.parametrize("case", load_cases("terms/plural"), ids=lambda case: case.name)
def test_the_plural_is_regular(case: Case):
    assert (plural(case.text),) == case.expected


@pytest.mark.parametrize("case", load_cases("terms/forms"), ids=lambda case: case.name)
def test_a_phrase_is_found_in_its_regular_forms_and_no_others(case: Case):
    for line in case.expected:
        wanted, text = line.split(": ", 1)
        assert wanted in {"in", "not in"}
        assert bool(form_pattern(case.text).search(text)) is (wanted == "in"), line


def test_the_whole_of_a_possessive_is_taken():
    assert form_pattern("coin").sub("_", "the coins' and the coin’s") == "the _ and the _"


def test_a_phrase_is_found_as_often_as_it_stands_there():
    assert len(form_pattern("private key").findall("A private key is a Private-Key.")) == 2
