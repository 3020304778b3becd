"""Translate a test set without a glossary, with one, and with random words; measure each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from translator._version import __version__
from translator.article import Segment
from translator.drafting import Job, draft_jobs, plan_job
from translator.engine import Engine, Progress
from translator.evaluation.terminology.accuracy import AcceptedForms
from translator.evaluation.terminology.control import control_glossary, control_sentences
from translator.evaluation.terminology.scores import Run, score_run
from translator.evaluation.terminology.testset import TestSentence, signature_of
from translator.segmenting import segment_key
from translator.terms import Glossary
from translator.urdu import normalise

__all__ = ["SEED", "Evaluation", "evaluate", "signature"]

SEED = 12345


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The outcome of an evaluation.

    Attributes:
        signature: One line that tells two evaluations apart that cannot be compared.
        without: The run without a glossary.
        with_glossary: The run with it.
        control: The run with random words for terms; None if it was not wanted.
    """

    signature: str
    without: Run
    with_glossary: Run
    control: Run | None = None

    @property
    def runs(self) -> tuple[Run, ...]:
        """The runs that were made, in order."""
        return tuple(r for r in (self.without, self.with_glossary, self.control) if r)


def evaluate(
    testset: Sequence[TestSentence],
    engine: Engine,
    glossary: Glossary,
    seed: int | None = SEED,
    progress: Progress | None = None,
) -> Evaluation:
    """Measure how well an engine renders the terms of a test set with a glossary.

    Args:
        testset: The sentences with the terms that are expected.
        engine: Translates them, by the same steps as an article.
        glossary: Given to the second run; in both it says which variants are accepted.
        seed: Decides which words the control picks; None leaves the control out.
        progress: Told after each run how many sentences it translated.

    Raises:
        EngineError: If the engine cannot be loaded.
    """
    forms = AcceptedForms(glossary)
    accepted = [forms.of(sentence) for sentence in testset]
    tell = progress or (lambda _: None)

    def run(name: str, terms: Glossary) -> Run:
        texts = _translate(_plan(testset, terms, engine), engine)
        tell(len(testset))
        return score_run(name, testset, texts, accepted)

    without, with_glossary = run("without", Glossary()), run("with", glossary)
    control = None
    if seed is not None:
        control = _control(testset, engine, seed)
        tell(len(testset))
    return Evaluation(signature(testset, engine, glossary, seed), without, with_glossary, control)


def signature(
    testset: Sequence[TestSentence], engine: Engine, glossary: Glossary, seed: int | None = SEED
) -> str:
    """Return all that decides the numbers, in the manner of sacrebleu's signatures.

    For example `engine:ur_en|version:0.3|beam:8|glossary:1a2b3c4d|terms:500|testset:5e6f7a8b|
    sentences:200|seed:12345|tool:0.1.0`; terms are those of the glossary.
    """
    return "|".join(
        (
            engine.info.signature,
            f"glossary:{glossary.signature}",
            f"terms:{len(glossary.terms)}",
            f"testset:{signature_of(testset)}",
            f"sentences:{len(testset)}",
            f"seed:{'none' if seed is None else seed}",
            f"tool:{__version__}",
        )
    )


def _control(testset: Sequence[TestSentence], engine: Engine, seed: int) -> Run:
    sentences = control_sentences(testset, engine, seed)
    name = engine.info.signature
    jobs = [plan_job(_segment(s), control_glossary(s), name) for s in sentences]
    nothing: Mapping[str, Sequence[str]] = {}
    return score_run("control", sentences, _translate(jobs, engine), [nothing] * len(sentences))


def _plan(testset: Sequence[TestSentence], glossary: Glossary, engine: Engine) -> list[Job]:
    """Plan as for articles: what a document is about tells homographs apart."""
    texts: dict[str, list[str]] = defaultdict(list)
    for s in testset:
        texts[s.document].append(normalise(s.source))
    subjects = {document: glossary.subjects(found) for document, found in texts.items()}
    name = engine.info.signature
    return [plan_job(_segment(s), glossary, name, subjects[s.document]) for s in testset]


def _segment(sentence: TestSentence) -> Segment:
    return Segment(0, sentence.number, sentence.source, segment_key(sentence.source))


def _translate(jobs: Sequence[Job], engine: Engine) -> list[str]:
    return [draft.text for draft in draft_jobs(jobs, engine)]
