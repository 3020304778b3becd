"""Urdu in Arabic letters, English in Latin ones."""

from __future__ import annotations

import re

from training.clean.pair import Text
from training.clean.rules.rule import TextRule
from training.clean.settings import CleanSettings
from translator.urdu import arabic_share

__all__ = ["RULE"]

# Latin with its accents, and the letters that stand for sounds in dictionaries.
_LATIN = re.compile("[A-Za-zªºÀ-ÖØ-öø-ʯʰ-ˁˆ-ˑˠ-ˤ\u1e00-\u1eff]")


def _drops(text: Text, settings: CleanSettings) -> bool:
    if text.language == "en":
        return len(_LATIN.findall(text.letters)) < settings.least_latin * len(text.letters)
    least = settings.least_urdu_mild if text.is_mild else settings.least_urdu
    return arabic_share(text.letters) < least


RULE = TextRule("script", "a side mostly in letters of another script", _drops)
