"""`translate approve EDITION SEGMENT...`: what a person answers for."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from translator.cli.options import EditionName, JsonOutput, Note, Out, Segments, StorePlace, Who

__all__ = ["app", "approve"]

app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode="rich")


@app.command(name="approve")
def approve(
    edition: EditionName,
    segments: Segments = None,
    all_: Annotated[bool, typer.Option("--all", help="All segments of the edition.")] = False,
    note: Note = "",
    who: Who = None,
    out: Out = Path("output"),
    store: StorePlace = None,
    json_output: JsonOutput = False,
) -> None:
    """Approve translations: no machine changes them any more, and the memory offers them again.

    [b]translate approve article s1-s9 s12[/b]

    A segment with an error that nobody ignores is not approved; leaves with 1 if there was one.
    Correct it with `translate edit`, or say with `translate ignore` that it is no mistake.
    """
    from translator import desk  # noqa: PLC0415 - `--help` must not wait
    from translator.cli.tell import at_work, tell_done  # noqa: PLC0415 - as above
    from translator.cli.who import name_of_user  # noqa: PLC0415 - as above
    from translator.clock import now  # noqa: PLC0415 - as above
    from translator.errors import UsageError  # noqa: PLC0415 - as above

    with at_work(out, store, edition, segments) as work:
        numbers = work.numbers
        if all_:
            numbers = tuple(range(1, len(work.store.outline(work.slug)) + 1))
        if not numbers:
            raise UsageError(
                f"Name the segments, for example: translate approve {work.slug} s1-s9; "
                "or all with --all."
            )
        by = name_of_user(who)
        done = desk.approve(work.store, work.slug, numbers, who=by, at=now(), note=note.strip())
        tell_done(work, done, f"approved by {by}", out / "site", as_json=json_output)
