"""The same name spelled in two ways, and how to write it in one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from translator.names.keys import bare, english_keys

__all__ = ["Spelling", "Variants", "respell", "spellings"]

_ALIKE = 0.6  # spellings of one name share so much of their letters
_POSSESSIVE = re.compile(r"['’]s?$")
# What makes a plural, an adjective or an inhabitant of a name: Iraq, Iraqi; China, Chinese.
_LONG_ENDING = "an|ans|ian|ians|ish|ese|ic|ist|ists|ism"
_ADDED = re.compile(rf"s|es|n|ns|i|is|a|ia|{_LONG_ENDING}")
_CHANGED = re.compile(_LONG_ENDING)  # after a name that lost its last vowel: Italy, Italian
_SHORTEST = 3  # letters


@dataclass(frozen=True, slots=True)
class Spelling:
    """An English spelling of a name and the indexes of the pairs that have it."""

    text: str
    indexes: tuple[int, ...]

    @property
    def count(self) -> int:
        """How often the name is spelled so."""
        return len(self.indexes)


@dataclass(frozen=True, slots=True)
class Variants:
    """An Urdu name and its English spellings, the most frequent one first."""

    name: str
    spellings: tuple[Spelling, ...]


def spellings(pairs: Sequence[tuple[str, str]]) -> list[Variants]:
    """Return the names that are spelled in more than one way.

    A possessive ending, a plural, an adjective, an abbreviation and capitals make no other
    spelling; an English word that is another name altogether makes none either.

    Args:
        pairs: Urdu names, and the English word that renders each at one place.

    Returns:
        The names in the order of the text. Of two spellings that are equally frequent, that which
        stands first in the text comes first.
    """
    named: dict[str, dict[str, list[int]]] = {}
    for index, (name, english) in enumerate(pairs):
        text = _POSSESSIVE.sub("", english)
        named.setdefault(name, {}).setdefault(text, []).append(index)
    found = []
    for name, given in named.items():
        if len(given) > 1 and (kept := _variants(given)):
            found.append(Variants(name, kept))
    return found


def respell(text: str, was: str, now: str) -> str:
    """Return an English text in which a name is spelled anew.

    Args:
        text: The text.
        was: The spelling to replace, where it is a word of its own; a possessive 's stays.
        now: The spelling to write.
    """
    return re.sub(rf"(?<!\w){re.escape(was)}(?!\w)", lambda _: now, text)


def _variants(given: dict[str, list[int]]) -> tuple[Spelling, ...]:
    """Return the spellings that compete with the most frequent one, and that one before them."""
    ranked = sorted(given, key=lambda text: -len(given[text]))
    first = ranked[0]
    rivals = [text for text in ranked[1:] if _same_name(first, text)]
    if not rivals:
        return ()
    return tuple(Spelling(text, tuple(given[text])) for text in (first, *rivals))


def _same_name(one: str, other: str) -> bool:
    """Say whether two different words are spellings of one name."""
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - spares commands without names

    small, big = sorted((one.lower(), other.lower()), key=len)
    if small == big or len(small) < _SHORTEST or one.isupper() or other.isupper():
        return False
    if _is_derived(small, big) or Levenshtein.normalized_similarity(small, big) < _ALIKE:
        return False
    keys = {bare(key) for key in english_keys(one)}
    return not keys.isdisjoint(bare(key) for key in english_keys(other))


def _is_derived(small: str, big: str) -> bool:
    """Say whether the longer word is the shorter one with an ending: Turkey, Turkeys."""
    for stem, ending in ((small, _ADDED), (small.rstrip("aeiouy"), _CHANGED)):
        if big.startswith(stem) and ending.fullmatch(big, len(stem)):
            return True
    return False
