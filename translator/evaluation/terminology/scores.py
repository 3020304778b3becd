"""All measures of one run over a test set."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import sacrebleu

from translator.evaluation.terminology.accuracy import (
    Outcome,
    exact_match,
    outcomes_of,
    with_variants,
)
from translator.evaluation.terminology.consistency import consistency
from translator.evaluation.terminology.ter import term_edits
from translator.evaluation.terminology.testset import TestSentence
from translator.evaluation.terminology.window import window_overlap
from translator.evaluation.terminology.words import tokenise
from translator.terms import Status

__all__ = ["Run", "Scores", "SentenceResult", "score_run"]

Accepted = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class SentenceResult:
    """One sentence of a run.

    Attributes:
        sentence: What was translated, with the terms expected in this run.
        english: The translation.
        outcomes: What became of its terms, in order.
        term_score: 1-TERm, 0 to 1.
        window_2: Window overlap with 2 words on each side, 0 to 1; None without terms.
        window_3: The same with 3 words.
    """

    sentence: TestSentence
    english: str
    outcomes: tuple[Outcome, ...]
    term_score: float
    window_2: float | None
    window_3: float | None


@dataclass(frozen=True, slots=True)
class Scores:
    """The measures of a run. Shares are from 0 to 1, and None where there is nothing to count.

    Attributes:
        terms: Expected terms.
        exact: Share whose target stands in the translation.
        variants: Share that is there as the target or another accepted form.
        repeated: Terms that return within a document.
        consistency: Share of these that are always rendered the same way.
        window_2: Window overlap with 2 content words on each side.
        window_3: The same with 3.
        term_score: 1-TERm.
        bleu: BLEU of sacrebleu, 0 to 100.
        chrf: chrF2 of sacrebleu, 0 to 100.
    """

    terms: int
    exact: float | None
    variants: float | None
    repeated: int
    consistency: float | None
    window_2: float | None
    window_3: float | None
    term_score: float | None
    bleu: float
    chrf: float


@dataclass(frozen=True, slots=True)
class Run:
    """A test set translated in one way, and how good that is."""

    name: str
    scores: Scores
    results: tuple[SentenceResult, ...]

    @property
    def misses(self) -> tuple[Outcome, ...]:
        """The expected terms that are not there in any accepted form."""
        return tuple(o for r in self.results for o in r.outcomes if o.status is Status.MISSED)


def score_run(
    name: str,
    sentences: Sequence[TestSentence],
    texts: Sequence[str],
    accepted: Sequence[Accepted],
) -> Run:
    """Measure translations.

    Args:
        name: What the run is called.
        sentences: What was translated, with the terms expected in this run.
        texts: A translation a sentence.
        accepted: For each sentence, by target, the other renderings that count.
    """
    rows = zip(sentences, texts, accepted, strict=True)
    results = tuple(_result(*row) for row in rows)
    return Run(name, _scores(results), results)


def _result(sentence: TestSentence, english: str, accepted: Accepted) -> SentenceResult:
    reference = tokenise(sentence.reference, sentence.targets)
    hypothesis = tokenise(english, sentence.targets)
    edits = term_edits(hypothesis, reference)
    return SentenceResult(
        sentence=sentence,
        english=english,
        outcomes=outcomes_of(sentence, english, accepted, reference, edits.instead),
        term_score=edits.score,
        window_2=window_overlap(hypothesis, reference, 2),
        window_3=window_overlap(hypothesis, reference, 3),
    )


def _scores(results: Sequence[SentenceResult]) -> Scores:
    outcomes = [o for r in results for o in r.outcomes]
    repeated = consistency(outcomes)
    texts = [r.english for r in results]
    references = [[r.sentence.reference for r in results]]
    return Scores(
        terms=len(outcomes),
        exact=exact_match(outcomes),
        variants=with_variants(outcomes),
        repeated=repeated.repeated,
        consistency=repeated.share,
        window_2=_mean(r.window_2 for r in results),
        window_3=_mean(r.window_3 for r in results),
        term_score=_mean(r.term_score for r in results),
        bleu=sacrebleu.corpus_bleu(texts, references).score if texts else 0.0,
        chrf=sacrebleu.corpus_chrf(texts, references).score if texts else 0.0,
    )


def _mean(values: Iterable[float | None]) -> float | None:
    counted = [value for value in values if value is not None]
    return sum(counted) / len(counted) if counted else None
