from __future__ import annotations

import pytest

from tests.training.tokenise.corpus import PAIRS
from training.errors import TrainingError
from training.tokenise.fresh import train_model
from training.tokenise.settings import TokeniseSettings

_TEXTS = [side for pair in PAIRS for side in pair]
_SETTINGS = TokeniseSettings(size=150)


def test_the_same_texts_give_the_same_model():
    first, second = (train_model(_TEXTS, _SETTINGS, seed=1) for _ in range(2))
    assert first.proto.SerializeToString() == second.proto.SerializeToString()


def test_a_sample_is_drawn_by_the_seed():
    settings = _SETTINGS.model_copy(update={"sentences": 40})
    first, again, other = (train_model(_TEXTS, settings, seed=seed) for seed in (1, 1, 2))
    assert first.proto == again.proto
    assert first.proto != other.proto


def test_the_characters_of_the_tag_are_known_whatever_the_texts():
    assert set("<bt>") <= set(train_model(_TEXTS, _SETTINGS, seed=1).texts)


def test_too_little_text_is_told():
    with pytest.raises(TrainingError, match="No pieces can be made of the texts"):
        train_model([], _SETTINGS, seed=1)
