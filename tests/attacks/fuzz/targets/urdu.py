"""Urdu as a language: its spelling, sentences, clauses and endings."""

from __future__ import annotations

from itertools import pairwise

from tests.attacks.fuzz.target import Target, follow, inside, texts_of
from translator.api.document import PlainText
from translator.draft import Draft
from translator.urdu import arabic_share, normalise, sentence_spans, split_sentences, western, words
from translator.urdu.clauses import clause_spans
from translator.urdu.inflection import (
    declined_phrases,
    inflected_forms,
    name_endings,
    noun_endings,
)

__all__ = ["TARGETS"]


def _normalise(data: bytes) -> None:
    (text,) = texts_of(data)
    normal = normalise(text)
    assert normalise(normal) == normal
    found = words(text)
    assert " ".join(word.text for word in found) == normal
    for word in found:
        inside(text, word.start, word.end)
    assert all((a.start, a.end) <= (b.start, b.end) for a, b in pairwise(found))
    assert len(western(text)) == len(text)
    assert 0 <= arabic_share(text) <= 1


def _sentences(data: bytes) -> None:
    (text,) = texts_of(data)
    spans = sentence_spans(text)
    follow(text, spans)
    assert split_sentences(text) == [text[a:b] for a, b in spans]
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    gaps = [text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]
    assert "".join(gaps).strip() == ""
    assert all(text[a:b] == text[a:b].strip() for a, b in spans)


def _clauses(data: bytes) -> None:
    limit, first, last = (*data[:3], 0, 0, 0)[:3]
    found = texts_of(data[3:])[0].split()
    start, end = sorted((first % (len(found) + 1), last % (len(found) + 1)))
    limit = limit % 40 + 1
    keep = [(start, end)] if start < end else []
    spans = clause_spans(found, limit, keep)
    assert [edge for span in spans for edge in span][1:-1] == [
        edge for span in spans[1:] for edge in (span[0], span[0])
    ]
    assert spans[0][0] == 0
    assert spans[-1][1] == len(found)
    for a, b in spans:
        assert b - a <= limit + (end - start), (limit, keep, spans)
        assert not start < a < end


def _endings(data: bytes) -> None:
    noun = normalise(texts_of(data)[0])
    for take in (noun_endings, name_endings):
        kept, endings = take(noun)
        assert 0 <= kept <= len(noun)
        assert all(isinstance(ending, str) for ending in endings)
    inflected_forms(noun)
    list(declined_phrases(noun))


def _plain(data: bytes) -> None:
    (text,) = texts_of(data)
    document = PlainText(text)
    copied = [Draft(segment.text) for segment in document.segments]
    assert document.rebuilt(copied) == text


_SEEDS = ("urdu/*", "numbers/*", "reading/text/*")
TARGETS = (
    Target("normalise", _normalise, _SEEDS),
    Target("sentences", _sentences, _SEEDS),
    Target("clauses", _clauses, _SEEDS),
    Target("endings", _endings, ("terms/forms.txt",)),
    Target("plain-text", _plain, _SEEDS),
)
