"""`translate store`: look after the database of editions."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from translator.cli.opened import open_store
from translator.cli.options import Out, StorePlace

__all__ = ["app", "backup", "check", "info"]

app = typer.Typer(
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    no_args_is_help=True,
    help="Look after the database of editions.",
)


@app.command(name="backup")
def backup(
    target: Annotated[
        Path, typer.Argument(metavar="FILE", help="Where to; an earlier copy there is replaced.")
    ],
    out: Out = Path("output"),
    store: StorePlace = None,
) -> None:
    """Copy the database to a file while others go on working with it.

    To go back to a copy, put it in the place of editions.db while nobody is working.
    """
    from translator.store.backup import back_up  # noqa: PLC0415 - `--help` must not wait

    with open_store(out, store) as opened:
        size = back_up(opened, target)
        typer.echo(f"{opened.place} was copied to {target} ({_megabytes(size)}).")


@app.command(name="check")
def check(out: Out = Path("output"), store: StorePlace = None) -> None:
    """Say whether the database is sound, and how much is in it; leave with 1 if it is not."""
    from translator.store.health import examine  # noqa: PLC0415 - `--help` must not wait

    with open_store(out, store) as opened:
        health = examine(opened)
        for name, number in health.counts.items():
            typer.echo(f"{name:<10}{number:>10}")
        for line in (*health.problems, *health.warnings):
            typer.echo(line)
        if health.problems:
            typer.echo(f"{opened.place} is damaged. Go back to your last good copy.")
            raise typer.Exit(1)
        typer.echo(f"{opened.place} is sound.")


@app.command(name="info")
def info(out: Out = Path("output"), store: StorePlace = None) -> None:
    """Say where the database is, what keeps it, and what it holds."""
    from translator.store.health import describe  # noqa: PLC0415 - `--help` must not wait

    with open_store(out, store) as opened:
        found = describe(opened)
    lines = {
        "place": found.place,
        "kept by": found.backend,
        "revision": found.revision,
        "editions": found.editions,
        "sentences": found.segments,
        "approved": found.approved,
        "memory": found.units,
        "size": _megabytes(found.size),
    }
    for name, value in lines.items():
        typer.echo(f"{name:<10}{value}")


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.1f} MB"
