"""Show an evaluation: lines for people, plain data for machines."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import Any

from translator.evaluation.terminology.accuracy import Outcome
from translator.evaluation.terminology.run import Evaluation
from translator.evaluation.terminology.scores import Run
from translator.urdu.script import isolated

__all__ = ["as_data", "report_lines"]

_TITLES = {"without": "no glossary", "with": "glossary", "control": "control"}
_SHARES = (
    ("exact", "terms, exact match"),
    ("variants", "terms, with variants"),
    ("consistency", "consistency"),
    ("window_2", "window overlap, 2 words"),
    ("window_3", "window overlap, 3 words"),
    ("term_score", "1-TERm"),
)
_POINTS = (("bleu", "BLEU"), ("chrf", "chrF"))
_FIRST, _OTHER = 24, 13  # characters a column


def report_lines(evaluation: Evaluation) -> Iterable[str]:
    """Yield a table of the runs, the terms missed with the glossary, and the signature."""
    runs = evaluation.runs
    yield _row("", [_TITLES[run.name] for run in runs])
    yield _row("terms expected", [str(run.scores.terms) for run in runs])
    for field, title in _SHARES:
        yield _row(title, [_percent(getattr(run.scores, field)) for run in runs])
    for field, title in _POINTS:
        yield _row(title, [f"{getattr(run.scores, field):.1f}" for run in runs])
    yield ""
    misses = evaluation.with_glossary.misses
    yield f"Missed with the glossary: {len(misses)} of {evaluation.with_glossary.scores.terms}"
    yield from (_miss(miss) for miss in misses)
    yield ""
    yield evaluation.signature


def _row(title: str, cells: Iterable[str]) -> str:
    return (f"{title:<{_FIRST}}" + "".join(f"{cell:>{_OTHER}}" for cell in cells)).rstrip()


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.1f} %"


def _miss(miss: Outcome) -> str:
    came = f'"{miss.rendering}" came instead' if miss.rendering else "nothing came instead"
    surface = isolated(miss.surface)
    return f"  {surface} → {miss.target}: {came} (sentence {miss.sentence})"


def as_data(evaluation: Evaluation) -> dict[str, Any]:
    """Return all of an evaluation as plain values: the scores, and a row a sentence."""
    return {
        "signature": evaluation.signature,
        "scores": {run.name: dataclasses.asdict(run.scores) for run in evaluation.runs},
        "sentences": [
            {
                "sentence": sentence.number,
                "document": sentence.document,
                "source": sentence.source,
                "reference": sentence.reference,
                "runs": {run.name: _result(run, at) for run in evaluation.runs},
            }
            for at, sentence in enumerate(r.sentence for r in evaluation.without.results)
        ],
    }


def _result(run: Run, at: int) -> dict[str, Any]:
    result = run.results[at]
    return {
        "english": result.english,
        "term_score": result.term_score,
        "window_2": result.window_2,
        "window_3": result.window_3,
        "terms": [
            {
                "surface": o.surface,
                "target": o.target,
                "status": o.status.value,
                "rendering": o.rendering,
            }
            for o in result.outcomes
        ],
    }
