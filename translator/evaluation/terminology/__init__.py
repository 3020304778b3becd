"""How well terms are rendered: measures on a test set, with a control."""

from translator.evaluation.terminology.report import as_data, report_lines
from translator.evaluation.terminology.run import SEED, Evaluation, evaluate, signature
from translator.evaluation.terminology.scores import Run, Scores, SentenceResult
from translator.evaluation.terminology.testset import (
    ExpectedTerm,
    TestSentence,
    load_testset,
    load_testsets,
    shipped_testsets,
    signature_of,
)

__all__ = [
    "SEED",
    "Evaluation",
    "ExpectedTerm",
    "Run",
    "Scores",
    "SentenceResult",
    "TestSentence",
    "as_data",
    "evaluate",
    "load_testset",
    "load_testsets",
    "report_lines",
    "shipped_testsets",
    "signature",
    "signature_of",
]
