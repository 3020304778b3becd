import pytest

from training.distil.choose import CHOICES, best, most_agreed
from translator.engine import Hypothesis

ODD = Hypothesis("Rain fell.", -0.1)
MIDDLE = Hypothesis("The minister wrote a long letter today.", -0.3)
NEAR = Hypothesis("The minister wrote a long letter.", -0.2)
OTHER = Hypothesis("The minister wrote a letter today.", -0.4)


def test_the_best_is_the_likeliest():
    assert best([MIDDLE, ODD, NEAR]) is ODD


def test_the_most_agreed_is_most_like_the_others_although_it_is_less_likely():
    assert most_agreed([ODD, NEAR, MIDDLE, OTHER]) is MIDDLE


def test_of_hypotheses_that_agree_equally_the_likelier_is_taken():
    twin = Hypothesis(MIDDLE.text, -0.9)
    assert most_agreed([twin, MIDDLE]) is MIDDLE


@pytest.mark.parametrize("choose", CHOICES.values())
def test_one_hypothesis_is_always_chosen(choose):
    assert choose([ODD]) is ODD
