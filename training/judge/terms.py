"""How many terms of the tool's own test set a model renders as the glossary says."""

from __future__ import annotations

from dataclasses import dataclass

from translator.engine import Engine
from translator.evaluation.terminology import evaluate, load_testsets, shipped_testsets
from translator.terms import Glossary

__all__ = ["TermShares", "term_shares"]


@dataclass(frozen=True, slots=True)
class TermShares:
    """Shares of the expected terms that were rendered in an accepted form, from 0 to 1.

    Attributes:
        name: Label of the model.
        terms: How many were expected.
        without: The share without the glossary; None if no term was expected.
        with_glossary: The share with it.
    """

    name: str
    terms: int
    without: float | None
    with_glossary: float | None


def term_shares(name: str, engine: Engine, glossary: Glossary, limit: int = 0) -> TermShares:
    """Measure how a model renders terms, as `translate terms evaluate` does.

    Args:
        name: Label of the model.
        engine: It itself.
        glossary: The terms that it is given.
        limit: Sentences at most; 0 is all of them.

    Raises:
        EngineError: If the engine cannot be loaded.
    """
    sentences = load_testsets(shipped_testsets())[: limit or None]
    found = evaluate(sentences, engine, glossary, seed=None)
    without, given = found.without.scores, found.with_glossary.scores
    return TermShares(name, without.terms, without.variants, given.variants)
