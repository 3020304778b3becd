"""`translate edit EDITION SEGMENT`: another translation of a sentence."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import click
import typer

from translator.cli.options import EditionName, JsonOutput, Note, Out, StorePlace, Who

if TYPE_CHECKING:
    from translator.cli.tell import Workplace
    from translator.editing import Review
    from translator.inspection import Inspected

__all__ = ["app", "edit"]

app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode="rich")
_CUT = "---- what stands below is not read ----"


@app.command(name="edit")
def edit(
    edition: EditionName,
    segment: Annotated[
        str | None,
        typer.Argument(metavar="SEGMENT", help="Number of the sentence, 12 or s12."),
    ] = None,
    text: Annotated[
        str | None,
        typer.Option(
            help="The translation; [b]-[/b] reads it from the standard input. Without it your "
            "editor opens ($VISUAL or $EDITOR).",
            show_default=False,
        ),
    ] = None,
    propagate: Annotated[
        bool,
        typer.Option(
            "--propagate", help="Also in all sentences of the edition with the same Urdu."
        ),
    ] = False,
    note: Note = "",
    who: Who = None,
    out: Out = Path("output"),
    store: StorePlace = None,
    json_output: JsonOutput = False,
) -> None:
    """Correct the translation of a sentence. The correction stays, whatever runs later.

    [b]translate edit article s12[/b]

    If somebody else changes the sentence meanwhile, nothing is written and both texts are shown.
    """
    from translator import desk  # noqa: PLC0415 - `--help` must not wait
    from translator.cli.tell import at_work, tell_done  # noqa: PLC0415 - as above
    from translator.cli.who import name_of_user  # noqa: PLC0415 - as above
    from translator.clock import now  # noqa: PLC0415 - as above
    from translator.errors import UsageError  # noqa: PLC0415 - as above

    by = name_of_user(who)
    with at_work(out, store, edition, [segment] if segment else []) as work:
        if len(work.numbers) != 1:
            raise UsageError(f"Name one segment, for example: translate edit {work.slug} s12")
        number = work.numbers[0]
        work.store.team().check_editor(by)  # before any words are written in vain
        seen, words, seconds = _words(work, number, text)
        if words is None:
            typer.echo(f"{work.slug} s{number}: nothing was saved, so it stays as it is", err=True)
            return
        done = desk.edit(
            work.store,
            work.slug,
            number,
            words,
            who=by,
            at=now(),
            seen=seen,
            note=note.strip(),
            seconds=seconds,
            propagate=propagate,
        )
        tell_done(work, done, f"edited by {by}", out / "site", as_json=json_output)


def _words(
    work: Workplace, number: int, text: str | None
) -> tuple[Review | None, str | None, float | None]:
    """Return the review that the person saw, the new text, and how long writing it took.

    The text is None if the person closed the editor without saving.
    """
    from translator.inspection import inspect  # noqa: PLC0415 - `--help` must not wait

    if text is not None:
        return None, _piped() if text == "-" else text, None
    seen = inspect(work.store, work.slug).pairs[number - 1]
    began = time.monotonic()
    typed = _typed(seen)
    return seen.review, typed, round(time.monotonic() - began, 1)


def _piped() -> str:
    from translator.errors import UsageError  # noqa: PLC0415 - `--help` must not wait

    try:
        return sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(
            "What comes from the standard input is not UTF-8. Convert it and try again."
        ) from None


def _typed(seen: Inspected) -> str | None:
    """Let the person write in their editor, above what is to be known of the sentence."""
    from translator.errors import UsageError  # noqa: PLC0415 - `--help` must not wait

    if not (sys.stdin.isatty() or os.environ.get("VISUAL") or os.environ.get("EDITOR")):
        raise UsageError(
            "There is no terminal for an editor. Give the translation with --text, or with "
            "--text - from the standard input."
        )
    told = [seen.segment.text, *(f"{f.severity}: {f.message}" for f in seen.findings)]
    try:
        typed = click.edit("\n".join([seen.current.text, "", _CUT, *told, ""]), extension=".txt")
    except click.ClickException as error:
        raise UsageError(
            f"Your editor cannot be used ({error.format_message()}). Set EDITOR, or give the "
            "translation with --text."
        ) from None
    return None if typed is None else _above(typed, told)


def _above(typed: str, told: list[str]) -> str:
    """Return what stands above the line; without one, what was not there before."""
    above, line, _ = typed.partition(_CUT)
    return above if line else "\n".join(row for row in typed.splitlines() if row not in told)
