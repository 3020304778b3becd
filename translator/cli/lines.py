"""`translate lines FILE --out FILE.en.txt`: a line in, a line out, however large the file is."""

from __future__ import annotations

import sys
from io import BufferedReader
from pathlib import Path
from typing import Annotated, cast

import typer

from translator.cli.options import (
    Cluster,
    EngineName,
    ExtraGlossaries,
    Jobs,
    JsonOutput,
    NoGlossary,
    Quiet,
)

__all__ = ["app", "lines"]

app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode="rich")


@app.command(name="lines")
def lines(
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE",
            help="A text with one or more sentences a line, packed if it ends in .gz; "
            "- reads the standard input, which cannot be gone on with.",
        ),
    ],
    out: Annotated[Path, typer.Option("--out", help="The translation; packed if it ends in .gz.")],
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="text|tsv|jsonl",
            help="English only, both languages as a table, or all that is known of a line; "
            "by default as the ending of --out says: .txt, .tsv or .jsonl.",
            show_default=False,
        ),
    ] = None,
    encoding: Annotated[
        str | None,
        typer.Option(
            metavar="utf-8|utf-16-le|utf-16-be|windows-1256",
            help="How FILE is written; by default as its byte order mark says, else UTF-8.",
            show_default=False,
        ),
    ] = None,
    to: Annotated[str, typer.Option("--to", help="Language to translate into.")] = "en",
    glossary: ExtraGlossaries = None,
    no_glossary: NoGlossary = False,
    engine: EngineName = None,
    jobs: Jobs = None,
    cluster: Cluster = None,
    force: Annotated[
        bool, typer.Option("--force", help="Put the translation in the place of an older one.")
    ] = False,
    json_output: JsonOutput = False,
    quiet: Quiet = False,
) -> None:
    """Translate a large text line by line; what was stopped goes on when it is called again.

    [b]translate lines corpus.txt --out corpus.en.txt[/b]
    """
    # Imported late: `--help` must not wait for the model.
    from translator.cli.lines_report import print_lines_json, print_lines_report  # noqa: PLC0415
    from translator.cli.pools import open_pool  # noqa: PLC0415
    from translator.cli.progress import ProgressBar  # noqa: PLC0415
    from translator.cli.terms_of_run import terms_of_run  # noqa: PLC0415
    from translator.errors import StoppedError  # noqa: PLC0415
    from translator.lines import Encoding, Format, translate_lines  # noqa: PLC0415

    terms = terms_of_run(glossary, without=no_glossary)
    piped = file == "-"
    silent = quiet or json_output
    try:
        with (
            open_pool(engine, to, jobs, cluster) as pool,
            ProgressBar(shown=not silent, of_bytes=True) as bar,
        ):
            report = translate_lines(
                # Always buffered, whatever its type says.
                cast("BufferedReader", sys.stdin.buffer) if piped else Path(file),
                out,
                pool=pool,
                glossary=terms,
                form=Format(form) if form else None,
                encoding=Encoding(encoding) if encoding else None,
                force=force,
                listener=bar,
                say=None if silent else _say,
            )
    except KeyboardInterrupt:  # caught here, since Typer would leave without a word
        raise StoppedError(
            f"Stopped. What is done is in {out}.part."
            if piped
            else "Stopped. What is done is kept: the same command goes on from there."
        ) from None
    if json_output:
        print_lines_json(report, pool.info, terms)
    elif not quiet:
        print_lines_report(report, terms)


def _say(sentence: str) -> None:
    typer.echo(sentence, err=True)
