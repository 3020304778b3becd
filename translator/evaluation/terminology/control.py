"""The control: as many random words as there are terms, to see what any glossary would do."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from translator.engine import Engine, Hypothesis, Request
from translator.evaluation.terminology.testset import ExpectedTerm, TestSentence
from translator.evaluation.terminology.words import is_content
from translator.terms import Glossary, Term, form_pattern
from translator.urdu import has_arabic_letters, normalise
from translator.urdu.stopwords import STOP_WORDS

__all__ = ["control_glossary", "control_sentences", "random_terms"]

_SIGNS = "۔،؛؟.,;:!?\"'()[]"


def control_sentences(
    sentences: Sequence[TestSentence], engine: Engine, seed: int
) -> tuple[TestSentence, ...]:
    """Return the sentences with random words for their terms.

    The control is that of the WMT23 terminology task (Semenov et al. 2023, "Findings of the WMT
    2023 Shared Task on Machine Translation with Terminologies"): random word pairs are handed to
    the engine as if they were terms. What they gain shows how much of the gain of a glossary is
    due to words of the reference being given away. There pairs come from an aligned reference;
    here from the engine's own translation without a glossary and its word alignment, kept where
    the reference has the English word too.

    Args:
        sentences: The test set.
        engine: Translates them once more, each in one piece.
        seed: Decides which words are picked; the same seed picks the same ones.
    """
    requests = [Request(normalise(s.source), align=True) for s in sentences]
    answers = engine.translate(requests) if requests else []
    chance = random.Random(seed)  # noqa: S311 - must be repeatable, and guards no secret
    return tuple(
        replace(s, terms=random_terms(s, hypotheses[0], chance))
        for s, hypotheses in zip(sentences, answers, strict=True)
    )


def control_glossary(sentence: TestSentence) -> Glossary:
    """Return the random words of a sentence as a glossary; it is for this sentence alone."""
    terms = (Term(t.surface, t.target, origin="control") for t in sentence.terms)
    return Glossary(tuple(terms), "control")


def random_terms(
    sentence: TestSentence, hypothesis: Hypothesis, chance: random.Random
) -> tuple[ExpectedTerm, ...]:
    """Pick as many random words as a sentence has terms, or as many as there are.

    A word may be picked if it is a content word, stands once in the sentence, outside of its
    terms, is aligned with exactly one content word of the translation, and if the reference
    has this English word as well.

    Args:
        sentence: With its terms.
        hypothesis: Its translation without a glossary, aligned.
        chance: Where the choice comes from.
    """
    pairs = _pairs(sentence, hypothesis)
    picked = chance.sample(pairs, min(len(pairs), len(sentence.terms)))
    return tuple(picked)


def _pairs(sentence: TestSentence, hypothesis: Hypothesis) -> list[ExpectedTerm]:
    text = normalise(sentence.source)
    source = [word.strip(_SIGNS) for word in text.split()]
    taken = _in_terms(text, sentence)
    english = _aligned(hypothesis)
    in_targets = {w.lower() for target in sentence.targets for w in target.split()}
    times = Counter(source)
    pairs = {}
    for place, surface in enumerate(source):
        candidates = english.get(place, [])
        if place in taken or times[surface] > 1 or len(candidates) != 1 or not _may_stand(surface):
            continue
        target = _as_in_reference(candidates[0], sentence.reference)
        if target and target.lower() not in in_targets:
            pairs[target] = ExpectedTerm(surface, target)
    return list(pairs.values())


def _may_stand(surface: str) -> bool:
    return has_arabic_letters(surface) and surface.isalpha() and surface not in STOP_WORDS


def _in_terms(text: str, sentence: TestSentence) -> set[int]:
    """Return the places of the words that belong to a term."""
    covered: set[int] = set()
    for term in sentence.terms:
        at = text.find(term.surface)
        while at >= 0:
            first = text.count(" ", 0, at)
            covered |= set(range(first, first + term.surface.count(" ") + 1))
            at = text.find(term.surface, at + 1)
    return covered


def _aligned(hypothesis: Hypothesis) -> dict[int, list[str]]:
    """Return the content words of a translation by the place of their source word."""
    found: dict[int, list[str]] = defaultdict(list)
    if hypothesis.alignment is None:
        return found
    for word, place in zip(hypothesis.text.split(), hypothesis.alignment, strict=True):
        bare = word.strip(_SIGNS)
        if is_content(bare):
            found[place].append(bare)
    return found


def _as_in_reference(word: str, reference: str) -> str:
    """Return a word in the case in which the reference has it, or the empty string."""
    if not word.isascii() or not word.isalpha():
        return ""
    return next((w for w in (word, word.lower()) if form_pattern(w).search(reference)), "")
