import pytest

from training.train.schedule import Moment, is_over, rate_factor
from training.train.settings import TrainSettings

STEPS = TrainSettings(steps=100, warmup=9, decay=0.5, floor=0.01)


@pytest.mark.parametrize(
    ("step", "factor"),
    [(0, 0.1), (4, 0.5), (9, 1.0), (10, 1.0), (50, 1.0), (60, 0.8), (75, 0.5), (99, 0.02)],
)
def test_rates_rise_stay_and_fall(step, factor):
    assert rate_factor(STEPS, Moment(step)) == pytest.approx(factor)


def test_rates_never_fall_below_the_floor():
    settings = TrainSettings(steps=1000, warmup=0, decay=1.0, floor=0.2)

    assert rate_factor(settings, Moment(999)) == pytest.approx(0.2)


def test_without_a_decay_rates_stay():
    settings = TrainSettings(steps=100, warmup=0, decay=0)

    assert {rate_factor(settings, Moment(step)) for step in range(100)} == {1.0}


def test_rates_fall_over_the_whole_run_if_they_are_to():
    settings = TrainSettings(steps=100, warmup=0, decay=1.0)

    assert rate_factor(settings, Moment(25)) == pytest.approx(0.75)


def test_a_run_of_minutes_goes_by_the_clock():
    settings = TrainSettings(minutes=2, warmup=9, decay=0.5)

    assert rate_factor(settings, Moment(4, 10.0)) == pytest.approx(0.5)
    assert rate_factor(settings, Moment(50, 90.0)) == pytest.approx(0.5)
    assert rate_factor(settings, Moment(50, 130.0)) == pytest.approx(settings.floor)


def test_a_run_is_over_when_its_steps_or_minutes_are():
    assert not is_over(STEPS, Moment(99, 1e9))
    assert is_over(STEPS, Moment(100, 0.0))
    assert not is_over(TrainSettings(minutes=1), Moment(10**6, 59.9))
    assert is_over(TrainSettings(minutes=1), Moment(0, 60.0))
