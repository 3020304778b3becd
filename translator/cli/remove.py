"""`translate remove EDITION`: an edition that shall be no more."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from translator.cli.options import EditionName, Out, StorePlace

__all__ = ["app", "remove"]

app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode="rich")


@app.command(name="remove")
def remove(
    edition: EditionName,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    out: Out = Path("output"),
    store: StorePlace = None,
) -> None:
    """Remove an edition with its reviews and its history, for good.

    What was approved of it stays in the translation memory, its article where it is. The next
    `translate publish` takes its pages off the site. To take an article off the site without
    losing anything, reopen one of its sentences.
    """
    from translator.cli.opened import open_store  # noqa: PLC0415 - `--help` must not wait
    from translator.errors import StoppedError  # noqa: PLC0415 - as above
    from translator.files import remove_files  # noqa: PLC0415 - as above
    from translator.pages import pages_of  # noqa: PLC0415 - as above
    from translator.store import find_edition  # noqa: PLC0415 - as above

    with open_store(out, store) as opened:
        slug = find_edition(opened, edition)
        if not yes and not typer.confirm(f"Remove {slug} with its reviews and history, for good?"):
            raise StoppedError("Nothing was removed.")
        opened.remove(slug)
    pages = pages_of(slug, out / "site")
    remove_files((pages.html, pages.markdown))
    typer.echo(f"{slug} was removed; `translate publish` takes it off the site.")
