"""`translate stats [EDITION]...`: what people changed, and what it took."""

from __future__ import annotations

import datetime as dt
import enum
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from translator.cli.options import JsonOutput, Out, StorePlace

if TYPE_CHECKING:
    from translator.stats import Table, Work
    from translator.store import Store

__all__ = ["app", "stats"]

app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode="rich")


class Span(enum.StrEnum):
    """How long a row of the effort over time is; the values are those of `Period`."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


@app.command(name="stats")
def stats(
    editions: Annotated[
        list[str] | None,
        typer.Argument(metavar="EDITION", help="By default all.", show_default=False),
    ] = None,
    by: Annotated[Span, typer.Option(help="How to show the effort over time.")] = Span.WEEK,
    html: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Write a page with the tables and plots.", show_default=False
        ),
    ] = None,
    out: Out = Path("output"),
    store: StorePlace = None,
    json_output: JsonOutput = False,
) -> None:
    """Show how much people changed of the drafts, how long it took, and what they change often.

    [b]translate stats --by month --html stats.html[/b]
    """
    from translator.cli.opened import open_store  # noqa: PLC0415 - `--help` must not wait
    from translator.files import write_atomically  # noqa: PLC0415 - as above
    from translator.stats import (  # noqa: PLC0415 - as above
        Period,
        render_stats,
        stats_json,
        stats_of,
        stats_tables,
    )

    with open_store(out, store) as opened:
        works = _works(opened, editions or ())
    # The time zone of this machine: days begin at midnight in the newsroom.
    figures = stats_of(works, now=dt.datetime.now().astimezone(), by=Period(by.value))
    if html:
        write_atomically(html, render_stats(figures))
    if json_output:
        typer.echo(json.dumps(stats_json(figures), ensure_ascii=False, indent=2))
    elif html:
        typer.echo(str(html))
    else:
        for line in _lines(stats_tables(figures)):
            typer.echo(line)


def _works(store: Store, names: Sequence[str]) -> list[Work]:
    """Return the work on the editions that are named, or on all whose articles are kept."""
    from translator.desk.work import works_of  # noqa: PLC0415 - as above
    from translator.errors import StoreError  # noqa: PLC0415 - as above
    from translator.store import find_edition  # noqa: PLC0415 - as above

    if names:
        return works_of(store, dict.fromkeys(find_edition(store, name) for name in names))
    found: list[Work] = []
    for slug in store.slugs():
        try:
            found += works_of(store, [slug])
        except StoreError as error:  # kept by a version that kept no articles
            typer.echo(f"Left out: {error}", err=True)
    return found


def _lines(tables: Sequence[Table]) -> Iterator[str]:
    from translator.cli.findings.text import columns, legible  # noqa: PLC0415 - as above

    for place, table in enumerate(tables):
        if place:
            yield ""
        yield f"{table.title}:"
        yield from columns(_aligned([table.heads, *table.rows], table.words))
        if table.note:
            yield legible(table.note)


def _aligned(rows: Sequence[Sequence[str]], words: int) -> list[tuple[str, ...]]:
    """Return rows, a little indented, whose figures stand at the right, the Urdu isolated."""
    from translator.cli.findings.text import legible  # noqa: PLC0415 - as above

    widths = [max(map(len, column)) for column in zip(*rows, strict=True)][words:]
    return [
        (
            f"  {legible(row[0])}",
            *map(legible, row[1:words]),
            *(cell.rjust(width) for cell, width in zip(row[words:], widths, strict=True)),
        )
        for row in rows
    ]
