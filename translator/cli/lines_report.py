"""Say what `translate lines` did: lines for people, one JSON object for machines."""

from __future__ import annotations

import dataclasses
import json

import typer

from translator import __version__
from translator.engine import EngineInfo
from translator.lines import Report
from translator.terms import Glossary

__all__ = ["print_lines_json", "print_lines_report"]


def print_lines_report(report: Report, terms: Glossary) -> None:
    """Print where the translation is, how much it is, and what the glossary did."""
    total = report.total
    typer.echo(report.out)
    typer.echo(
        f"  {_count(total.lines, 'line')}, {_count(total.sentences, 'sentence')}, "
        f"{_count(total.words, 'word')}"
    )
    if total.repeated:
        share = total.repeated / total.sentences
        typer.echo(f"  repeated and not translated again: {total.repeated:,} ({share:.1%})")
    if terms.terms:
        typer.echo(
            f"  terms: {total.met:,} met, {total.variant:,} met by a variant, "
            f"{total.missed:,} missed"
        )
    before = f" Lines up to {report.before.lines:,} are of an earlier run."
    typer.echo(
        f"Took {report.seconds:.1f} s, {report.words_per_second:,.0f} words/s."
        f"{before if report.before.lines else ''}"
    )


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def print_lines_json(report: Report, engine: EngineInfo, terms: Glossary) -> None:
    """Print the report as JSON; the numbers are those of the whole file."""
    data = {
        "version": __version__,
        "engine": {**dataclasses.asdict(engine), "signature": engine.signature},
        "glossary": {
            "name": terms.name,
            "signature": terms.signature,
            "terms": len(terms.terms),
        },
        "out": str(report.out),
        **report.total._asdict(),
        "lines_before": report.before.lines,
        "seconds": round(report.seconds, 3),
        "words_per_second": round(report.words_per_second, 1),
    }
    typer.echo(json.dumps(data, ensure_ascii=False, indent=2))
