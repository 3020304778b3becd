"""The command `translate`: the front door, and the one place that turns errors into sentences."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module

import typer

from translator.cli.article import translate
from translator.cli.stopping import stopped_code
from translator.cli.streams import FULL, flush_output, give_up, prepare, unwritten
from translator.errors import DozabanError, OutputError, StoppedError
from translator.shortages import shortage

__all__ = ["app", "main"]

# Loaded when they are called for.
_COMMANDS = {
    "approve": "translator.cli.approve",
    "batch": "translator.cli.batch",
    "book": "translator.cli.book",
    "check": "translator.cli.check",
    "comment": "translator.cli.comment",
    "diff": "translator.cli.diff",
    "doctor": "translator.cli.doctor",
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

_STOPPED = "Stopped. No file is half-written; the same command does what is left."

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
    "[b]translate doctor[/b] says whether all is well, "
    "[b]translate terms[/b] looks after the glossary; each has its --help.",
)(translate)


def main() -> None:
    """Run the command; leave with 0, with 1 for an error, or 2 for wrong usage."""
    prepare()
    try:
        _command(sys.argv[1:])
    except SystemExit as left:
        if left.code == StoppedError.exit_code:  # Typer leaves so, without a word
            _leave(_STOPPED, stopped_code())
        _flushed(left.code)
    except KeyboardInterrupt:
        _leave(_STOPPED, stopped_code())
    except StoppedError as error:
        _leave(str(error), stopped_code())
    except DozabanError as error:
        _leave(str(error), error.exit_code)
    except BrokenPipeError:
        give_up()
        sys.exit(1)
    except Exception as error:
        if os.environ.get("DOZABAN_DEBUG"):
            raise
        _leave(_sentence(error), 1)


def _sentence(error: Exception) -> str:
    """Return what to say of an error that nobody below made a sentence of."""
    # Whatever writes a file names it.
    if isinstance(error, OSError) and error.errno in FULL and error.filename is None:
        return unwritten(error)
    return shortage(error) or (
        f"Something went wrong that should not ({type(error).__name__}: {error}). "
        "Please report it; with DOZABAN_DEBUG=1 the command shows where."
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


def _flushed(code: object) -> None:
    """Leave with a code, if all that was printed has arrived."""
    try:
        flush_output()
    except BrokenPipeError:
        give_up()
        sys.exit(1)
    except OutputError as error:
        _leave(str(error), 1)
    give_up()
    raise SystemExit(code)


def _leave(sentence: str, code: int) -> None:
    with suppress(OSError):  # nobody may be there to read it
        typer.echo(f"translate: {sentence}", err=True)
    give_up()
    sys.exit(code)
