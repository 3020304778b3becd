"""Figures that the model reads better in another form."""

from __future__ import annotations

import pytest

from tests.drafting.build import piece
from translator.drafting.odd_figures import odd_figures


@pytest.mark.parametrize(
    ("text", "rendered"),
    [
        ("کل %80 لوگ", "کل 80% لوگ"),
        ("جبکہ%6 کیس", "جبکہ 6% کیس"),
        ("% 0.5 کمی", "0.5% کمی"),
        ("%62-71 میں", "62-71% میں"),
        ("آئے 5،000،000 لوگ", "آئے 5,000,000 لوگ"),
        ("1،50،000 روپے", "1,50,000 روپے"),
    ],
)
def test_an_odd_figure_reaches_the_engine_in_the_usual_form(text, rendered):
    assert piece(text).render().text == rendered


@pytest.mark.parametrize("text", ["80% لوگ", "50%20 لوگ", "5، 6 اور 7", "12،34", "1، 200 لوگ"])
def test_other_figures_stay_as_they_are(text):
    assert odd_figures(text) == []


def test_the_words_keep_their_origins():
    rendered = piece("جبکہ%6 کیس آئے").render()
    assert rendered.text.split() == ["جبکہ", "6%", "کیس", "آئے"]
    assert rendered.origins == (0, 0, 1, 2)
