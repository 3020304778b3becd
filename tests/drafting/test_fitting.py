"""A figure in the words around it."""

from __future__ import annotations

import pytest

from translator.drafting.fitting import fitted


def placed(new: str, english: str, was: str) -> str | None:
    """Return `english` with the first `was` replaced, or None."""
    start = english.index(was)
    fit = fitted(new, english, start, start + len(was))
    return None if fit is None else english[:start] + fit + english[start + len(was) :]


@pytest.mark.parametrize(
    ("new", "english", "was", "expected"),
    [
        ("50 million", "It cost 5 billion.", "5 billion", "It cost 50 million."),
        ("7:15 a.m.", "It began at 7.", "7", "It began at 7:15 a.m."),
        ("7:15 a.m.", "It began at 7 today.", "7", "It began at 7:15 a.m. today."),
        ("5 to 10", "between 5-12 men", "5-12", "between 5 and 10 men"),
        ("5-10", "between 5-12 men", "5-12", "between 5 and 10 men"),
        ("5-10", "from 5-12 men", "5-12", "from 5 to 10 men"),
        ("5-10", "some 5-12 men", "5-12", "some 5-10 men"),
        ("-5 percent", "a decline of 6 percent", "6 percent", "a decline of 5 percent"),
        ("minus 5 percent", "it fell 6 percent", "6 percent", "it fell 5 percent"),
        ("-5 degrees", "at 6 degrees", "6 degrees", "at -5 degrees"),
    ],
)
def test_a_figure_is_fitted_into_its_sentence(new, english, was, expected):
    assert placed(new, english, was) == expected


@pytest.mark.parametrize(
    ("english", "was"),
    [("a 5,000-rupee note", "5,000-rupee"), ("a 5-year plan", "5"), ("a five-man team", "five")],
)
def test_a_figure_tied_by_a_hyphen_is_left_to_another_step(english, was):
    assert placed("500", english, was) is None
