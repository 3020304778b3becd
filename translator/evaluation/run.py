"""Translate a set with several systems, measure each, and compare them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from translator._version import __version__
from translator.article import Segment
from translator.draft import Draft
from translator.drafting import Job, plan_job
from translator.engine import Progress
from translator.evaluation.fidelity import Fidelity, fidelity_of, share
from translator.evaluation.lineup import System
from translator.evaluation.metrics import (
    COMPARED,
    Counts,
    corpus_scores,
    counted,
    metric_lines,
    score_of,
)
from translator.evaluation.pairs import TestPair
from translator.evaluation.reference import english
from translator.evaluation.significance import compare_scores, resampled_scores
from translator.evaluation.system import (
    Comparison,
    SetEvaluation,
    SystemResult,
    SystemScores,
    Translation,
)
from translator.segmenting import segment_key
from translator.terms import Glossary

__all__ = ["RESAMPLES", "SEED", "evaluate_set"]

RESAMPLES = 1000
SEED = 12345


def evaluate_set(  # noqa: PLR0913 - all but the first three by name
    name: str,
    pairs: Sequence[TestPair],
    systems: Sequence[System],
    *,
    glossary: Glossary,
    resamples: int = RESAMPLES,
    seed: int = SEED,
    progress: Progress | None = None,
) -> SetEvaluation:
    """Measure how well systems translate a set.

    Each sentence stands for itself: a set is no article, so homographs of the glossary are told
    apart by the words of their sentence only.

    Args:
        name: What the set is called.
        pairs: Its sentences; at least one.
        systems: Who translates it; see `line_up`.
        glossary: Its terms are looked for in the sentences and verified in all translations.
        resamples: How many sets are drawn to compare two systems.
        seed: Decides which sentences are drawn.
        progress: Told of the sentences that a system has translated.

    Raises:
        EngineError: If an engine cannot be loaded, or a sentence cannot be translated.
    """
    whole = _Set(
        pairs,
        [plan_job(_segment(pair), glossary, "") for pair in pairs],
        [english(pair.reference) for pair in pairs],
        _own(pairs, glossary),
    )
    tell = progress or (lambda _: None)
    measured = [_measured(system, whole, tell) for system in systems]
    counts = {result.name: found for result, found in measured}
    comparisons = _comparisons(systems, counts, resamples, seed)
    results = tuple(result for result, _ in measured)
    told = f"{resamples:,} sets, seed {seed}, two-sided percentile" if comparisons else ""
    return SetEvaluation(name, len(pairs), results, comparisons, metric_lines(), told)


@dataclass(frozen=True, slots=True)
class _Set:
    """A set as it is measured.

    Attributes:
        pairs: As written.
        jobs: Its sentences with their terms.
        references: In plain spelling.
        signature: All that decides the measures of a given translation.
    """

    pairs: Sequence[TestPair]
    jobs: Sequence[Job]
    references: Sequence[str]
    signature: str


def _segment(pair: TestPair) -> Segment:
    return Segment(0, pair.number, pair.source, segment_key(pair.source))


def _own(pairs: Sequence[TestPair], glossary: Glossary) -> str:
    digest = hashlib.sha256(repr([(p.source, p.reference) for p in pairs]).encode()).hexdigest()
    # The glossary finds terms, and tells what may stay in Urdu, in whatever translation.
    terms = f"terms-of:{glossary.signature}"
    return f"{terms}|set:{digest[:8]}|sentences:{len(pairs)}|tool:{__version__}"


def _measured(
    system: System, whole: _Set, progress: Progress
) -> tuple[SystemResult, dict[str, Counts]]:
    drafts, seconds = system.translate(whole.jobs, progress)
    # Whether quotes are curly says as little of a translation as of a reference.
    counts = counted([english(draft.text) for draft in drafts], whole.references)
    fidelities = [fidelity_of(*both) for both in zip(whole.jobs, drafts, strict=True)]
    single = [score_of("chrF", row) for row in counts["chrF"]]
    translations = tuple(
        Translation(pair, draft.text, chrf, fidelity.findings)
        for pair, draft, chrf, fidelity in zip(whole.pairs, drafts, single, fidelities, strict=True)
    )
    speed = _words(whole.jobs, drafts) / seconds if seconds else 0.0
    scores = _scores(corpus_scores(counts), fidelities, speed)
    signature = f"{system.signature}|{whole.signature}"
    return SystemResult(system.name, signature, scores, translations), counts


def _words(jobs: Sequence[Job], drafts: Sequence[Draft]) -> int:
    """Return the words of the sentences that differ: one that comes again is translated once."""
    texts = {job.fingerprint: draft.text for job, draft in zip(jobs, drafts, strict=True)}
    return sum(len(text.split()) for text in texts.values())


def _scores(scores: dict[str, float], found: Sequence[Fidelity], speed: float) -> SystemScores:
    return SystemScores(
        bleu=scores["BLEU"],
        chrf=scores["chrF"],
        chrf_pp=scores["chrF++"],
        number_fidelity=share((f.has_figures, f.has_figures and f.figures_agree) for f in found),
        term_accuracy=share((f.terms, f.terms_met) for f in found),
        leftover=sum("leftover" in f.findings for f in found),
        loops=sum("loop" in f.findings for f in found),
        words_per_second=speed,
    )


def _comparisons(
    systems: Sequence[System], counts: dict[str, dict[str, Counts]], resamples: int, seed: int
) -> tuple[Comparison, ...]:
    """Compare each system with those that it names; nothing is drawn for what nobody compares."""
    duels = [(baseline, system.name) for system in systems for baseline in system.against]
    taking_part = dict.fromkeys(name for duel in duels for name in duel)
    drawn = {
        (metric, name): resampled_scores(metric, counts[name][metric], resamples, seed)
        for metric in COMPARED
        for name in taking_part
    }
    return tuple(
        compare_scores((baseline, drawn[metric, baseline]), (name, drawn[metric, name]), metric)
        for baseline, name in duels
        for metric in COMPARED
    )
