"""Names in both languages."""

from __future__ import annotations

from itertools import pairwise

from tests.attacks.fuzz.target import SENTENCE, Target, follow, texts_of
from translator.names import (
    became,
    english_words,
    find_names,
    is_rendered,
    likely_names,
    look,
    lost_names,
    rendering,
    respell,
    romanise,
    similarity,
    spellings,
    strangers,
)
from translator.urdu import normalise

__all__ = ["TARGETS"]


def _found(data: bytes) -> None:
    words = normalise(texts_of(data)[0]).split()
    spans = find_names(words)
    assert all(0 <= span.start < span.end <= len(words) for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(0 <= at < len(words) for at in likely_names(words))


def _romanised(data: bytes) -> None:
    urdu, english = texts_of(data, 2)
    for spelling in romanise(normalise(urdu)):
        assert spelling
        assert spelling.isascii(), spelling
    assert 0 <= similarity(normalise(urdu), english) <= 1
    words = normalise(urdu).split()
    spellings([(word, other) for word in words[:8] for other in english.split()[:8]])
    respell(english, english[:3] or "x", urdu)


def _looked_at(data: bytes) -> None:
    urdu, english = texts_of(data, 2)
    sentence = look(normalise(urdu), english)
    follow(sentence.source, [sentence.place(span) for span in sentence.spans])
    words = english_words(english)
    follow(english, [(word.start, word.end) for word in words])
    follow(english, [(word.start, word.end) for word in strangers(sentence.words, english)])
    for span in sentence.spans:
        name = sentence.name(span)
        became(name, words)
        is_rendered(name, words)
        rendering(name[0], words)
    list(lost_names([sentence, sentence], [(), ()]))


_SEEDS = ("names/*",)
TARGETS = (
    Target("names", _found, _SEEDS, 80_000),
    Target("romanise", _romanised, _SEEDS),
    Target("names-in-pairs", _looked_at, _SEEDS, SENTENCE),
)
