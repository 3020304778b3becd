"""The spread of chrF as a drawing."""

from __future__ import annotations

import pytest

from tests.evaluation.results import ALONE, GLOSSARY, system
from translator.evaluation.shown.spread import BOTTOM, LEFT, RIGHT, TOP, spreads


def spread(*scores):
    (found,) = spreads([system(ALONE, *scores)])
    return found


def test_a_bar_holds_five_points_and_empty_ones_are_left_out():
    texts = [bar.text for bar in spread(0.0, 4.9, 5.0, 52.0).bars]
    assert texts == ["chrF 0 to 5: 2", "chrF 5 to 10: 1", "chrF 50 to 55: 1"]


def test_a_perfect_sentence_is_in_the_last_bar():
    (bar,) = spread(100.0).bars
    assert bar.text == "chrF 95 to 100: 1"
    assert bar.x + bar.width <= RIGHT


def test_bars_stand_on_the_axis_and_are_as_high_as_there_are_sentences():
    one, two = spread(12.0, 52.0, 53.0).bars
    assert two.height == pytest.approx(BOTTOM - TOP)
    assert one.height == pytest.approx(two.height / 2, abs=0.1)
    assert {round(bar.y + bar.height, 1) for bar in (one, two)} == {BOTTOM}


def test_all_systems_have_the_same_scale():
    many, few = spreads([system(ALONE, 10.0, 11.0), system(GLOSSARY, 10.0, 90.0)])
    assert (many.most, few.most) == (2, 2)
    assert few.bars[0].height == pytest.approx((BOTTOM - TOP) / 2)


def test_median_and_quarters_are_told_and_the_median_has_its_place():
    found = spread(10.0, 20.0, 30.0, 40.0, 50.0)
    assert found.told == (
        "Half of the sentences are above 30.0 (the dashed line); "
        "a quarter is below 20.0, a quarter above 40.0."
    )
    assert found.median == pytest.approx(LEFT + (RIGHT - LEFT) * 0.3, abs=0.1)


def test_one_sentence_and_none_are_told_as_such():
    assert spread(12.34).told == "One sentence, chrF 12.3."
    nothing = spread()
    assert (nothing.told, nothing.bars, nothing.median) == ("No sentences.", (), None)
