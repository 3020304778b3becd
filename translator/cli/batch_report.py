"""Say what a batch did."""

from __future__ import annotations

import dataclasses
import json
import time
from dataclasses import dataclass, field

import typer

from translator.edition import TermCount
from translator.engine import EngineInfo
from translator.errors import DozabanError
from translator.workflow import Failure, Outcome, Result, Source, Unchanged

__all__ = ["BatchReport", "print_batch"]


@dataclass
class BatchReport:
    """What a batch did so far, in numbers: the editions themselves are forgotten.

    Attributes:
        published: Articles that were read and published.
        unchanged: Those that were as they were when they were published.
        failures: The others, each with its error.
        translated: Sentences that the engine translated.
        reused: Sentences of the published articles whose drafts were there.
        terms: What became of their terms.
        findings: How many findings the checks have of them.
        began: When it began, by the clock of `time.perf_counter`.
    """

    published: int = 0
    unchanged: int = 0
    failures: list[tuple[Source, DozabanError]] = field(default_factory=list)
    translated: int = 0
    reused: int = 0
    terms: TermCount = field(default_factory=TermCount)
    findings: int = 0
    began: float = field(default_factory=time.perf_counter)

    @property
    def done(self) -> int:
        """How many articles the batch is done with."""
        return self.published + self.unchanged + len(self.failures)

    def add(self, outcome: Outcome) -> None:
        """Count what became of an article."""
        match outcome:
            case Unchanged():
                self.unchanged += 1
            case Failure():
                self.failures.append((outcome.source, outcome.error))
            case Result():
                self._count(outcome)

    def _count(self, result: Result) -> None:
        self.published += 1
        self.translated += result.translated
        self.reused += result.reused
        self.findings += sum(1 for _ in result.edition.findings)
        terms = result.edition.terms
        self.terms = TermCount(
            self.terms.met + terms.met,
            self.terms.variant + terms.variant,
            self.terms.missed + terms.missed,
        )


def print_batch(report: BatchReport, engine: EngineInfo, *, as_json: bool, quiet: bool) -> None:
    """Print what a batch did, the articles that failed last."""
    seconds = time.perf_counter() - report.began
    if as_json:
        typer.echo(json.dumps(_values(report, engine, seconds), ensure_ascii=False, indent=2))
        return
    if not quiet:
        typer.echo(_summary(report, seconds))
    for _, error in report.failures:
        typer.echo(f"translate: {error}", err=True)
    if report.failures and not quiet:
        typer.echo(f"{len(report.failures)} of {report.done} articles failed; they are above.")


def _summary(report: BatchReport, seconds: float) -> str:
    rate = f", {report.translated / seconds:.0f} a second" if report.translated else ""
    articles = f"{report.published} articles published, {report.unchanged} unchanged"
    sentences = f"{report.translated} sentences translated{rate}, {report.reused} kept from before"
    lines = [f"{articles}, {len(report.failures)} failed.", f"{sentences}. Took {seconds:.1f} s."]
    if report.published:
        terms = report.terms
        lines.append(
            f"Terms: {terms.met} met, {terms.variant} met by a variant, {terms.missed} missed; "
            f"{report.findings} findings (translate status shows which articles have them)."
        )
    return "\n".join(lines)


def _values(report: BatchReport, engine: EngineInfo, seconds: float) -> dict[str, object]:
    return {
        "engine": {**dataclasses.asdict(engine), "signature": engine.signature},
        "seconds": round(seconds, 3),
        "articles": {
            "published": report.published,
            "unchanged": report.unchanged,
            "failed": len(report.failures),
        },
        "sentences": {"translated": report.translated, "reused": report.reused},
        "terms": dataclasses.asdict(report.terms),
        "findings": report.findings,
        "errors": [{"source": s.name, "message": str(error)} for s, error in report.failures],
    }
