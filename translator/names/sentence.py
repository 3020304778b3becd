"""A sentence and its translation, with the names that stand in them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from translator.names.english import English, english_words
from translator.names.find import NameSpan, find_names
from translator.names.foreign import likely_names
from translator.names.pair import Pair, pairs
from translator.urdu import has_arabic

__all__ = ["Sentence", "look"]

# Signs become words of their own, which break a name.
_SIGNS = "۔،؛؟.,;:!?…\"'()[]{}/-"
_CACHED = 16_384  # sentences; several checks look at the same ones


@dataclass(frozen=True, slots=True)
class Sentence:
    """The names of a sentence and its translation.

    Attributes:
        source: The normalised Urdu sentence.
        translation: The English one.
        words: The words of the source; signs are words of their own.
        spans: The names that the Urdu sentence shows by itself.
        pairs: Urdu words with a likeness among the capitalised English words.
        likely: Indexes of words that are likely names by their letters.
    """

    source: str = ""
    translation: str = ""
    words: tuple[str, ...] = ()
    spans: tuple[NameSpan, ...] = ()
    pairs: tuple[Pair, ...] = ()
    likely: tuple[int, ...] = ()

    @property
    def english(self) -> tuple[English, ...]:
        """The words of the translation."""
        return english_words(self.translation)

    def name(self, span: NameSpan) -> tuple[str, ...]:
        """Return the words of a name."""
        return self.words[span.start : span.end]

    def place(self, span: NameSpan) -> tuple[int, int]:
        """Return the characters of a name in the source."""
        at, places = 0, []
        for word in self.words[: span.end]:
            start = self.source.index(word, at)
            at = start + len(word)
            places.append((start, at))
        return places[span.start][0], places[-1][1]


@lru_cache(_CACHED)
def look(source: str, translation: str) -> Sentence:
    """Return the names of a sentence and its translation.

    Args:
        source: The normalised Urdu sentence.
        translation: Its English translation; if there is none, there are no names to look for.
    """
    if not has_arabic(source) or not translation or translation.isspace():
        return Sentence()
    words = _tokens(source)
    spans, alike = find_names(words), pairs(words, translation)
    return Sentence(
        source, translation, tuple(words), tuple(spans), tuple(alike), likely_names(words)
    )


def _tokens(source: str) -> list[str]:
    for sign in _SIGNS:  # several times as fast as one expression
        if sign in source:
            source = source.replace(sign, f" {sign} ")
    return source.split()
