"""`translate terms import FILE --into newsroom.csv`: terms from other programs."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from translator.cli.terms.common import JsonOutput
from translator.errors import UsageError
from translator.urdu.script import isolated

if TYPE_CHECKING:
    from translator.exchange import Import

__all__ = ["import_terms"]


def import_terms(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A .tbx or .csv file.")],
    into: Annotated[
        Path | None, typer.Option("--into", help="The glossary file (CSV) to add the terms to.")
    ] = None,
    json_output: JsonOutput = False,
) -> None:
    """Add the terms of a TBX or CSV file to a glossary; what is there already stays."""
    from translator.exchange import import_file  # noqa: PLC0415 - `--help` must not wait

    if into is None:
        raise UsageError(
            "Say which glossary gets the terms, for example: "
            f"translate terms import {file} --into newsroom.csv"
        )
    done = import_file(file, into)
    if json_output:
        _print_json(file, into, done)
    else:
        _print_lines(into, done)


def _print_json(file: Path, into: Path, done: Import) -> None:
    data = {
        "file": str(file),
        "into": str(into),
        "added": len(done.merged.added),
        "same": done.merged.same,
        "conflicts": [dataclasses.asdict(conflict) for conflict in done.merged.conflicts],
        "skipped": list(done.skipped),
    }
    typer.echo(json.dumps(data, ensure_ascii=False, indent=2))


def _print_lines(into: Path, done: Import) -> None:
    merged = done.merged
    typer.echo(
        f"{into}: {len(merged.added)} added, {merged.same} there already, "
        f"{len(merged.conflicts)} in conflict, {len(done.skipped)} skipped"
    )
    for conflict in merged.conflicts:
        spelling = isolated(conflict.spelling)
        typer.echo(f"  conflict: {spelling} stays {conflict.kept}, not {conflict.refused}")
    for sentence in done.skipped:
        typer.echo(f"  skipped: {sentence}")
