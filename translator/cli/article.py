"""`translate ARTICLE...`: articles in, bilingual pages out."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from translator import __version__
from translator.cli.options import EngineName, ExtraGlossaries, NoGlossary, Quiet, StorePlace

__all__ = ["translate"]


def _version(*, wanted: bool) -> None:
    if wanted:
        typer.echo(f"dozaban {__version__}")
        raise typer.Exit


def translate(
    articles: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ARTICLE...",
            help="Files (.txt, .md) or folders of them; - reads the standard input.",
            show_default=False,
        ),
    ] = None,
    to: Annotated[str, typer.Option("--to", help="Language to translate into.")] = "en",
    out: Annotated[Path, typer.Option("--out", help="Folder for the pages.")] = Path("output"),
    store: StorePlace = None,
    glossary: ExtraGlossaries = None,
    no_glossary: NoGlossary = False,
    engine: EngineName = None,
    name: Annotated[
        str, typer.Option(help="File name for the standard input; its ending tells the format.")
    ] = "stdin.txt",
    force: Annotated[
        bool, typer.Option("--force", help="Translate even what does not look like Urdu.")
    ] = False,
    json_output: Annotated[
        bool, typer.Option("--json", help="Print one JSON object instead of lines for people.")
    ] = False,
    quiet: Quiet = False,
    version: Annotated[  # noqa: ARG001 - handled by its callback
        bool,
        typer.Option("--version", help="Print the version.", callback=_version, is_eager=True),
    ] = False,
) -> None:
    """Translate Urdu articles and write side-by-side bilingual pages, offline.

    [b]translate article.txt --to en[/b]

    writes output/site/article/index.html and article.md and prints where they are.
    """
    # Imported late: `--help` must not wait for the database and the model.
    from translator.cli.engines import open_engine, print_engines  # noqa: PLC0415
    from translator.cli.progress import ProgressBar  # noqa: PLC0415
    from translator.cli.report import print_json, print_report  # noqa: PLC0415
    from translator.cli.sources import find_sources  # noqa: PLC0415
    from translator.cli.terms_of_run import terms_of_run  # noqa: PLC0415
    from translator.errors import StoppedError, UsageError  # noqa: PLC0415
    from translator.workflow import translate_sources  # noqa: PLC0415

    if engine == "list":
        print_engines(as_json=json_output)
        return
    if not articles:
        raise UsageError("Name an article, for example: translate article.txt --to en")
    terms = terms_of_run(glossary, without=no_glossary)
    chosen = open_engine(engine, to)
    sources, failures = find_sources(articles, without=out, stdin_name=name)
    try:
        with ProgressBar(shown=not (quiet or json_output)) as bar:
            report = translate_sources(
                sources,
                engine=chosen,
                glossary=terms,
                out=out,
                place=store,
                force=force,
                listener=bar,
                say=None if quiet or json_output else partial(typer.echo, err=True),
            )
    except KeyboardInterrupt:  # caught here, since Typer would leave without a word
        raise StoppedError(
            "Stopped. No page is half-written, and what was translated is kept: the same command "
            "goes on from there."
        ) from None
    failures += report.failures
    if json_output:
        print_json(report, failures, chosen.info, terms)
    else:
        print_report(report, failures, quiet=quiet)
    if failures:
        sys.exit(1)
