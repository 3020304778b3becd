"""`translate ignore EDITION SEGMENT CHECK`: a finding that is none."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from translator.cli.options import EditionName, Out, SegmentName, StorePlace, Who
from translator.errors import UsageError

if TYPE_CHECKING:
    from translator.store import Store

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
    from translator.cli.opened import open_store  # noqa: PLC0415 - as above
    from translator.cli.who import name_of_user  # noqa: PLC0415 - `--help` must not wait
    from translator.store import find_edition  # noqa: PLC0415 - as above

    number = _number(segment)
    if not undo and not why.strip():
        raise UsageError('Say why the finding is no mistake, for example: --why "Checked."')
    with open_store(out, store) as opened:
        slug = find_edition(opened, edition)
        if undo:
            messages, did = _undo(opened, slug, number, check), "not ignored any more"
        else:
            by = name_of_user(who)
            opened.team().check_editor(by)
            messages, did = (
                _ignore(opened, slug, number, check, by, why.strip()),
                f"ignored by {by}",
            )
    _tell(messages, f"{slug} s{number} {check}: {did}")


def _number(segment: str) -> int:
    match = _NUMBER.fullmatch(segment)
    if match is None:
        raise UsageError(f"{segment!r} is no number of a sentence. Give it as 12 or s12.")
    return int(match[1])


def _ignore(store: Store, slug: str, number: int, check: str, who: str, why: str) -> list[str]:
    """Keep a decision for each finding of the check in the segment; return what they say."""
    from translator.checks import choose_checks  # noqa: PLC0415 - `--help` must not wait
    from translator.inspection import inspect  # noqa: PLC0415 - as above

    pairs = inspect(store, slug, choose_checks(only=[check])).pairs
    found = [(p.segment.key, n.finding) for p in pairs if p.number == number for n in p.notes]
    if not found:
        raise UsageError(
            f"The check {check!r} finds nothing in s{number} of {slug}. "
            f"See what is found with: translate check {slug}"
        )
    from translator.cli.tell import now  # noqa: PLC0415 - as above

    at = now()
    for key, finding in found:
        store.ignore(slug, key, check, finding.message, who, why, at)
    return [finding.message for _, finding in found]


def _undo(store: Store, slug: str, number: int, check: str) -> list[str]:
    """Take back what was decided about the check in the segment; return what the findings said."""
    keys = [key for _, key in store.outline(slug)][number - 1 : number]
    kept = [i for i in store.ignores(slug) if i.key in keys and i.check == check]
    if not kept:
        raise UsageError(
            f"Nothing of the check {check!r} is ignored in s{number} of {slug}. "
            f"See what is ignored with: translate check {slug} --ignored"
        )
    for decision in kept:
        store.unignore(slug, *decision.about)
    return [decision.message for decision in kept]


def _tell(messages: list[str], did: str) -> None:
    from translator.cli.findings import legible  # noqa: PLC0415 - as above

    for message in messages:
        typer.echo(f"{did}: {legible(message)}")
