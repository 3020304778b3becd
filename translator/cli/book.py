"""`translate book FILE`: editions as EPUB or PDF."""

from __future__ import annotations

import enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from translator.cli.options import Out, StorePlace
from translator.editing import State
from translator.errors import RefusedError, UsageError

if TYPE_CHECKING:
    from translator.press.gather import Gathered
    from translator.publishing.book import Book

__all__ = ["app", "book"]

app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode="rich")
_FORMATS = {".epub", ".pdf"}


class Arrangement(enum.StrEnum):
    """How the two languages stand on a page; names of `Layout`, which `--help` must not load."""

    SIDE_BY_SIDE = "side-by-side"
    ALTERNATING = "alternating"


@app.command(name="book", no_args_is_help=True)
def book(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="Its ending tells the format: .epub or .pdf.")
    ],
    editions: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="EDITION",
            help="Which articles, in this order; by default all that may be published, the newest "
            "first.",
            show_default=False,
        ),
    ] = None,
    layout: Annotated[
        Arrangement,
        typer.Option(
            help="Each sentence beside its translation, or each paragraph above its translation."
        ),
    ] = Arrangement.SIDE_BY_SIDE,
    title: Annotated[
        str,
        typer.Option(
            help="Title of the book; by default that of its only article.", show_default=False
        ),
    ] = "",
    title_ur: Annotated[
        str, typer.Option("--title-ur", help="Its title in Urdu.", show_default=False)
    ] = "",
    require: Annotated[
        State, typer.Option(help="How far every sentence of an article must be.")
    ] = State.APPROVED,
    out: Out = Path("output"),
    store: StorePlace = None,
) -> None:
    r"""Write one article or many as a book: EPUB for e-book readers, PDF for print.

    [b]translate book week.epub[/b]

    [b]translate book article.pdf article --layout alternating[/b]

    PDF needs WeasyPrint: pip install 'dozaban\[pdf]'.
    """
    from translator.cli.findings.text import count  # noqa: PLC0415 - `--help` must not wait
    from translator.cli.opened import open_store  # noqa: PLC0415 - as above
    from translator.files import write_atomically  # noqa: PLC0415 - as above
    from translator.press.gather import gather  # noqa: PLC0415 - as above
    from translator.publishing.book import Layout, make_book  # noqa: PLC0415 - as above
    from translator.publishing.wording import Notice  # noqa: PLC0415 - as above

    if file.suffix.lower() not in _FORMATS:
        raise UsageError(f"{file}: the name of the file must end in .epub or .pdf.")
    with open_store(out, store) as opened:
        found = gather(opened, editions or (), require)
    _tell_refused(found)
    made = make_book(found.chapters, Layout(layout.value), Notice(title_ur, title))
    write_atomically(file, _rendered(made, file))
    typer.echo(f"{file}: {count(len(made.chapters), 'article')}")
    if editions and found.refused:
        raise typer.Exit(1)


def _tell_refused(found: Gathered) -> None:
    """Say what is not in the book, and why.

    Raises:
        RefusedError: If nothing is left.
    """
    for slug, why in found.refused:
        typer.echo(f"{slug} is left out: {why.english}", err=True)
    if not found.chapters:
        raise RefusedError(
            "There is nothing to put into the book. Approve sentences with `translate approve`, "
            "or take what is not approved as well with --require edited or --require draft."
        )


def _rendered(made: Book, file: Path) -> bytes:
    from translator.publishing.book import render_epub, render_pdf  # noqa: PLC0415 - as above

    return render_epub(made) if file.suffix.lower() == ".epub" else render_pdf(made)
