import pytest

from training.distil.faults import fault
from translator.engine import Hypothesis

URDU = "لاہور میں 12 افراد گرفتار ہوئے۔"


def test_a_sound_translation_has_no_fault():
    assert not fault(URDU, Hypothesis("12 people were arrested in Lahore.", -0.3), -1.0)


@pytest.mark.parametrize(
    ("english", "word"),
    [
        ("", "empty"),
        ("12 people were گرفتار in Lahore.", "leftover"),
        ("21 people were arrested in Lahore.", "number"),
        ("12 people were arrested in the city in the city in the city.", "loop"),
    ],
)
def test_what_is_wrong_is_told_by_the_name_of_the_check(english, word):
    assert fault(URDU, Hypothesis(english, -0.3), -1.0) == word


def test_an_unlikely_translation_is_not_trusted():
    hypothesis = Hypothesis("12 people were arrested in Lahore.", -1.1)
    assert fault(URDU, hypothesis, -1.0) == "score"
    assert not fault(URDU, hypothesis, -1.1)
