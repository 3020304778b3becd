"""`translate comment EDITION SEGMENT WORDS`: something to say about a sentence."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from translator.cli.options import EditionName, Out, SegmentName, StorePlace, Who

__all__ = ["app", "comment"]

app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode="rich")


@app.command(name="comment")
def comment(
    edition: EditionName,
    segment: SegmentName,
    words: Annotated[
        str | None, typer.Argument(metavar="WORDS", help="The comment.", show_default=False)
    ] = None,
    who: Who = None,
    out: Out = Path("output"),
    store: StorePlace = None,
) -> None:
    """Say something about a sentence; it stays in its history.

    [b]translate comment article s12 "Is the ministry's own figure not higher?"[/b]
    """
    from translator import desk  # noqa: PLC0415 - `--help` must not wait
    from translator.cli.findings.text import legible  # noqa: PLC0415 - as above
    from translator.cli.tell import at_work, segment_names  # noqa: PLC0415 - as above
    from translator.cli.who import name_of_user  # noqa: PLC0415 - as above
    from translator.clock import now  # noqa: PLC0415 - as above

    named, said = ([], segment) if words is None and "#" in edition else ([segment], words or "")
    with at_work(out, store, edition, named) as work:
        by = name_of_user(who)
        for number in work.numbers:
            desk.comment(work.store, work.slug, number, said, who=by, at=now())
        typer.echo(f"{work.slug} {segment_names(work.numbers)}: {legible(f'commented by {by}')}")
