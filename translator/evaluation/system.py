"""What an evaluation finds, as plain values."""

from __future__ import annotations

from dataclasses import dataclass

from translator.evaluation.pairs import TestPair

__all__ = ["FEWEST", "Comparison", "SetEvaluation", "SystemResult", "SystemScores", "Translation"]

FEWEST = 50
"""Sentences that a set must have for a verdict on chance.

The bootstrap takes the set for a picture of all texts. Of few sentences it is none: of two equally
good systems one was called surely better in 100 % of simulated sets of 1 sentence, 56 % of 2, 13 %
of 5, 8 % of 10, and 2 % of 50.
"""


@dataclass(frozen=True, slots=True)
class Translation:
    """A sentence as one system translated it.

    Attributes:
        pair: What was translated, with its reference.
        text: The translation.
        chrf: chrF2 of this sentence, 0 to 100.
        findings: What of these is wrong with it: "number", "term", "leftover", "loop".
    """

    pair: TestPair
    text: str
    chrf: float
    findings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SystemScores:
    """The measures of a system. Shares are from 0 to 1, None where there is nothing to count.

    Attributes:
        bleu: BLEU, 0 to 100.
        chrf: chrF2, 0 to 100.
        chrf_pp: chrF2++, which looks at words as well, 0 to 100.
        number_fidelity: Of the sentences with figures, the share whose figures all agree.
        term_accuracy: Of the places with a term of the glossary in the sources, the share for
            which the translation has the target or another accepted form.
        leftover: Sentences in which Urdu script is left.
        loops: Sentences that go round in circles.
        words_per_second: English words of the sentences that differ, a second of the clock; 0 if
            nobody measured it.
    """

    bleu: float
    chrf: float
    chrf_pp: float
    number_fidelity: float | None
    term_accuracy: float | None
    leftover: int
    loops: int
    words_per_second: float


@dataclass(frozen=True, slots=True)
class SystemResult:
    """A set as one system translated it.

    Attributes:
        name: Its label, e.g. "ur_en 0.3 + glossary".
        signature: One line with all that decides its translations, and the set.
        scores: How good they are.
        translations: One a pair of the set, in order.
    """

    name: str
    signature: str
    scores: SystemScores
    translations: tuple[Translation, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """How much better a system is than another one by one metric.

    Attributes:
        baseline: Label of the one that it is compared with.
        system: Its own label.
        metric: "BLEU" or "chrF".
        difference: Its score less that of the baseline, in points.
        low: Lower end of the 95 % interval of the difference.
        high: Upper end of it.
        p: How likely a difference so far from 0 is if there is none, two-sided, 0 to 1.
    """

    baseline: str
    system: str
    metric: str
    difference: float
    low: float
    high: float
    p: float


@dataclass(frozen=True, slots=True)
class SetEvaluation:
    """The outcome of an evaluation on one set.

    Attributes:
        name: Name of the set.
        sentences: How many pairs it has.
        systems: What each system made of it.
        comparisons: Systems against each other.
        signatures: By metric, its name and signature as sacreBLEU gives them.
        bootstrap: How systems were compared; "" if none were.
    """

    name: str
    sentences: int
    systems: tuple[SystemResult, ...]
    comparisons: tuple[Comparison, ...]
    signatures: dict[str, str]
    bootstrap: str = ""

    @property
    def is_large_enough(self) -> bool:
        """Whether there are sentences enough to say what may be chance."""
        return self.sentences >= FEWEST
