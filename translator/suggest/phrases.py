"""Urdu phrases that could be terms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from translator.terms.glossary import Glossary
from translator.urdu import has_arabic_letters, normalise
from translator.urdu.stopwords import STOP_WORDS

__all__ = ["Phrase", "phrases"]

_LONGEST = 3  # words
_SHORTEST_WORD = 2  # letters; the names of letters are no terms
_SIGNS = "۔،؛؟.,;:!?\"'()[]{}-/…"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words `start:end` of a normalised sentence, counted from 0, without signs."""

    text: str
    start: int
    end: int


def phrases(sentence: str, glossary: Glossary | None = None) -> Iterator[Phrase]:
    """Yield the phrases of one to three words that could be terms.

    None begins or ends with a function word, runs across a sign, holds anything but Urdu words,
    or touches a term of the glossary.

    Args:
        sentence: Urdu text; words are counted in its normalised form.
        glossary: The terms that are known already.
    """
    text = normalise(sentence)
    words = text.split()
    known = _known_words(text, words, glossary)
    for start in range(len(words)):
        for end in range(start + 1, min(start + _LONGEST, len(words)) + 1):
            if known & set(range(start, end)) or _divided(words[start:end]):
                break
            bare = [word.strip(_SIGNS) for word in words[start:end]]
            if not all(map(has_arabic_letters, bare)):
                break
            if _can_stand_at_edge(bare[0]) and _can_stand_at_edge(bare[-1]):
                yield Phrase(" ".join(bare), start, end)


def _divided(words: list[str]) -> bool:
    return any(word[-1] in _SIGNS for word in words[:-1]) or any(w[0] in _SIGNS for w in words[1:])


def _can_stand_at_edge(word: str) -> bool:
    return word not in STOP_WORDS and len(word) >= _SHORTEST_WORD


def _known_words(text: str, words: list[str], glossary: Glossary | None) -> set[int]:
    """Return the indexes of the words that terms of the glossary touch."""
    if glossary is None:
        return set()
    spans = [(match.start, match.end) for match in glossary.match(text)]
    known, at = set(), 0
    for index, word in enumerate(words):
        if any(start < at + len(word) and end > at for start, end in spans):
            known.add(index)
        at += len(word) + 1
    return known
