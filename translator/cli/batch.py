"""`translate batch FOLDER`: thousands of articles, however often it is interrupted."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from translator.cli.options import (
    Cluster,
    EngineName,
    ExtraGlossaries,
    Jobs,
    JsonOutput,
    NoGlossary,
    Quiet,
    StorePlace,
)

__all__ = ["app", "batch"]

app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode="rich")


@app.command(name="batch")
def batch(
    folders: Annotated[
        list[str],
        typer.Argument(metavar="FOLDER...", help="Folders of articles, or single files."),
    ],
    to: Annotated[str, typer.Option("--to", help="Language to translate into.")] = "en",
    out: Annotated[Path, typer.Option("--out", help="Folder for the pages.")] = Path("output"),
    store: StorePlace = None,
    glossary: ExtraGlossaries = None,
    no_glossary: NoGlossary = False,
    engine: EngineName = None,
    jobs: Jobs = None,
    cluster: Cluster = None,
    force: Annotated[
        bool, typer.Option("--force", help="Translate even what does not look like Urdu.")
    ] = False,
    again: Annotated[
        bool,
        typer.Option(
            "--again", help="Read articles again that are as they were when they were published."
        ),
    ] = False,
    json_output: JsonOutput = False,
    quiet: Quiet = False,
) -> None:
    """Translate folders of any size; what was stopped goes on when it is called again.

    [b]translate batch archive/ --out output[/b]

    Articles that cannot be read are listed at the end.
    """
    # Imported late: `--help` must not wait for the database and the model.
    from translator.cli.batch_report import BatchReport, print_batch  # noqa: PLC0415
    from translator.cli.pools import open_pool  # noqa: PLC0415
    from translator.cli.progress import ProgressBar  # noqa: PLC0415
    from translator.cli.sources import find_sources  # noqa: PLC0415
    from translator.cli.terms_of_run import terms_of_run  # noqa: PLC0415
    from translator.errors import StoppedError  # noqa: PLC0415
    from translator.workflow import Order, translate_stream  # noqa: PLC0415

    terms = terms_of_run(glossary, without=no_glossary)
    order = Order(terms, out, store, force=force, skip=not again)
    sources, failures = find_sources(folders, without=out)
    report = BatchReport(failures=failures)
    silent = quiet or json_output
    say = None if silent else partial(typer.echo, err=True)
    try:
        with open_pool(engine, to, jobs, cluster) as pool, ProgressBar(shown=not silent) as bar:
            for outcome in translate_stream(sources, order, pool, bar, say):
                report.add(outcome)
    except KeyboardInterrupt:  # caught here, since Typer would leave without a word
        raise StoppedError(
            f"Stopped after {report.done} of {len(sources)} articles. What was translated is kept: "
            "the same command goes on from there."
        ) from None
    print_batch(report, pool.info, as_json=json_output, quiet=quiet)
    if report.failures:
        sys.exit(1)
