"""Fold Urdu and English spellings of a name into keys that can be compared.

A key holds one small letter a consonant, and w and y for what may be a vowel; h and short vowels
leave no trace but at the beginning. An Urdu letter that is read in two ways, or an English one
that is spoken in two, gives two keys.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import islice, product

__all__ = ["bare", "english_keys", "english_skeletons", "urdu_keys", "urdu_skeletons"]

_CACHED = 16_384  # words; an article has a few thousand
_MOST = 12  # keys of one word: the likeliest readings come first
_NO_SOUND = ("",)
_ARTICLE = "ال"
_WITH_ARTICLE = 4  # letters: a shorter word hardly has the Arabic article
_ENGLISH_VOWELS = frozenset("aeiou")
_SILENT = str.maketrans("", "", "wy")
_DOUBLED = re.compile(r"(.)\1+")
_LETTERS = re.compile(r"[^a-z]+")

# x is the sound of "sh", c that of "ch", j that of "j".
_URDU = {
    **dict.fromkeys("اأإآعءہھحۃة'", ""),
    **dict.fromkeys("تٹط", "t"),
    **dict.fromkeys("سصز", "s"),
    **dict.fromkeys("دڈ", "d"),
    **dict.fromkeys("رڑ", "r"),
    **dict.fromkeys("نں", "n"),
    **dict.fromkeys("یےئۓ", "y"),
    **dict.fromkeys("وؤ", "w"),
    "ب": "b",
    "پ": "p",
    "ث": "s|t",
    "ج": "j",
    "چ": "c",
    "خ": "k",
    "ذ": "s|d",
    "ژ": "j|s",
    "ش": "x",
    "ض": "s|d",
    "ظ": "s|d",
    "غ": "g",
    "ف": "f",
    "ق": "k|g",
    "ک": "k",
    "گ": "g",
    "ل": "l",
    "م": "m",
}
# What is spelled so in English, the longest first, and how it may be heard.
_ENGLISH = {
    "tsch": "c",
    "sch": "x|sk",
    "tch": "c",
    "tion": "xn",
    "sion": "xn|jn",
    "sia": "sy|xy",
    "cq": "k",
    "ch": "c|k|x",
    "ck": "k",
    "cz": "c|s",
    "dg": "j",
    "dh": "d",
    "dj": "j",
    "gh": "g|",
    "gn": "gn|n",
    "kh": "k",
    "kn": "kn|n",
    "ph": "f",
    "qu": "kw|k",
    "sh": "x",
    "sc": "s|sk",
    "th": "t|s",
    "ts": "ts|s",
    "tz": "ts|s",
    "wr": "r",
    "xi": "x|s|ksy",
    "xu": "x|ksw",
    "zh": "j|c|s",
    "ce": "s",
    "ci": "s|c",
    "cy": "s",
    "ge": "g|j",
    "gi": "g|j",
    "gy": "g|j",
    "aw": "w",
    "ay": "y",
    "ee": "y",
    "ew": "w",
    "ey": "y",
    "oo": "w",
    "ou": "w",
    "ow": "w",
    "a": "",
    "b": "b",
    "c": "k",
    "d": "d",
    "e": "",
    "f": "f",
    "g": "g",
    "h": "",
    "i": "y",
    "j": "j|y",
    "k": "k",
    "l": "l",
    "m": "m",
    "n": "n",
    "o": "w",
    "p": "p",
    "q": "k|c|g",
    "r": "r",
    "s": "s",
    "t": "t",
    "u": "w",
    "v": "w",
    "w": "w",
    "x": "ks|s|x",
    "y": "y",
    "z": "s",
}
_SPELLED = re.compile("|".join(_ENGLISH))
_HEARD = {spelled: tuple(heard.split("|")) for spelled, heard in _ENGLISH.items()}
_READ = {letter: tuple(heard.split("|")) for letter, heard in _URDU.items()}
_FIRST_READING = str.maketrans({letter: heard[0] for letter, heard in _READ.items()})
_READ_TWICE = frozenset(letter for letter, heard in _READ.items() if len(heard) > 1)
_CONSONANTS = {
    spelled: tuple(dict.fromkeys(sound.translate(_SILENT) for sound in heard))
    for spelled, heard in _HEARD.items()
}
_SKELETON = str.maketrans({c: heard[0].translate(_SILENT) for c, heard in _READ.items()})
_OTHER_SKELETON = str.maketrans({c: heard[-1].translate(_SILENT) for c, heard in _READ.items()})
_NOT_READ = re.compile("[^a-z]+")


@lru_cache(_CACHED)
def urdu_keys(word: str) -> tuple[str, ...]:
    """Return the keys of a normalised Urdu word, the likeliest first; spaces do not count."""
    keys = _urdu_readings(_urdu_onset(word), word)
    if word.startswith(_ARTICLE) and len(word) > _WITH_ARTICLE:
        keys += _urdu_readings(("",), word[len(_ARTICLE) :])
    return keys


@lru_cache(_CACHED)
def english_keys(word: str) -> tuple[str, ...]:
    """Return the keys of an English word, the likeliest first; case and accents do not count."""
    letters = _plain_letters(word)
    onset = {"h": "h"}.get(letters[:1], "a" if letters[:1] in _ENGLISH_VOWELS else "")
    return _spoken([(onset,), *(_HEARD[spelled] for spelled in _SPELLED.findall(letters))])


@lru_cache(_CACHED)
def urdu_skeletons(word: str) -> tuple[str, str]:
    """Return the consonants of a word in two readings.

    Much faster than the keys, for a first look at a whole sentence: what begins a word without a
    consonant leaves no trace, and letters that are read in two ways have one reading in each.
    """
    return word.translate(_SKELETON), word.translate(_OTHER_SKELETON)


@lru_cache(_CACHED)
def english_skeletons(word: str) -> frozenset[str]:
    """Return the consonants of an English word in all readings, as `urdu_skeletons` gives them."""
    sounds = [_CONSONANTS[spelled] for spelled in _SPELLED.findall(_plain_letters(word))]
    several = [heard for heard in sounds if heard != _NO_SOUND]
    found = set()
    for choice in islice(product(*several), _MOST):
        full = "".join(choice)
        found |= {full, _single(full)}
    return frozenset(found)


@lru_cache(_CACHED)
def bare(key: str) -> str:
    """Return a key without what may be vowels."""
    return _single(key.translate(_SILENT))


def _single(key: str) -> str:
    return _DOUBLED.sub(r"\1", key) if _DOUBLED.search(key) else key


def _plain_letters(word: str) -> str:
    letters = word.lower()
    if not letters.isascii():
        letters = unicodedata.normalize("NFKD", letters).replace("ı", "i").replace("ø", "o")
    return _LETTERS.sub("", letters)


def _urdu_readings(onset: tuple[str, ...], word: str) -> tuple[str, ...]:
    if _READ_TWICE.isdisjoint(word):  # most words; much faster than trying the readings
        heard = _NOT_READ.sub("", word.translate(_FIRST_READING))
        return tuple([_single(first + heard) for first in onset])
    return _spoken([onset, *(_READ.get(letter, _NO_SOUND) for letter in word)])


def _urdu_onset(word: str) -> tuple[str, ...]:
    """Return how a word may begin if not with a consonant that has a letter in the key."""
    first = word[:1]
    if first in {"ح", "ہ"}:
        return ("h",)
    if first in {"ی", "و"}:
        return ("", "a")  # یوکرین is Ukraine, یاسر is Yasir
    if first not in {"ا", "آ", "أ", "إ", "ع"}:
        return _NO_SOUND
    # Urdu puts a vowel before s and another consonant: اسمتھ is Smith.
    return ("a", "") if word[1:2] == "س" else ("a",)


def _spoken(sounds: list[tuple[str, ...]]) -> tuple[str, ...]:
    if max(map(len, sounds)) == 1:
        return (_single("".join([sound for (sound,) in sounds])),)
    keys: dict[str, None] = {}
    for choice in product(*sounds):
        keys[_single("".join(choice))] = None
        if len(keys) == _MOST:
            break
    return tuple(keys)
