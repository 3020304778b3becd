"""Names that no list knows, learnt from the other sentences of an article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from translator.names.pair import is_rendered
from translator.names.sentence import Sentence

__all__ = ["Lost", "lost_names"]

_SMALL = re.compile(r"\b[a-z]+")


@dataclass(frozen=True, slots=True)
class Lost:
    """A learnt name that has vanished: the sentence, the word, its usual English spelling."""

    sentence: int
    at: int
    english: str


def lost_names(sentences: Sequence[Sentence], known: Sequence[Collection[str]]) -> Iterator[Lost]:
    """Find names that some sentences of an article render and others do not.

    A word that one sentence pairs with a capitalised English word is a name in all sentences,
    unless the article writes the English word in small letters too, or the word goes unrendered
    more often than it is rendered: then the likeness was chance.

    Args:
        sentences: The sentences of one article.
        known: The words of each sentence that need no looking after.
    """
    learnt = _learnt(sentences)
    if not learnt:
        return
    lost: dict[str, list[Lost]] = {}
    for index, sentence in enumerate(sentences):
        if learnt.keys().isdisjoint(sentence.words):
            continue
        paired = {pair.at for pair in sentence.pairs}
        for at, word in enumerate(sentence.words):
            if word not in learnt or at in paired or word in known[index]:
                continue
            english = learnt[word].most_common(1)[0][0]
            if not _stands_in(sentence, word, english):
                lost.setdefault(word, []).append(Lost(index, at, english))
    small = _small_words(sentences) if lost else set()
    for word, places in lost.items():
        by_chance = not small.isdisjoint(e.lower() for e in learnt[word])
        if not by_chance and len(places) <= learnt[word].total():
            yield from places


def _learnt(sentences: Sequence[Sentence]) -> dict[str, Counter[str]]:
    """Return the English spellings of each Urdu word that is learnt to be a name."""
    found: dict[str, Counter[str]] = {}
    for sentence in sentences:
        for pair in sentence.pairs:
            found.setdefault(sentence.words[pair.at], Counter())[pair.english.text] += 1
    return found


def _small_words(sentences: Sequence[Sentence]) -> set[str]:
    return {word for s in sentences for word in _SMALL.findall(s.translation)}


def _stands_in(sentence: Sentence, word: str, english: str) -> bool:
    """Say whether a name is rendered: by its usual spelling, an adjective of it, or a likeness."""
    return english[:-1] in sentence.translation or is_rendered([word], sentence.english)
