"""`translate terms evaluate`: how well terms are rendered on a test set."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from translator.cli.terms.common import GlossaryFiles, JsonOutput, NoShipped, glossary_files

__all__ = ["evaluate"]


def evaluate(
    testset: Annotated[
        Path | None,
        typer.Argument(
            metavar="TESTSET.csv",
            help="CSV with document, source, reference, terms; else those of the tool.",
            show_default=False,
        ),
    ] = None,
    glossary: GlossaryFiles = None,
    no_shipped: NoShipped = False,
    engine: Annotated[
        str, typer.Option(help="Embedded model or an installed Argos package.")
    ] = "embedded",
    no_control: Annotated[
        bool, typer.Option("--no-control", help="Leave the run with random words out.")
    ] = False,
    limit: Annotated[
        int | None, typer.Option(min=1, help="Only the first so many sentences.")
    ] = None,
    json_output: JsonOutput = False,
) -> None:
    """Measure how terms are rendered without the glossary, with it, and with random words.

    [b]translate terms evaluate[/b]
    """
    from translator.cli.engines import open_engine  # noqa: PLC0415 - `--help` must not wait
    from translator.cli.progress import ProgressBar  # noqa: PLC0415 - `--help` must not wait
    from translator.evaluation.terminology import (  # noqa: PLC0415 - `--help` must not wait
        SEED,
        as_data,
        load_testsets,
        report_lines,
        shipped_testsets,
    )
    from translator.evaluation.terminology import evaluate as measure  # noqa: PLC0415 - as above
    from translator.terms import load_glossary  # noqa: PLC0415 - as above

    sentences = load_testsets([testset] if testset else shipped_testsets())[:limit]
    terms = load_glossary(glossary_files(glossary, no_shipped=no_shipped))
    chosen = open_engine(engine, "en")
    with ProgressBar(shown=not json_output) as bar:
        bar.start(len(sentences) * (2 if no_control else 3))
        found = measure(sentences, chosen, terms, None if no_control else SEED, bar.advance)
    if json_output:
        typer.echo(json.dumps(as_data(found), ensure_ascii=False, indent=2))
        return
    for line in report_lines(found):
        typer.echo(line)
