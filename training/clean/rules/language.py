"""Arabic, Persian and their neighbours share Urdu's letters, but neither all of them nor its words.

What it cannot tell: languages with Urdu's own letters, such as Punjabi, and single words.
"""

from __future__ import annotations

import re

from training.clean.pair import Text
from training.clean.rules.rule import TextRule
from training.clean.settings import CleanSettings

__all__ = ["RULE"]

# Pashto, Sindhi, Kurdish, Uyghur and Kashmiri have letters that Urdu has not.
_ELSEWHERE = re.compile("[ټځڅډړږښګڼېۍئەێۆۇۈۋڕڵڄڃڇڊڏڀٺٽٻڳڻڱڦڪٲٳۄێ]")
_SHARED = "ئړ"  # Urdu has the first, careless typists take the second for ڑ
_FEW_LETTERS = 0.02
_OWN_LETTERS = re.compile("[ٹڈڑںےھۓ]")
# Small words of Urdu that have none of its own letters; neither Arabic nor Persian has them.
_URDU = frozenset(
    "کا کی کو اور تھا تھی اس پر وہ گا گی گیا گئی ہوا ہوئی رہا رہی بھی ہی لیکن کیا کرنا کرتا کرتی"
    " کرنی دیا لیا لی جاتا جاتی جانا اپنا اپنی سکتا سکتی والا والی ہوتا ہوتی ہونا ایک کچھ".split()
)
# Small words that Urdu has not, or hardly.
_ARABIC = frozenset("من فی الی عن ان التی الذی ہذا ہذہ ذلک کان کانت لم لن قد ثم حیث عند".split())
_PERSIAN = frozenset(
    "است این را برای می شد شود کرد بود ہای نمی اند باید دارد داشت کند گفت با از در آن".split()
)
_LEAST = 3  # words; Urdu has فی الحال and کم از کم too, and names in Arabic
_LEAST_SHARE = 0.2


def _drops(text: Text, _settings: CleanSettings) -> bool:
    if text.language == "en":
        return False
    strange = sum(letter not in _SHARED for letter in _ELSEWHERE.findall(text.text))
    if strange > _FEW_LETTERS * len(text.letters):
        return True
    return _is_neighbour(text.words)


def _is_neighbour(words: list[str]) -> bool:
    """Say whether there are many more small words of Arabic or Persian than signs of Urdu."""
    there = set(words)
    arabic = len(there & _ARABIC)
    if arabic:  # without them, words with the Arabic article are names and terms: بین الاقوامی
        arabic += sum(word.startswith("ال") for word in there)
    foreign = max(arabic, len(there & _PERSIAN))
    if foreign < max(_LEAST, _LEAST_SHARE * len(there)):  # as in nearly all texts
        return False
    urdu = sum(word in _URDU or bool(_OWN_LETTERS.search(word)) for word in there)
    return foreign > 2 * urdu


RULE = TextRule("language", "Arabic, Persian, Pashto, Sindhi or Kurdish instead of Urdu", _drops)
