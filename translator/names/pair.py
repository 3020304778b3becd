"""Find the English words that render an Urdu name, and names that a sentence pair gives away."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise

from translator.names.common import NO_NAMES
from translator.names.english import English, is_capital, without_possessive, word_at
from translator.names.find import may_be_name
from translator.names.keys import english_skeletons, urdu_skeletons
from translator.names.known import known
from translator.names.romanise import SAME, similarity

__all__ = ["Pair", "is_rendered", "pairs", "rendering", "unrendered"]

_LOOSE = 0.6  # a name whose likeness is there to such a degree has not vanished
_CERTAIN = 0.8  # what no list knows as a name must be very like it
_LEAST = 3  # letters of a key without vowels: shorter words are alike by chance
_CACHED = 16_384  # words
_NAMED = re.compile(r"\b[A-ZÀ-ÖØ-ÞĀĂĄĆČĐĒĞĠĪİŁŃŌŐŚŞŠŻŽ][^\W\d_]+(?:['’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Pair:
    """The Urdu word at an index of a sentence, and the English word that renders it."""

    at: int
    english: English


def pairs(words: Sequence[str], text: str) -> list[Pair]:
    """Return the words of an Urdu sentence that have a likeness among the capitalised words.

    This is how a name that no list knows is learnt from a sentence and its translation.

    Args:
        words: The normalised words of the Urdu sentence.
        text: Its translation.

    Returns:
        Certain pairs only; a word that the beginning of a sentence writes with a capital, a title
        or the name of a day makes none.
    """
    by_skeleton: dict[str, list[re.Match[str]]] = {}
    for named in _NAMED.finditer(text):
        for skeleton in _named_skeletons(named[0]):
            by_skeleton.setdefault(skeleton, []).append(named)
    skeletons = list(map(urdu_skeletons, words)) if by_skeleton else []
    if by_skeleton.keys().isdisjoint(chain.from_iterable(skeletons)):
        return []  # most sentences
    found = []
    for at, (one, other) in enumerate(skeletons):
        alike = by_skeleton.get(one) or by_skeleton.get(other)
        if alike and may_be_name(words[at]) and (english := _certain(words[at], alike, text)):
            found.append(Pair(at, english))
    return found


def is_rendered(words: Sequence[str], english: Sequence[English]) -> bool:
    """Say whether any word of a name, or several together, have a likeness in the translation.

    Args:
        words: The Urdu words of the name.
        english: The words of the translation, in any case.
    """
    parts = [" ".join(part) for part in _urdu_parts(words)]
    return any(_is_there(part, english) for part in parts)


def unrendered(words: Sequence[str], english: Sequence[English]) -> list[int]:
    """Return the indexes of the words of a name that have no likeness in the translation.

    A word has one also together with its neighbours: جن پنگ is Jinping.

    Args:
        words: The Urdu words of the name.
        english: The words of the translation, in any case.
    """
    missing = [at for at, word in enumerate(words) if not _is_there(word, english)]
    if not missing or len(words) == 1:
        return missing
    joint = [part for part in _urdu_parts(words) if len(part) > 1]
    together = {word for part in joint if _is_there(" ".join(part), english) for word in part}
    return [at for at in missing if words[at] not in together]


def rendering(word: str, english: Iterable[English]) -> English | None:
    """Return the capitalised English word that renders a word of a name best, or None.

    Args:
        word: A normalised Urdu word.
        english: The words of the translation.
    """
    capital = [e for e in english if e.text[0].isupper()]
    best = max(capital, key=lambda e: _likeness(word, e.text), default=None)
    return best if best and _likeness(word, best.text) >= SAME else None


def _certain(name: str, alike: Sequence[re.Match[str]], text: str) -> English | None:
    """Return the last of some words with a capital that surely renders a name."""
    for match in reversed(alike):
        if is_capital(text, match.start()):
            english = word_at(text, match)
            return english if similarity(name, english.text) >= _CERTAIN else None
    return None


def _is_there(part: str, english: Sequence[English]) -> bool:
    return any(_likeness(part, word) >= least for word, least in _readings(tuple(english)))


@lru_cache(_CACHED)
def _readings(english: tuple[English, ...]) -> tuple[tuple[str, float], ...]:
    """Return words, and two together, with the likeness that a name must have to one.

    Those with a capital come first, since names mostly have one.
    """
    capital = [word.text[0].isupper() for word in english]
    named = [(word.text, _LOOSE) for word, big in zip(english, capital, strict=True) if big]
    small = [(word.text, _CERTAIN) for word, big in zip(english, capital, strict=True) if not big]
    joint = [
        (one.text + other.text, SAME)
        for (one, big), (other, bigger) in pairwise(zip(english, capital, strict=True))
        if big and bigger
    ]
    return tuple(dict.fromkeys([*named, *joint, *small]))


def _urdu_parts(words: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield the words of a name each by itself, then those that follow each other together."""
    for size in range(1, len(words) + 1):
        for at in range(len(words) - size + 1):
            yield words[at : at + size]


@lru_cache(_CACHED)
def _named_skeletons(word: str) -> tuple[str, ...]:
    """Return the consonants of a word with a capital, if they can show that it is a name."""
    if word.lower() in NO_NAMES:
        return ()
    found = english_skeletons(without_possessive(word))
    return tuple(skeleton for skeleton in found if len(skeleton) >= _LEAST)


@lru_cache(_CACHED)
def _likeness(name: str, word: str) -> float:
    """Return the similarity of two words; 1 for an accepted spelling of a frequent name."""
    entry = known().get(name)
    if entry and _plain(word) in {_plain(part) for e in entry.english for part in e.split("-")}:
        return 1.0
    return similarity(name, word)


def _plain(word: str) -> str:
    """Return an English word in small letters without accents and spaces."""
    letters = unicodedata.normalize("NFKD", word.lower())
    return "".join(c for c in letters if c.isalpha())
