import pytest

from training.backtranslate.rules import fault
from training.backtranslate.settings import BacktranslateSettings

SETTINGS = BacktranslateSettings(slack=2, most_ratio=1.5, least_ratio=0.5, longest=100)
ENGLISH = list(range(10, 20))  # ten pieces


def test_a_translation_of_like_length_is_kept():
    assert not fault(ENGLISH, list(range(50, 59)), SETTINGS)


@pytest.mark.parametrize(
    ("urdu", "word"),
    [
        ([], "empty"),
        ([50], "empty"),
        (list(range(50, 68)), "long"),
        ([50, 51], "short"),
        ([50, 51] * 5, "loop"),
        ([10, 11, 12, 13, 14, 15, 16, 50], "copied"),
    ],
)
def test_what_is_wrong_is_told_in_a_word(urdu, word):
    assert fault(ENGLISH, urdu, SETTINGS) == word


def test_the_limits_themselves_are_allowed():
    assert not fault(ENGLISH, list(range(50, 67)), SETTINGS)  # 1.5 * 10 + 2
    assert not fault(ENGLISH, [50, 51, 52], SETTINGS)  # 0.5 * 10 - 2


def test_names_and_figures_may_be_copied():
    assert not fault(ENGLISH, [10, 11, 12, 50, 51, 52, 53], SETTINGS)
