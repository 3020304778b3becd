"""A text without a letter teaches nothing."""

from __future__ import annotations

from training.clean.pair import Text
from training.clean.rules.rule import TextRule
from training.clean.settings import CleanSettings

__all__ = ["RULE"]


def _drops(text: Text, _settings: CleanSettings) -> bool:
    return not text.letters


RULE = TextRule("empty", "a side without a letter", _drops)
