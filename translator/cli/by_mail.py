"""The review by e-mail: the file that goes out, and what may be said with it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from translator.errors import UsageError

if TYPE_CHECKING:
    from translator.publishing.notes import Notes
    from translator.store import Store

__all__ = ["check_options", "write_page"]

_PAGES = {".html", ".htm"}
_RESULT = ".json"
_OF_IMPORT = {"--apply", "--theirs", "--json"}
_OF_DESK = {"--port", "--host", "--no-browser", "--certificate", "--key"}
_OF_INTERFACE = {"--lang", "--glossary"}


def check_options(
    ctx: typer.Context, edition: str | None, page: Path | None, result: Path | None
) -> None:
    """Refuse options that do not fit together.

    Args:
        ctx: The command line.
        edition: The edition that was named.
        page: The file to write for a reviewer.
        result: The file that a reviewer sent back.

    Raises:
        UsageError: If they do not fit, or a file's name has another ending than it must have.
    """
    given = _given(ctx)
    if page and result:
        raise UsageError("Give either --export or --import, not both.")
    if not result:
        _refuse(given, _OF_IMPORT, "goes with --import FILE only. Name that file, or leave it out.")
    if page:
        _refuse(given, _OF_DESK, "is for the desk in the browser. Leave it out with --export.")
        _check_page(edition, page)
    if result:
        unfit = _OF_DESK | _OF_INTERFACE
        _refuse(given, unfit, "is for the desk in the browser. Leave it out with --import.")
        _check_result(result)


def _given(ctx: typer.Context) -> list[str]:
    """Return the options that stand on the command line; those of the environment do no harm."""
    return [
        option.opts[0]
        for option in ctx.command.params
        if (source := ctx.get_parameter_source(option.name or "")) and source.name == "COMMANDLINE"
    ]


def _refuse(given: Sequence[str], unfit: set[str], why: str) -> None:
    for option in given:
        if option in unfit:
            raise UsageError(f"{option} {why}")


def _check_page(edition: str | None, page: Path) -> None:
    if not edition:
        raise UsageError(
            "Name the edition, for example: translate review article --export article.html"
        )
    if page.suffix.lower() not in _PAGES:
        raise UsageError(
            f"{page}: the name of the file must end in .html, for browsers to open it. Change it."
        )


def _check_result(result: Path) -> None:
    if result.suffix.lower() in _PAGES:
        raise UsageError(
            f"{result} is the page, not the result. Save the result in it, and import that (.json)."
        )
    if result.suffix.lower() != _RESULT:
        raise UsageError(
            f"{result}: the result of a review ends in .json. "
            "For the files of other tools use translate import."
        )


def write_page(
    store: Store, slug: str, file: Path, *, language: str, notes: Notes, who: str | None
) -> None:
    """Write an edition for a reviewer who has a browser only, and say how it comes back.

    Args:
        store: Holds the edition.
        slug: Its name.
        file: The page to write.
        language: Of the interface.
        notes: What the glossary notes for editors.
        who: The reviewer, if it is known.

    Raises:
        GlossaryError: If a glossary file cannot be read or is malformed.
        OutputError: If the page cannot be written.
        StoreError: If the database cannot be used.
    """
    from translator.files import write_atomically  # noqa: PLC0415 - `--help` must not wait
    from translator.review.offline import offline_page  # noqa: PLC0415 - as above
    from translator.review.rendering import Pages  # noqa: PLC0415 - as above
    from translator.review.shelf import Shelf  # noqa: PLC0415 - as above

    notes.warm()
    text = offline_page(
        store,
        slug,
        language=language,
        who=(who or "").strip(),
        shelf=Shelf(store),
        notes=notes,
        pages=Pages(language),
    )
    write_atomically(file, text)
    typer.echo(
        f"{file}: the review of {slug}, for any browser, without a network\n"
        "The reviewer opens it, corrects and approves, saves the result, and sends that file back; "
        "translate review --import FILE.json shows what it would change."
    )
