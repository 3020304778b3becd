"""Suggestions from articles: frequent phrases that the engine has no steady rendering for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from translator.engine.protocol import Engine, Progress, Request
from translator.reading import find_articles, read_article
from translator.segmenting import segment_article
from translator.suggest.phrases import Phrase, phrases
from translator.suggest.renderings import (
    UNTRANSLATED,
    count_renderings,
    is_one_name,
    rendering_of,
)
from translator.suggest.suggestion import Kind, Rendering, Suggestion
from translator.terms.glossary import Glossary
from translator.urdu import normalise

__all__ = ["read_sentences", "suggest_from_sentences"]

_OFTEN = 3  # sentences
_STEADY = 0.7  # share of the first rendering from which a phrase needs no entry
_MOSTLY = 0.5  # share without any English from which a phrase counts as untranslated
_LONGEST_SENTENCE = 90  # words; the engine takes longer ones in parts, which tell no alignment

_Places = Mapping[str, Mapping[int, Phrase]]


def read_sentences(paths: Iterable[Path]) -> list[str]:
    """Return the sentences of articles and of folders of them, normalised, each once.

    Raises:
        ArticleError: If a file cannot be read, or there is no article in a folder.
    """
    files = [f for path in paths for f in (find_articles(path) if path.is_dir() else [path])]
    segments = (s for file in files for s in segment_article(read_article(file)))
    return list(dict.fromkeys(normalise(segment.text) for segment in segments))


def suggest_from_sentences(
    sentences: Sequence[str],
    engine: Engine,
    glossary: Glossary | None = None,
    progress: Progress | None = None,
) -> list[Suggestion]:
    """Return the frequent phrases that are not translated, or now so and now so.

    A phrase is looked at if at least three sentences have it, no term covers it, and it also
    stands outside of longer phrases. Only the sentences that hold one are translated.

    Args:
        sentences: Normalised Urdu sentences.
        engine: It is asked for the alignment; phrases are skipped where it gives none.
        glossary: The terms that are known already.
        progress: Told of the sentences that are done.

    Raises:
        EngineError: If the engine cannot be loaded.
    """
    places = _frequent(sentences, glossary)
    wanted = sorted({index for held in places.values() for index in held})
    requests = [Request(sentences[index], align=True) for index in wanted]
    answers = engine.translate(requests, progress) if requests else []
    drafts = {index: found[0] for index, found in zip(wanted, answers, strict=True)}
    suggestions = []
    for urdu, held in places.items():
        found = [rendering_of(phrase, drafts[index]) for index, phrase in held.items()]
        known = [text for text in found if text is not None]
        if known:
            suggestions.append(_suggestion(urdu, count_renderings(known), len(known)))
    return [s for s in suggestions if s is not None]


def _frequent(sentences: Sequence[str], glossary: Glossary | None) -> _Places:
    places: dict[str, dict[int, Phrase]] = defaultdict(dict)
    for index, sentence in enumerate(sentences):
        if len(sentence.split()) <= _LONGEST_SENTENCE:
            for phrase in phrases(sentence, glossary):
                places[phrase.text].setdefault(index, phrase)
    often = {urdu: held for urdu, held in places.items() if len(held) >= _OFTEN}
    return {urdu: held for urdu, held in often.items() if not _is_part(urdu, often)}


def _is_part(urdu: str, often: _Places) -> bool:
    """Say whether a phrase never stands outside one longer phrase that is as frequent."""
    inside = f" {urdu} "
    here = often[urdu].keys()
    return any(
        len(longer) > len(urdu) and inside in f" {longer} " and held.keys() >= here
        for longer, held in often.items()
    )


def _suggestion(urdu: str, renderings: tuple[Rendering, ...], count: int) -> Suggestion | None:
    english = tuple(r for r in renderings if r.text != UNTRANSLATED)
    lost = count - sum(r.count for r in english)
    top = english[0].count / count if english else 0.0
    if lost >= _MOSTLY * count:
        why = f"not translated in {lost} of {count} sentences"
        return Suggestion(urdu, Kind.UNTRANSLATED, english, count, lost / count, why)
    if top >= _STEADY:
        return None
    if is_one_name(english):
        why = f"a name in {len(english)} spellings"
        return Suggestion(urdu, Kind.NAME, english, count, 1 - top, why)
    why = f"the first rendering has {top:.0%} of {count} sentences"
    return Suggestion(urdu, Kind.INCONSISTENT, english, count, 1 - top, why)
