import pytest
from pydantic import ValidationError

from training.train.settings import FinetuneSettings, TrainSettings


def test_without_a_length_a_run_has_the_usual_steps():
    assert (TrainSettings().steps, TrainSettings().minutes) == (12_000, None)
    assert FinetuneSettings().steps == 600


def test_a_run_may_have_minutes_instead():
    settings = TrainSettings(minutes=20)

    assert (settings.steps, settings.minutes) == (None, 20)


def test_a_run_has_no_two_lengths():
    with pytest.raises(ValidationError, match="give steps or minutes, not both"):
        TrainSettings(steps=5, minutes=1)


def test_a_batch_must_hold_the_longest_pair_with_its_tag():
    assert TrainSettings(tokens=163, longest=160).tokens == 163
    with pytest.raises(ValidationError, match="tokens 162 cannot hold longest 160"):
        TrainSettings(tokens=162, longest=160)


def test_an_unknown_key_is_a_mistake():
    with pytest.raises(ValidationError, match="stepps"):
        TrainSettings(stepps=5)


def test_fine_tuning_learns_more_slowly():
    assert FinetuneSettings().rate < TrainSettings().rate / 4
    assert FinetuneSettings().encoder_rate < TrainSettings().encoder_rate / 4


def test_every_setting_is_described():
    for settings in (TrainSettings, FinetuneSettings):
        assert all(field.description for field in settings.model_fields.values())
