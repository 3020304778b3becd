"""One development set, translated by the exported model and by others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from training.judge.settings import JudgeSettings
from translator.engine import Engine
from translator.evaluation import SetEvaluation, System, evaluate_set, line_up, read_pairs
from translator.terms import Glossary

__all__ = ["evaluated", "label_of", "systems_of"]


def evaluated(
    path: Path,
    engine: Engine,
    others: Sequence[Engine],
    glossary: Glossary,
    settings: JudgeSettings,
) -> SetEvaluation:
    """Measure the exported model on a set, and compare it with each of the others.

    All of them translate alone, without the glossary: its terms are only looked for.

    Args:
        path: The set, `urdu<TAB>english` a line.
        engine: The exported model.
        others: Those that it is compared with, by paired bootstrap resampling (Koehn 2004,
            W04-3250).
        glossary: The terms that are looked for in the translations.
        settings: How many sentences are measured, and how often sets are drawn to compare.

    Raises:
        ExchangeError: If the set cannot be read.
        EngineError: If an engine cannot be loaded.
    """
    pairs, systems = read_pairs(path)[: settings.limit or None], systems_of(engine, others)
    return evaluate_set(path.stem, pairs, systems, glossary=glossary, resamples=settings.resamples)


def systems_of(engine: Engine, others: Sequence[Engine]) -> tuple[System, ...]:
    """Return those that take part: the others, then the exported model, compared with each."""
    *before, exported = line_up([*others, engine], Glossary())
    against = tuple(system.name for system in before)
    return (
        *(replace(system, against=()) for system in before),
        replace(exported, name=label_of(engine), against=against),
    )


def label_of(engine: Engine) -> str:
    """Return how the exported model is called; another one may have its name and version."""
    return f"exported {engine.info.version}"
