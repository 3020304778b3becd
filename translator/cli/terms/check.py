"""`translate terms check`: what is wrong in glossary files."""

from __future__ import annotations

import dataclasses
import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from translator.cli.terms.common import GlossaryFiles, JsonOutput, NoShipped, glossary_files
from translator.cli.terms.lines import isolate
from translator.errors import UsageError

if TYPE_CHECKING:
    from translator.terms.audit import Problem

__all__ = ["check"]


def check(
    files: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[FILE]...",
            help="Glossary files (CSV) to check; by default all that a run would use.",
            show_default=False,
        ),
    ] = None,
    glossary: GlossaryFiles = None,
    no_shipped: NoShipped = False,
    strict: Annotated[bool, typer.Option("--strict", help="Count warnings as errors.")] = False,
    json_output: JsonOutput = False,
) -> None:
    """Check glossary files: doubles, conflicts, spellings that are never found, odd letters.

    Leaves with 1 if there is an error.
    """
    from translator.terms.audit import Severity, audit  # noqa: PLC0415 - `--help` must not wait

    paths = glossary_files(
        [*(files or ()), *(glossary or ())], no_shipped=no_shipped or bool(files)
    )
    if not paths:
        raise UsageError("Name a glossary file, for example: translate terms check own.csv")
    problems = audit(paths)
    if strict:
        problems = [dataclasses.replace(p, severity=Severity.ERROR) for p in problems]
    counts = Counter(problem.severity for problem in problems)
    errors, warnings = counts[Severity.ERROR], counts[Severity.WARNING]
    if json_output:
        _print_json(paths, problems, errors, warnings)
    else:
        for problem in problems:
            typer.echo(isolate(_line(problem, warning=problem.severity is Severity.WARNING)))
        files_checked = _number(len(paths), "file")
        typer.echo(
            f"{_number(errors, 'error')}, {_number(warnings, 'warning')} in {files_checked}."
        )
    if errors:
        raise typer.Exit(1)


def _line(problem: Problem, *, warning: bool) -> str:
    mark = " (warning)" if warning else ""
    place = f"{problem.file}:{problem.line}: {problem.column}: {problem.rule}"
    return f"{place}: {problem.message}{mark}"


def _number(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def _print_json(paths: list[Path], problems: list[Problem], errors: int, warnings: int) -> None:
    data = {
        "files": [str(path) for path in paths],
        "errors": errors,
        "warnings": warnings,
        "problems": [{**dataclasses.asdict(p), "file": str(p.file)} for p in problems],
    }
    typer.echo(json.dumps(data, ensure_ascii=False, indent=2))
