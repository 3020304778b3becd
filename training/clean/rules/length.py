"""Texts that are too long to be a sentence."""

from __future__ import annotations

from training.clean.pair import Text
from training.clean.rules.rule import TextRule
from training.clean.settings import CleanSettings

__all__ = ["RULE"]


def _drops(text: Text, settings: CleanSettings) -> bool:
    if len(text.text) > settings.most_characters:
        return True
    words = text.text.split()
    return (
        len(words) > settings.most_words or max(map(len, words), default=0) > settings.longest_word
    )


RULE = TextRule("length", "a text or a word that is too long", _drops)
