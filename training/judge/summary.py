"""What was found, in Markdown for people and as figures."""

from __future__ import annotations

from collections.abc import Sequence

from training.export.settings import Score
from training.judge.terms import TermShares
from training.workspace import Figure
from translator.evaluation import SetEvaluation, report_lines

__all__ = ["figures_of", "scores_of", "summary"]


def summary(found: Sequence[SetEvaluation], shares: Sequence[TermShares]) -> str:
    """Return the measures of all sets, as `translate evaluate` shows them, and of the terms."""
    terms = [_terms(shares)] if shares else []
    return "\n\n".join(["# How good the model is", *map(_set, found), *terms]) + "\n"


def figures_of(found: Sequence[SetEvaluation], shares: Sequence[TermShares]) -> dict[str, Figure]:
    """Return the figures of the exported model that are worth knowing; it comes last everywhere."""
    figures: dict[str, Figure] = {}
    for evaluation in found:
        scores = evaluation.systems[-1].scores
        figures[f"{evaluation.name} BLEU"] = round(scores.bleu, 2)
        figures[f"{evaluation.name} chrF"] = round(scores.chrf, 2)
    for share in shares[-1:]:
        figures["terms met alone"] = _percent(share.without)
        figures["terms met with the glossary"] = _percent(share.with_glossary)
    return figures


def scores_of(found: Sequence[SetEvaluation]) -> tuple[Score, ...]:
    """Return what the card of the exported model says of each set."""
    measured = [(one.name, one.sentences, one.systems[-1].scores) for one in found]
    return tuple(
        Score(set=name, sentences=count, bleu=min(scores.bleu, 100), chrf=min(scores.chrf, 100))
        for name, count, scores in measured
    )


def _set(evaluation: SetEvaluation) -> str:
    return "\n".join([f"## {evaluation.name}\n", "```", *report_lines(evaluation), "```"])


def _terms(shares: Sequence[TermShares]) -> str:
    rows = [
        "| model | met alone | met with the glossary |",
        "| --- | ---: | ---: |",
        *(f"| {s.name} | {_percent(s.without)} | {_percent(s.with_glossary)} |" for s in shares),
    ]
    return f"## Terms\n\n{shares[0].terms:,} are expected.\n\n" + "\n".join(rows)


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.1f} %"
