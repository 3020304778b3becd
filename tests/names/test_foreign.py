"""Likely names are found by their letters, and borrowed words leave a trace."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cases import load_cases
from translator.names import english_words, has_trace, likely_names
from translator.urdu import normalise


@pytest.mark.parametrize("case", load_cases("names/likely"), ids=lambda case: case.name)
def test_likely_names_are_found(case):
    words = normalise(case.text).split()
    assert ([words[at] for at in likely_names(words)] or ["nothing"]) == list(case.expected)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("مظفرپور", "He went to Muzaffarpur"),
        ("مظفرپور", "He went to Muzaffar Pur"),
        ("بارتولینو", "a song by bartolino"),
        ("ہیریکسن", "Herricksons’ book"),
        ("Veltrona", "the Veltronas"),
        ("Veltrona", "VELTRONA’s"),
    ],
)
def test_a_likely_name_leaves_a_trace(name, text):
    assert has_trace(name, english_words(text))


@pytest.mark.parametrize("name", ["مظفرپور", "بارتولینو", "Veltrona"])
@pytest.mark.parametrize("text", ["", "He left", "Lagos is big"])
def test_a_likely_name_without_a_trace_is_lost(name, text):
    assert not has_trace(name, english_words(text))


@given(st.lists(st.text("ابپتٹڈرزسنلموییA", max_size=8)))
def test_likely_names_stand_in_order(words):
    found = likely_names(words)
    assert list(found) == sorted(set(found))
    assert all(0 <= at < len(words) for at in found)
