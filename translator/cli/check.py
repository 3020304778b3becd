"""`translate check [EDITION]...`: what may be wrong with a translation."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from translator.cli.options import JsonOutput, Out, StorePlace

if TYPE_CHECKING:
    from translator.checks import ArticleCheck, Check
    from translator.errors import StoreError
    from translator.inspection import Inspection

__all__ = ["app", "check"]

app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode="rich")


class Format(enum.StrEnum):
    """For whom the findings are printed."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


class Order(enum.StrEnum):
    """In which order sentences are shown."""

    ARTICLE = "article"
    RISK = "risk"


class Language(enum.StrEnum):
    """In which language a finding says what is wrong."""

    EN = "en"
    UR = "ur"


@app.command(name="check")
def check(
    editions: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[EDITION]...",
            help="Names of editions, their pages, or the articles they were made from; "
            "by default all of the output folder.",
            show_default=False,
        ),
    ] = None,
    out: Out = Path("output"),
    store: StorePlace = None,
    json_output: JsonOutput = False,
    format_: Annotated[
        Format,
        typer.Option("--format", help="[b]github[/b] prints annotations for GitHub Actions."),
    ] = Format.TEXT,
    only: Annotated[list[str] | None, typer.Option(help="Run this check only.")] = None,
    skip: Annotated[list[str] | None, typer.Option(help="Leave this check out.")] = None,
    list_: Annotated[bool, typer.Option("--list", help="List the checks.")] = False,
    ignored: Annotated[
        bool, typer.Option("--ignored", help="Show what somebody decided to ignore, too.")
    ] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Count warnings as errors.")] = False,
    sort: Annotated[
        Order,
        typer.Option(
            help="[b]risk[/b] shows the sentences that most likely need work, the worst first, "
            "also those without findings."
        ),
    ] = Order.ARTICLE,
    most: Annotated[
        int, typer.Option(min=1, help="How many sentences an edition, sorted by risk.")
    ] = 10,
    lang: Annotated[
        Language, typer.Option(help="Language that the findings are told in.")
    ] = Language.EN,
) -> None:
    """Check translations: figures, names, terms, negation, quotation marks, left-over words.

    [b]translate check article[/b]

    Leaves with 1 if there is an error that nobody decided to ignore.
    """
    from translator.checks import choose_checks  # noqa: PLC0415 - `--help` must not wait
    from translator.cli import findings  # noqa: PLC0415 - as above
    from translator.errors import UsageError  # noqa: PLC0415 - as above

    form = Format.JSON if json_output else format_
    urdu = lang is Language.UR
    if sort is Order.RISK and form is Format.GITHUB:
        raise UsageError("Annotations have their own order: use --sort risk with --format text.")
    checks = choose_checks(only or (), skip or ())
    if list_:
        lines = findings.checks_json(checks) if form is Format.JSON else findings.list_lines(checks)
    else:
        inspections, failures = _inspect(out, store, editions or (), checks, strict=strict)
        if form is Format.JSON:
            lines = findings.json_lines(inspections, ignored=ignored)
        elif sort is Order.RISK:
            lines = findings.queue_lines(inspections, most, urdu=urdu)
        elif form is Format.GITHUB:
            lines = findings.github_lines(inspections, ignored=ignored, urdu=urdu)
        else:
            lines = findings.text_lines(inspections, ignored=ignored, urdu=urdu)
    for line in lines:
        typer.echo(line)
    if not list_:
        _leave(inspections, failures)


def _inspect(
    out: Path,
    store: str | None,
    names: Sequence[str],
    checks: Sequence[Check | ArticleCheck],
    *,
    strict: bool,
) -> tuple[list[Inspection], list[StoreError]]:
    """Return the editions, looked at, and what is to be said of those that cannot be."""
    from translator.cli.opened import open_store  # noqa: PLC0415 - as above
    from translator.errors import StoreError  # noqa: PLC0415 - as above
    from translator.inspection import inspect  # noqa: PLC0415 - as above
    from translator.store import find_edition  # noqa: PLC0415 - as above

    inspections, failures = [], []
    with open_store(out, store) as opened:
        slugs = [find_edition(opened, name) for name in names] or opened.slugs()
        for slug in dict.fromkeys(slugs):
            try:
                seen = inspect(opened, slug, checks)
            except StoreError as error:
                failures.append(error)
            else:
                inspections.append(seen.strict() if strict else seen)
    return inspections, failures


def _leave(inspections: Sequence[Inspection], failures: Sequence[StoreError]) -> None:
    for error in failures:
        typer.echo(f"translate: {error}", err=True)
    if failures or any(inspection.errors for inspection in inspections):
        raise typer.Exit(1)
