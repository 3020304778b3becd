"""The command `translate terms`, with its subcommands."""

from __future__ import annotations

import typer

from translator.cli.terms.add import add
from translator.cli.terms.check import check
from translator.cli.terms.evaluate import evaluate
from translator.cli.terms.export_terms import export_terms
from translator.cli.terms.find import find
from translator.cli.terms.import_terms import import_terms
from translator.cli.terms.report import report
from translator.cli.terms.stats import stats
from translator.cli.terms.suggest import suggest

__all__ = ["app"]

app = typer.Typer(
    help="Look at the glossary: check, find, add, measure, exchange.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)
app.command(name="add")(add)
app.command(name="check")(check)
app.command(name="evaluate")(evaluate)
app.command(name="export")(export_terms)
app.command(name="find")(find)
app.command(name="import")(import_terms)
app.command(name="report")(report)
app.command(name="stats")(stats)
app.command(name="suggest")(suggest)
