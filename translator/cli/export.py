"""`translate export EDITION FILE`: an edition for another tool."""

from __future__ import annotations

import enum
from pathlib import Path
from typing import Annotated

import typer

from translator.cli.options import EditionName, Out, StorePlace

__all__ = ["app", "export"]

app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode="rich")


class Version(enum.StrEnum):
    """Versions of XLIFF."""

    NEW = "2.1"
    OLD = "1.2"
    OMEGAT = "omegat"


@app.command(name="export")
def export(
    edition: EditionName,
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE", help="Its ending tells the format: .xlf, .xliff or .csv."),
    ],
    xliff: Annotated[
        Version,
        typer.Option(
            help="Version of XLIFF: 1.2 for older tools, [b]omegat[/b] for 1.2 as OmegaT wants it."
        ),
    ] = Version.NEW,
    out: Out = Path("output"),
    store: StorePlace = None,
) -> None:
    """Write an edition for another tool: texts, states, terms, findings, comments and matches.

    [b]translate export article article.xlf[/b]

    `translate import` brings back what was changed there.
    """
    from translator.cli.findings.text import count  # noqa: PLC0415 - `--help` must not wait
    from translator.cli.tell import at_work  # noqa: PLC0415 - as above
    from translator.desk import take_out  # noqa: PLC0415 - as above
    from translator.exchange.pick import write_document  # noqa: PLC0415 - as above
    from translator.files import write_atomically  # noqa: PLC0415 - as above

    with at_work(out, store, edition) as work:
        document = take_out(work.store, work.slug)
    write_atomically(file, write_document(document, file, xliff.value))
    number = sum(len(block.segments) for block in document.blocks)
    typer.echo(f"{file}: {count(number, 'sentence')} of {document.slug}")
