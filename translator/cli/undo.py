"""`translate undo EDITION`: take back what was done last."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from translator.cli.options import EditionName, JsonOutput, Out, StorePlace, Who

__all__ = ["app", "undo"]

app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode="rich")
_NOUNS = {"edit": "edit", "approve": "approval", "reopen": "reopening", "import": "import"}


@app.command(name="undo")
def undo(
    edition: EditionName,
    segment: Annotated[
        str | None,
        typer.Argument(
            metavar="SEGMENT",
            help="Take back only what was last done to this segment, and only there.",
            show_default=False,
        ),
    ] = None,
    who: Who = None,
    out: Out = Path("output"),
    store: StorePlace = None,
    json_output: JsonOutput = False,
) -> None:
    """Take back what was done last: an edit, an approval of many segments, an import.

    [b]translate undo article[/b]

    Done again, it takes back what was done before that. Nothing leaves the history.
    """
    from translator import desk  # noqa: PLC0415 - `--help` must not wait
    from translator.cli.tell import at_work, tell_done  # noqa: PLC0415 - as above
    from translator.cli.who import name_of_user  # noqa: PLC0415 - as above
    from translator.clock import now  # noqa: PLC0415 - as above
    from translator.errors import UsageError  # noqa: PLC0415 - as above

    with at_work(out, store, edition, [segment] if segment else []) as work:
        if len(work.numbers) > 1:
            raise UsageError(f"Name one segment, for example: translate undo {work.slug} s12")
        by = name_of_user(who)
        number = work.numbers[0] if work.numbers else None
        undone = desk.undo(work.store, work.slug, who=by, at=now(), number=number)
        what = f"{_NOUNS[undone.action]} by {undone.who} of {undone.at:%Y-%m-%d %H:%M} UTC"
        did = f"{what}, taken back by {by}"
        tell_done(work, undone.done, did, out / "site", as_json=json_output)
