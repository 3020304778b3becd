"""`translate import FILE`: what was changed in another tool."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from translator.cli.options import JsonOutput, Out, StorePlace, Who

__all__ = ["app", "import_"]

app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode="rich")


@app.command(name="import")
def import_(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE",
            help="An XLIFF (.xlf, .xliff) or CSV file, or the result of a review (.json).",
        ),
    ],
    edition: Annotated[
        str, typer.Option(help="The edition, if the file does not tell.", show_default=False)
    ] = "",
    apply: Annotated[
        bool, typer.Option("--apply", help="Take the changes over; without it they are only shown.")
    ] = False,
    theirs: Annotated[
        bool,
        typer.Option("--theirs", help="Where both sides changed a sentence, take the file's text."),
    ] = False,
    who: Who = None,
    out: Out = Path("output"),
    store: StorePlace = None,
    json_output: JsonOutput = False,
) -> None:
    """Show what a file that was changed elsewhere would change here, and take it over.

    [b]translate import article.xlf --apply[/b]

    All is taken over at once or nothing. Where both sides changed a sentence, both texts are shown,
    and ours stays unless [b]--theirs[/b] is given.
    """
    from translator.cli.bring_in import bring_in  # noqa: PLC0415 - `--help` must not wait

    bring_in(
        file,
        edition,
        apply=apply,
        theirs=theirs,
        who=who,
        out=out,
        place=store,
        as_json=json_output,
    )
