"""`translate ignore EDITION SEGMENT CHECK`: a finding that is none."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import typer

from translator.cli.options import EditionName, Out, SegmentName, StorePlace, Who
from translator.errors import UsageError

__all__ = ["app", "ignore"]

app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode="rich")
_NUMBER = re.compile(r"s?([1-9][0-9]{0,8})")


@app.command(name="ignore")
def ignore(
    edition: EditionName,
    segment: SegmentName,
    check: Annotated[str, typer.Argument(metavar="CHECK", help="Name of the check.")],
    why: Annotated[str, typer.Option(help="The reason, for whoever wonders later.")] = "",
    who: Who = None,
    undo: Annotated[bool, typer.Option("--undo", help="Take the decision back.")] = False,
    out: Out = Path("output"),
    store: StorePlace = None,
) -> None:
    """Leave the findings of a check in a sentence as they are: they are no mistakes.

    [b]translate ignore article s12 number --why "The source says so."[/b]

    They stay ignored in later runs as long as they say the same.
    """
    from translator import desk  # noqa: PLC0415 - `--help` must not wait
    from translator.cli.opened import open_store  # noqa: PLC0415 - as above
    from translator.cli.who import name_of_user  # noqa: PLC0415 - as above
    from translator.clock import now  # noqa: PLC0415 - as above
    from translator.store import find_edition  # noqa: PLC0415 - as above

    number = _number(segment)
    if not undo and not why.strip():
        raise UsageError('Say why the finding is no mistake, for example: --why "Checked."')
    by = name_of_user(who)
    with open_store(out, store) as opened:
        slug = find_edition(opened, edition)
        if undo:
            messages = desk.take_back(opened, slug, number, check, who=by)
        else:
            messages = desk.ignore(opened, slug, number, check, who=by, at=now(), why=why)
    did = "not ignored any more" if undo else f"ignored by {by}"
    _tell(messages, f"{slug} s{number} {check}: {did}")


def _number(segment: str) -> int:
    match = _NUMBER.fullmatch(segment)
    if match is None:
        raise UsageError(f"{segment!r} is no number of a sentence. Give it as 12 or s12.")
    return int(match[1])


def _tell(messages: list[str], did: str) -> None:
    from translator.cli.findings import legible  # noqa: PLC0415 - as above

    for message in messages:
        typer.echo(f"{did}: {legible(message)}")
