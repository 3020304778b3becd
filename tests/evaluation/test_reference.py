"""References in the spelling in which they are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cases import load_cases
from translator.evaluation import english


@pytest.mark.parametrize("case", load_cases("evaluation/references"), ids=lambda case: case.name)
def test_a_reference_is_written_plainly(case):
    assert english(case.text) == case.expected[0]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_doing_it_twice_changes_nothing_more(text):
    assert english(english(text)) == english(text)
