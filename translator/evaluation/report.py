"""Show an evaluation: lines for people, plain data for machines."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from typing import Any

from translator.evaluation.system import FEWEST, Comparison, SetEvaluation, SystemScores

__all__ = ["as_data", "report_lines"]

_SURE = 0.05  # p below it is called sure
_FIRST, _LEAST = 18, 10  # characters a column


def report_lines(evaluation: SetEvaluation) -> Iterable[str]:
    """Yield a table with a column a system, the signatures, and the comparisons in plain words."""
    count = evaluation.sentences
    yield f"{evaluation.name}, {count:,} {'sentence' if count == 1 else 'sentences'}"
    yield ""
    yield from _table(evaluation)
    yield ""
    yield from evaluation.signatures.values()
    if evaluation.bootstrap:
        yield f"bootstrap: {evaluation.bootstrap}"
    yield from (f"{system.name}: {system.signature}" for system in evaluation.systems)
    if evaluation.comparisons:
        yield ""
        tell = _in_words if evaluation.is_large_enough else _without_verdict
        yield from map(tell, evaluation.comparisons)


def _table(evaluation: SetEvaluation) -> Iterable[str]:
    names = [system.name for system in evaluation.systems]
    widths = [max(_LEAST, len(name) + 2) for name in names]

    def row(title: str, cells: Iterable[str]) -> str:
        placed = (f"{cell:>{width}}" for cell, width in zip(cells, widths, strict=True))
        return (f"{title:<{_FIRST}}" + "".join(placed)).rstrip()

    yield row("", names)
    for title, cell in _ROWS:
        yield row(title, [cell(system.scores) for system in evaluation.systems])


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{100 * value:.1f} %"


_ROWS: tuple[tuple[str, Callable[[SystemScores], str]], ...] = (
    ("BLEU", lambda s: f"{s.bleu:.2f}"),
    ("chrF", lambda s: f"{s.chrf:.2f}"),
    ("chrF++", lambda s: f"{s.chrf_pp:.2f}"),
    ("figures right", lambda s: _percent(s.number_fidelity)),
    ("terms met", lambda s: _percent(s.term_accuracy)),
    ("Urdu left in", lambda s: str(s.leftover)),
    ("loops", lambda s: str(s.loops)),
    ("words a second", lambda s: f"{s.words_per_second:.0f}" if s.words_per_second else "–"),
)


def _without_verdict(c: Comparison) -> str:
    return (
        f"{c.system} against {c.baseline}: {c.metric} {c.difference:+.2f}: "
        f"too few sentences to say (fewer than {FEWEST})"
    )


def _in_words(c: Comparison) -> str:
    verdict = "no sure difference"
    if c.p < _SURE:
        verdict = "surely better" if c.difference > 0 else "surely worse"
    return (
        f"{c.system} against {c.baseline}: {c.metric} {c.difference:+.2f}, "
        f"95 % between {c.low:+.2f} and {c.high:+.2f}, p {_p(c.p)}: {verdict}"
    )


def _p(p: float) -> str:
    return f"{p:.3f}" if p < _SURE else f"{p:.2f}"


def as_data(evaluation: SetEvaluation) -> dict[str, Any]:
    """Return all of an evaluation as plain values: scores, comparisons, and a row a sentence."""
    return {
        "set": evaluation.name,
        "sentences": evaluation.sentences,
        "is_large_enough": evaluation.is_large_enough,
        "signatures": evaluation.signatures,
        "bootstrap": evaluation.bootstrap,
        "systems": [
            {
                "name": system.name,
                "signature": system.signature,
                "scores": dataclasses.asdict(system.scores),
                "translations": [
                    {
                        "number": t.pair.number,
                        "source": t.pair.source,
                        "reference": t.pair.reference,
                        "text": t.text,
                        "chrf": t.chrf,
                        "findings": list(t.findings),
                    }
                    for t in system.translations
                ],
            }
            for system in evaluation.systems
        ],
        "comparisons": [dataclasses.asdict(c) for c in evaluation.comparisons],
    }
