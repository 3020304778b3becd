"""Say what a run did: lines for people, one JSON object for machines."""

from __future__ import annotations

import dataclasses
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import typer

from translator import __version__
from translator.draft import Severity
from translator.editing import State
from translator.engine import EngineInfo
from translator.errors import DozabanError
from translator.terms import Glossary, Status, TermRow
from translator.urdu.script import isolated
from translator.workflow import Report, Result, Source

__all__ = ["print_json", "print_report", "term_as_json"]

Failures = Sequence[tuple[Source, DozabanError]]


def print_report(report: Report, failures: Failures, *, quiet: bool) -> None:
    """Print where the pages are, what the glossary did, and what went wrong."""
    if not quiet:
        for result in report.results:
            for line in _lines(result):
                typer.echo(line)
        if report.results:
            typer.echo(_summary(report))
    for _, error in failures:
        typer.echo(f"translate: {error}", err=True)


def _lines(result: Result) -> Iterable[str]:
    edition, article = result.edition, result.edition.article
    yield str(result.pages.html)
    if article.encoding != "utf-8":
        yield f"  read as {article.encoding}, since the file is not UTF-8"
    terms = edition.terms
    if edition.glossary.size:
        yield f"  terms: {terms.met} met, {terms.variant} met by a variant, {terms.missed} missed"
    for outcome in (o for p in edition.pairs for o in p.current.outcomes):
        if outcome.status is Status.MISSED:
            yield f"  missed: {isolated(outcome.surface)} → {outcome.target}"
    yield from _reviewed(result)
    found = Counter(finding.severity for _, finding in edition.findings)
    if found:
        errors, warnings = found[Severity.ERROR], found[Severity.WARNING]
        counts = f"{_count(errors, 'error')}, {_count(warnings, 'warning')}"
        yield f"  {counts} (translate check {edition.slug} shows them)"


def _reviewed(result: Result) -> Iterable[str]:
    """Say what people did with the sentences, and which are drafts again."""
    states = Counter(pair.review.state for pair in result.edition.pairs)
    memory = sum(1 for p in result.edition.pairs if p.review.origin.is_memory)
    approved, edited = states[State.APPROVED], states[State.EDITED]
    if approved or edited:
        yield f"  review: {approved} approved, {edited} edited, {states[State.DRAFT]} drafts"
    if memory:
        yield f"  {_count(memory, 'sentence')} from the translation memory"
    if result.reopened:
        named = " ".join(f"s{number}" for number in result.reopened)
        yield f"  drafts again, since the article changed there: {named}"


def _summary(report: Report) -> str:
    translated = sum(r.translated for r in report.results)
    reused = sum(r.reused for r in report.results)
    took = f"{report.seconds:.1f} s"
    if not translated:
        return f"Nothing new: all {_count(reused, 'sentence')} were translated before. Took {took}."
    kept = f", {reused} kept from before" if reused else ""
    return f"{_count(translated, 'sentence')} translated{kept}. Took {took}."


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def term_as_json(row: TermRow) -> dict[str, Any]:
    """Return a line of the term report as JSON values."""
    return {
        "target": row.target,
        "surfaces": row.surfaces,
        "status": row.status,
        **{status.value: row.count(status) for status in Status},
        "places": [dataclasses.asdict(place) for place in row.places],
    }


def print_json(report: Report, failures: Failures, engine: EngineInfo, terms: Glossary) -> None:
    """Print the whole report as JSON."""
    data = {
        "version": __version__,
        "engine": {**dataclasses.asdict(engine), "signature": engine.signature},
        "glossary": {
            "name": terms.name,
            "signature": terms.signature,
            "terms": len(terms.terms),
        },
        "seconds": round(report.seconds, 3),
        "articles": [_article(result) for result in report.results],
        "errors": [{"source": s.name, "message": str(error)} for s, error in failures],
    }
    typer.echo(json.dumps(data, ensure_ascii=False, indent=2))


def _article(result: Result) -> dict[str, Any]:
    edition = result.edition
    return {
        "source": result.source.name,
        "slug": edition.slug,
        "title": dict(zip(("ur", "en"), edition.title, strict=True)),
        "html": str(result.pages.html),
        "markdown": str(result.pages.markdown),
        "changed": result.changed,
        "encoding": edition.article.encoding,
        "segments": len(edition.pairs),
        "translated": result.translated,
        "reused": result.reused,
        "review": {
            **{s: sum(p.review.state is s for p in edition.pairs) for s in State},
            "memory": sum(p.review.origin.is_memory for p in edition.pairs),
            "reopened": list(result.reopened),
        },
        "terms": {
            **dataclasses.asdict(edition.terms),
            "outcomes": [
                {"segment": n, **dataclasses.asdict(outcome)}
                for n, pair in enumerate(edition.pairs, 1)
                for outcome in pair.current.outcomes
            ],
            "report": [term_as_json(row) for row in edition.term_rows],
        },
        "findings": [
            {"segment": n, **dataclasses.asdict(finding)}
            for n, pair in enumerate(edition.pairs, 1)
            for finding in pair.findings
        ],
    }
