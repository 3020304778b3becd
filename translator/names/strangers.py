"""Find English names that nothing in the Urdu sentence accounts for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from translator.names.english import English, english_words
from translator.names.known import known
from translator.names.romanise import similarity

__all__ = ["strangers"]

_LOOSE = 0.6  # a source word so like the name may have been meant
_SHORTEST = 4  # letters: shorter names are also words, months and parts of other names
_ALSO_WORDS = frozenset("great moon venus".split())  # written with a capital, yet no person


def strangers(words: Sequence[str], text: str, names: Iterable[str] = ()) -> list[English]:
    """Return the frequent names of a translation that no word of its source is like.

    Args:
        words: The normalised words of the source.
        text: The translation.
        names: What else may stand there: the targets of glossary terms.
    """
    named = (w for w in english_words(text) if w.capital and not w.text.isupper())
    found = [w for w in named if w.text.lower() in _spellings()]
    if not found:  # as nearly always
        return []
    allowed = " ".join(names).lower()
    return [
        word
        for word in found
        if word.text.lower() not in allowed and not _is_meant(word.text, words)
    ]


def _is_meant(name: str, words: Sequence[str]) -> bool:
    own = _spellings()[name.lower()]
    return any(
        word in own or name.lower() == word.lower() or similarity(word, name) >= _LOOSE
        for word in words
    )


@cache
def _spellings() -> dict[str, frozenset[str]]:
    """Return the Urdu names by the words of their English spellings, those that are no words."""
    found: dict[str, set[str]] = {}
    for urdu, entry in known().items():
        if entry.words:
            continue
        for spelling in entry.english:
            for word in spelling.lower().split():
                if len(word) >= _SHORTEST and word not in _ALSO_WORDS:
                    found.setdefault(word, set()).update((urdu, *urdu.split()))
    return {word: frozenset(names) for word, names in found.items()}
