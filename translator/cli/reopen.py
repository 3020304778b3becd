"""`translate reopen EDITION SEGMENT...`: an approval taken back."""

from __future__ import annotations

import enum
from pathlib import Path
from typing import Annotated

import typer

from translator.cli.options import EditionName, JsonOutput, Note, Out, Segments, StorePlace, Who

__all__ = ["app", "reopen"]

app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode="rich")


class Goal(enum.StrEnum):
    """How far back."""

    EDITED = "edited"
    DRAFT = "draft"


@app.command(name="reopen")
def reopen(
    edition: EditionName,
    segments: Segments = None,
    to: Annotated[
        Goal,
        typer.Option(
            "--to",
            help="[b]draft[/b] takes back what people wrote, too: the machine's text stands again.",
        ),
    ] = Goal.EDITED,
    note: Note = "",
    who: Who = None,
    out: Out = Path("output"),
    store: StorePlace = None,
    json_output: JsonOutput = False,
) -> None:
    """Take approvals back: a person's text is edited again, the machine's a draft.

    [b]translate reopen article s12 --note "The source changed its figure."[/b]

    Nothing is lost: `translate history` shows what stood there, `translate undo` brings it back.
    """
    from translator import desk  # noqa: PLC0415 - `--help` must not wait
    from translator.cli.tell import at_work, tell_done  # noqa: PLC0415 - as above
    from translator.cli.who import name_of_user  # noqa: PLC0415 - as above
    from translator.clock import now  # noqa: PLC0415 - as above
    from translator.errors import UsageError  # noqa: PLC0415 - as above

    with at_work(out, store, edition, segments) as work:
        if not work.numbers:
            raise UsageError(f"Name the segments, for example: translate reopen {work.slug} s12")
        by = name_of_user(who)
        done = desk.reopen(
            work.store,
            work.slug,
            work.numbers,
            who=by,
            at=now(),
            note=note.strip(),
            discard=to is Goal.DRAFT,
        )
        tell_done(work, done, f"reopened by {by}", out / "site", as_json=json_output)
