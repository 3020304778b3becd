"""Romanise Urdu names, and say how well an English spelling fits an Urdu one."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache

from translator.names.keys import bare, english_keys, urdu_keys
from translator.names.known import known

__all__ = ["SAME", "romanise", "similarity"]

SAME = 0.7
"""From this similarity on an Urdu and an English spelling are taken for one name."""
_CACHED = 16_384  # pairs
_VOWELS_COUNT = 0.3  # the share of what may be vowels in the similarity
_LETTERS = str.maketrans(
    {"ا": "a", "آ": "aa", "ع": "a", "ھ": "h", "ہ": "h", "و": "w", "ی": "y", "ے": "e", "ئ": "y"}
)
_UNHEARD = re.compile(r"[^a-z]+|(?<=[aeiou])h\b")
_VOWELS = (
    (re.compile(r"^yw"), "yu"),
    (re.compile(r"^ay(?=[^aeiou])"), "e"),
    (re.compile(r"yw(?=[^aeiou])"), "eo"),
    (re.compile(r"yy"), "ie"),
    (re.compile(r"wy"), "vi"),
    (re.compile(r"(?<=[^aeiouy])y(?=[^aeiouyw])"), "i"),
    (re.compile(r"(?<=[^aeiou])y$"), "i"),
    (re.compile(r"(?<=[^aeiouy])w(?=[^aeiouy]|$)"), "o"),
    (re.compile(r"ay(?=[^aeiou]|$)"), "ai"),
    (re.compile(r"aa+"), "a"),
)
_SOUNDS = re.compile(r"kh|gh|sh|ch|zh|th|dh|ph|bh|[a-z]")
_PAIR = 2  # consonants
_OPENING = frozenset("br dr fr gr kr pr tr".split())
_CLOSING = frozenset("ft kt ld lf ls lt mp nd ng nk ns nt rd rk rm rn rs rt sk st".split())
_SPOKEN_VOWELS = frozenset("aeiou")


@lru_cache(_CACHED)
def similarity(urdu: str, english: str) -> float:
    """Say how well an English spelling of a name fits an Urdu one.

    The keys of both (see `translator.names.keys`) are compared by edit distance (Levenshtein
    1966), once with and once without what may be vowels; the best pair of readings counts.

    Args:
        urdu: A normalised Urdu word, or several.
        english: English words in any case.

    Returns:
        A number from 0 to 1. Names that correspond reach 0.7 as a rule; two names by chance stay
        below 0.5.
    """
    ratio = _ratio()
    return max(
        (
            (1 - _VOWELS_COUNT) * ratio(bare_one, bare_other) + _VOWELS_COUNT * ratio(one, other)
            for one, bare_one in _with_bare(urdu_keys(urdu))
            for other, bare_other in _with_bare(english_keys(english))
        ),
        default=0.0,
    )


def romanise(urdu: str) -> tuple[str, ...]:
    """Return how a name may be spelled in English, the likeliest first.

    A frequent name has its accepted spellings; any other word is romanised letter by letter
    (anyascii), and given the vowels that Urdu does not write.

    Args:
        urdu: A normalised name of one or more words.

    Returns:
        At least one spelling, unless nothing in the name can be romanised.
    """
    if entry := known().get(urdu):
        return entry.english
    parts = [entry.english[0] if (entry := known().get(w)) else _spell(w) for w in urdu.split()]
    return tuple(filter(None, [" ".join(filter(None, parts))]))


@lru_cache(_CACHED)
def _with_bare(keys: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return the keys that are not empty, each with itself without vowels."""
    return tuple([(key, bare(key)) for key in keys if key])


@cache
def _ratio() -> Callable[[str, str], float]:
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - spares commands without names

    return Levenshtein.normalized_similarity


def _spell(word: str) -> str:
    from anyascii import anyascii  # noqa: PLC0415 - spares commands without names

    latin = _UNHEARD.sub("", anyascii(word.translate(_LETTERS)).lower())
    for sign, vowel in _VOWELS:
        latin = sign.sub(vowel, latin)
    return _with_vowels(_SOUNDS.findall(latin)).capitalize()


def _with_vowels(sounds: list[str]) -> str:
    """Join sounds, with an a where an English reader could not speak the consonants."""
    spelled, run = "", 0
    for at, sound in enumerate(sounds):
        run = 0 if sound in _SPOKEN_VOWELS else run + 1
        if run > _PAIR or (run == _PAIR and not _is_speakable(sounds, at)):
            spelled, run = spelled + "a", 1
        spelled += sound
    return spelled


def _is_speakable(sounds: list[str], at: int) -> bool:
    """Say whether the consonant at `at` can follow the one before it."""
    pair = sounds[at - 1] + sounds[at]
    if at == 1:
        return pair in _OPENING
    return pair in _CLOSING or (at + 1 < len(sounds) and sounds[at + 1] in _SPOKEN_VOWELS)
