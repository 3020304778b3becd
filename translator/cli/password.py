"""`translate team password NAME`: how a person signs in at the review desk over a network."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from translator.cli.options import Out, StorePlace
from translator.errors import UsageError

__all__ = ["password"]

_FEWEST = 10
"""Characters of a password. People cannot choose well what is shorter; more rules do not help."""


def password(
    name: Annotated[str, typer.Argument(metavar="NAME", help="Somebody of the team.")],
    stdin: Annotated[
        bool, typer.Option("--stdin", help="Read it from the first line of the standard input.")
    ] = False,
    remove: Annotated[
        bool, typer.Option("--remove", help="Take it away: no more signing in.")
    ] = False,
    out: Out = Path("output"),
    store: StorePlace = None,
) -> None:
    """Let a person sign in at a review desk that others can reach.

    [b]translate team password "Sara Khan"[/b]

    It is asked for twice and never shown. A new password ends the person's sessions.
    """
    from translator.cli.findings.text import legible  # noqa: PLC0415 - `--help` must not wait
    from translator.cli.opened import open_store  # noqa: PLC0415 - as above

    if stdin and remove:
        raise UsageError("Give either --stdin or --remove.")
    who = " ".join(name.split())
    with open_store(out, store) as opened:
        opened.check_member(who)  # before anybody types
        opened.set_password(who, None if remove else _hash_of(_asked(stdin=stdin)))
    typer.echo(f"{legible(who)}: password {'removed' if remove else 'set'}")


def _asked(*, stdin: bool) -> str:
    """Return the password that a person types, or that another program hands over.

    Raises:
        UsageError: If it is too short or too long, or no text.
    """
    from translator.review.security.passwords import LONGEST  # noqa: PLC0415 - as above

    if stdin:
        words = _first_line()
    else:
        words = typer.prompt("Password", hide_input=True, confirmation_prompt="Again", err=True)
    if len(words) < _FEWEST:
        raise UsageError(f"The password is too short. Choose one of at least {_FEWEST} characters.")
    if len(words) > LONGEST:
        raise UsageError(f"The password is too long. Choose one of at most {LONGEST} characters.")
    return words


def _first_line() -> str:
    try:
        line = typer.get_binary_stream("stdin").readline().decode("utf-8")
    except UnicodeDecodeError:
        raise UsageError("The password is not in UTF-8. Write it in UTF-8, or type it.") from None
    return line.rstrip("\r\n")


def _hash_of(words: str) -> str:
    from translator.review.security.passwords import hashed  # noqa: PLC0415 - as above

    return hashed(words)
