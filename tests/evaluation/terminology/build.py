"""What the tests of the evaluation are made of."""

from __future__ import annotations

from tests.cases import FIXTURES
from translator.engine import Hypothesis, Request
from translator.evaluation.terminology.accuracy import Outcome, outcomes_of
from translator.evaluation.terminology.ter import term_edits
from translator.evaluation.terminology.testset import ExpectedTerm, TestSentence
from translator.evaluation.terminology.words import tokenise

TINY = FIXTURES / "evaluation" / "tiny.csv"
GLOSSARY = FIXTURES / "evaluation" / "glossary.csv"

WORDS = {
    "بٹ": "bit",
    "کوائن": "coin",
    "کی": "of",
    "قیمت": "price",
    "گر": "fell",
    "گئی۔": "down.",
    "ایکسچینج": "market",
    "نے": "the",
    "خریدا۔": "bought.",
    "بند": "closed",
    "ہے۔": "is.",
}


def word_by_word(request: Request) -> list[Hypothesis]:
    """Translate with `WORDS`, copy what is not there, and align each word with itself."""
    words = [WORDS.get(word, word) for word in request.text.split()]
    alignment = tuple(range(len(words))) if request.align else None
    return [Hypothesis(" ".join(words), -0.5, alignment)]


def sentence(reference: str, *targets: str, source: str = "", number: int = 1) -> TestSentence:
    """A sentence that expects `targets`, each for a word `u1`, `u2` ... of its source."""
    terms = tuple(ExpectedTerm(f"u{n}", target) for n, target in enumerate(targets, 1))
    return TestSentence(number, "doc", source, reference, terms)


def outcomes(expected: TestSentence, english: str, **accepted: list[str]) -> tuple[Outcome, ...]:
    """What became of the terms; underscores in a keyword are spaces of the target."""
    forms = {target.replace("_", " "): found for target, found in accepted.items()}
    reference = tokenise(expected.reference, expected.targets)
    edits = term_edits(tokenise(english, expected.targets), reference)
    return outcomes_of(expected, english, forms, reference, edits.instead)
