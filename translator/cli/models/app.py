"""The command `translate models`, with its subcommands."""

from __future__ import annotations

import typer

from translator.cli.models.info import info
from translator.cli.models.install import install
from translator.cli.models.list_models import list_models
from translator.cli.models.remove import remove
from translator.cli.models.use import use

__all__ = ["app"]

app = typer.Typer(
    help="Look after the engines: which are installed, and which one translates.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)
app.command(name="info")(info)
app.command(name="install")(install)
app.command(name="list")(list_models)
app.command(name="remove")(remove)
app.command(name="use")(use)
