"""An invented evaluation: sentences, systems and comparisons as an evaluation finds them."""

from __future__ import annotations

from collections.abc import Iterable

from translator.evaluation.pairs import TestPair
from translator.evaluation.system import (
    Comparison,
    SetEvaluation,
    SystemResult,
    SystemScores,
    Translation,
)

__all__ = ["ALONE", "GLOSSARY", "evaluation", "pair", "scores", "system", "two"]

ALONE, GLOSSARY = "ur_en 0.3", "ur_en 0.3 + glossary"
URDU = "دریائے سندھ میں پانی کی سطح دو فٹ بلند ہوئی۔"
SCORES = {
    "bleu": 22.64,
    "chrf": 52.01,
    "chrf_pp": 49.5,
    "number_fidelity": 0.912,
    "term_accuracy": 0.75,
    "leftover": 3,
    "loops": 1,
    "words_per_second": 512.4,
}


def pair(number: int, reference: str = "the river rose by two feet", source: str = URDU):
    return TestPair(number, source, reference)


def scores(**changed: float | None) -> SystemScores:
    return SystemScores(**(SCORES | changed))


def system(
    name: str,
    *found: float | tuple[float, str] | Translation,
    **changed: float | None,
) -> SystemResult:
    """Return a system with a translation for each chrF, or chrF and text."""
    made = tuple(_translation(number, one) for number, one in enumerate(found, start=1))
    return SystemResult(name, f"{name}|beam:4", scores(**changed), made)


def _translation(number: int, found: float | tuple[float, str] | Translation) -> Translation:
    if isinstance(found, Translation):
        return found
    chrf, text = found if isinstance(found, tuple) else (found, "the river rose by two metres")
    return Translation(pair(number), text, chrf)


def evaluation(
    *systems: SystemResult,
    compared: Iterable[Comparison] = (),
    name: str = "canal-dev",
    bootstrap: str = "",
) -> SetEvaluation:
    count = len(systems[0].translations) if systems else 0
    signatures = {"chrF": "chrF2|nrefs:1|case:mixed|eff:yes|nc:6|nw:0|space:no|version:2.5.1"}
    return SetEvaluation(name, count, systems, tuple(compared), signatures, bootstrap)


def two() -> SetEvaluation:
    """Return an evaluation of five sentences by two systems that are compared."""
    found = Translation(pair(3), "the دریا rose", 20.0, ("leftover", "number"))
    return evaluation(
        system(ALONE, 40.0, 50.0, found, 90.0, 60.0),
        system(GLOSSARY, 55.0, 48.0, 20.0, 90.0, 61.0, chrf=52.6),
        compared=[
            Comparison(ALONE, GLOSSARY, "chrF", 0.62, 0.31, 0.93, 0.002),
            Comparison(ALONE, GLOSSARY, "BLEU", -0.2, -0.61, 0.22, 0.34),
        ],
    )
