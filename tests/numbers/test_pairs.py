"""Whole sentences and their translations: which figures a reader would object to."""

from __future__ import annotations

import pytest

from tests.cases import Case, load_cases
from translator.numbers import (
    Comparison,
    Quantity,
    compare,
    describe,
    english_quantities,
    urdu_quantities,
)
from translator.urdu import normalise

CASES = load_cases("numbers/pairs")


def verdict(comparison: Comparison) -> tuple[str, ...]:
    if comparison.agrees:
        return ("agrees",)
    unlike = ", ".join(f"{describe(a)} as {describe(b)}" for a, b in comparison.unlike)
    lines = {
        "missing": listed(comparison.missing),
        "unlike": unlike,
        "added": listed(comparison.added),
    }
    return tuple(f"{name}: {said}" for name, said in lines.items() if said)


def listed(quantities: tuple[Quantity, ...]) -> str:
    return ", ".join(map(describe, quantities))


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_the_figures_of_a_sentence_and_its_translation_compare_so(case: Case):
    english, *expected = case.expected
    source = urdu_quantities(normalise(case.text))
    assert verdict(compare(source, english_quantities(english))) == tuple(expected)


def test_the_cases_hold_good_and_wrong_translations_under_names_of_their_own():
    good = [case for case in CASES if case.expected[1:] == ("agrees",)]
    assert min(len(good), len(CASES) - len(good)) >= 60
    assert len({case.name for case in CASES}) == len(CASES)
