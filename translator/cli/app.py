"""The command `translate`: the front door, and the one place that turns errors into sentences."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module

import typer

from translator.cli.article import translate
from translator.errors import DozabanError

__all__ = ["app", "main"]

# Loaded when they are called for.
_COMMANDS = {
    "approve": "translator.cli.approve",
    "batch": "translator.cli.batch",
    "book": "translator.cli.book",
    "check": "translator.cli.check",
    "comment": "translator.cli.comment",
    "diff": "translator.cli.diff",
    "edit": "translator.cli.edit",
    "evaluate": "translator.cli.evaluate",
    "export": "translator.cli.export",
    "history": "translator.cli.history",
    "ignore": "translator.cli.ignore",
    "import": "translator.cli.import_",
    "lines": "translator.cli.lines",
    "memory": "translator.cli.memory.app",
    "models": "translator.cli.models.app",
    "names": "translator.cli.names",
    "publish": "translator.cli.publish",
    "remove": "translator.cli.remove",
    "reopen": "translator.cli.reopen",
    "review": "translator.cli.review",
    "segments": "translator.cli.segments",
    "serve": "translator.cli.serve",
    "serve-api": "translator.cli.serve_api",
    "stats": "translator.cli.stats",
    "status": "translator.cli.status",
    "store": "translator.cli.store",
    "team": "translator.cli.team",
    "terms": "translator.cli.terms.app",
    "undo": "translator.cli.undo",
}

app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode="rich")
app.command(
    name="translate",
    no_args_is_help=True,
    epilog="[b]translate review[/b] opens the review desk in the browser. "
    "In the terminal: [b]translate status[/b] and [b]segments, edit, approve, reopen, undo, "
    "comment, history, diff, stats, team[/b]; for other tools: [b]translate export[/b] and "
    "[b]import, memory[/b]; [b]translate store[/b] looks after the database. "
    "[b]translate publish[/b] builds the public site, [b]translate serve[/b] shows it while you "
    "work; [b]translate book[/b] writes EPUB and PDF. "
    "[b]translate batch[/b] translates thousands of articles, [b]translate lines[/b] texts of any "
    "size; [b]translate models[/b] installs other engines, [b]translate serve-api[/b] answers "
    "programs; [b]translate evaluate[/b] measures how good translations are. "
    "[b]translate check[/b] says what may be wrong with a translation, "
    "[b]translate ignore[/b] that something is not, "
    "[b]translate names[/b] spells names in one way, "
    "[b]translate terms[/b] looks after the glossary; each has its --help.",
)(translate)


def main() -> None:
    """Run the command; leave with 0, with 1 for an error, or 2 for wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal without Urdu is no reason to fail
    try:
        _command(sys.argv[1:])
    except DozabanError as error:
        _leave(str(error), error.exit_code)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except Exception as error:
        if os.environ.get("DOZABAN_DEBUG"):
            raise
        _leave(
            f"Something went wrong that should not ({type(error).__name__}: {error}). "
            "Please report it; with DOZABAN_DEBUG=1 the command shows where.",
            1,
        )


def _command(words: Sequence[str]) -> None:
    """Run another command if the first word names one; else translate articles.

    Not a Typer group with a default: that would give the options of the front door away. A file
    that is called like a command is named as ./terms.
    """
    if words and words[0] in _COMMANDS:
        command = import_module(_COMMANDS[words[0]]).app
        command(args=list(words[1:]), prog_name=f"translate {words[0]}")
    else:
        app(args=list(words), prog_name="translate")


def _leave(sentence: str, code: int) -> None:
    typer.echo(f"translate: {sentence}", err=True)
    sys.exit(code)
