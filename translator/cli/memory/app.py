"""The command `translate memory`, with its subcommands."""

from __future__ import annotations

import typer

from translator.cli.memory.export_units import export_units
from translator.cli.memory.find import find
from translator.cli.memory.import_units import import_units

__all__ = ["app"]

app = typer.Typer(
    help="Look at the translation memory: what was approved is offered again.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)
app.command(name="export")(export_units)
app.command(name="find")(find)
app.command(name="import")(import_units)
