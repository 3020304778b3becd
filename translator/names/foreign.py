"""Find words that are likely names by their letters: few words of Urdu are spelled so.

An ending stays in the table if it seldom asks for a word in vain in good translations, and finds
names that were dropped. Extend `_NO_NAMES` freely.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from translator.names.english import English
from translator.names.find import may_be_name
from translator.names.keys import english_skeletons, urdu_skeletons
from translator.names.known import known
from translator.names.pair import is_rendered
from translator.names.romanise import similarity

__all__ = ["has_trace", "likely_names"]

_CACHED = 16_384  # words
_TRACE = 0.55  # a likeness to any word of the translation that lets a likely name pass
_ONSET = 3  # consonants at the beginning that are trace enough: ہائیڈرو, hydrochloric
_LEAST = 2  # consonants of a word that can leave a trace
_SHORT = 3  # letters of an English word that is like others by chance
_LATIN = re.compile("[A-Z][a-z]{3,}")
_ENDING = re.compile(
    "..+(?:آباد|پور|گڑھ|ستان|نگر|لینڈ|نگٹن|شائر|فورڈ|برگ|ویل|ٹاؤن)"  # places
    "|....+(?:سن|ٹن|ڈن|لڈ|نڈ|رٹ|سٹر|لز|(?<!ش)نز|(?<!ن)رز)"  # English names
    "|...+(?:یلو|یٹو|یرو|ینو|ونا|یانا|ینا|یکا|یزا|ونیا|ینیا|یڈا|سیا|ڈیا|لیا)"  # Romance ones
)
# What else ends so among the frequent words of the engine's vocabulary.
_NO_NAMES = frozenset("بھرپور تابستان تحویل داستان دوستان زمستان قبرستان گلستان ہائیکورٹ".split())


def likely_names(words: Sequence[str]) -> tuple[int, ...]:
    """Return the indexes of the words that are likely names by their letters.

    Args:
        words: The normalised words of an Urdu sentence; those in Latin letters count that have a
            capital at the beginning only.
    """
    return tuple([at for at, word in enumerate(words) if _is_likely(word)])


def has_trace(name: str, english: Sequence[English]) -> bool:
    """Say whether a likely name, which may be a borrowed word too, is anyhow in the translation.

    Args:
        name: A normalised word.
        english: The words of the translation.
    """
    if _LATIN.fullmatch(name):
        return any(name[:-1].lower() in word.text.lower() for word in english)
    if any(_begins_alike(name, word.text) for word in english):  # the quick look first
        return True
    if any(_begins_alike(name, one.text + other.text) for one, other in pairwise(english)):
        return True
    if any(len(e.text) > _SHORT and similarity(name, e.text) >= _TRACE for e in english):
        return True
    return is_rendered([name], english)


@lru_cache(_CACHED)
def _is_likely(word: str) -> bool:
    if word.isascii():
        return bool(_LATIN.fullmatch(word))
    if not _ENDING.fullmatch(word) or word in _NO_NAMES or word in known():
        return False
    return may_be_name(word)


@lru_cache(_CACHED)
def _begins_alike(name: str, word: str) -> bool:
    """Say whether the consonants of one begin or hold those of the other."""
    for heard in urdu_skeletons(name):
        for spoken in english_skeletons(word):
            if min(len(heard), len(spoken)) >= _LEAST and (
                spoken.startswith(heard[:_ONSET])
                or heard in spoken
                or (len(spoken) >= _ONSET and spoken in heard)
            ):
                return True
    return False
