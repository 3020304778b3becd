"""Comparisons in words."""

from __future__ import annotations

import pytest

from translator.evaluation.shown.verdicts import contests
from translator.evaluation.system import Comparison


def verdict(difference, low, high, p, *, enough=True):
    comparison = Comparison("a", "b", "chrF", difference, low, high, p)
    (contest,) = contests([comparison], is_large_enough=enough)
    (text,) = contest.verdicts
    return text


@pytest.mark.parametrize(
    ("numbers", "start"),
    [
        ((0.62, 0.31, 0.93, 0.002), "chrF is 0.62 points higher (95 % interval +0.31 to +0.93; "),
        ((-1.5, -2.0, -1.0, 0.01), "chrF is 1.50 points lower (95 % interval −2.00 to −1.00; "),
        ((0.001, -0.002, 0.2, 0.9), "chrF is the same to two decimals (95 % interval 0.00 to "),
    ],
)
def test_the_difference_and_its_interval_are_told(numbers, start):
    assert verdict(*numbers).startswith(start)


@pytest.mark.parametrize(
    ("p", "said"), [(0.049, "Chance alone would hardly"), (0.05, "It may be chance")]
)
def test_five_in_a_hundred_may_be_chance(p, said):
    assert said in verdict(1.0, 0.1, 1.9, p)


@pytest.mark.parametrize(("p", "said"), [(0.0004, "p < 0.001)"), (0.001, "p = 0.001)")])
def test_a_very_small_p_is_not_told_as_none(p, said):
    assert said in verdict(1.0, 0.1, 1.9, p)


def test_of_few_sentences_only_the_difference_is_told():
    assert verdict(4.2, 4.2, 4.2, 0.002, enough=False) == (
        "chrF is 4.20 points higher. "
        "Too few sentences to say whether it is chance: there must be 50."
    )


def test_measures_of_the_same_systems_stand_together_in_their_order():
    found = contests(
        [
            Comparison("a", "b", "BLEU", 1.0, 0.5, 1.5, 0.01),
            Comparison("a", "c", "BLEU", 1.0, 0.5, 1.5, 0.01),
            Comparison("a", "b", "chrF", 1.0, 0.5, 1.5, 0.01),
        ],
        is_large_enough=True,
    )
    assert [(one.baseline, one.system) for one in found] == [("a", "b"), ("a", "c")]
    assert [text.split()[0] for text in found[0].verdicts] == ["BLEU", "chrF"]
