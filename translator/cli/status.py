"""`translate status`: which edition needs whom."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from translator.cli.options import JsonOutput, Out, StorePlace

if TYPE_CHECKING:
    from translator.store import Overview, Store

__all__ = ["app", "status"]

app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode="rich")


@app.command(name="status")
def status(
    editions: Annotated[
        list[str] | None,
        typer.Argument(metavar="EDITION", help="By default all.", show_default=False),
    ] = None,
    out: Out = Path("output"),
    store: StorePlace = None,
    json_output: JsonOutput = False,
) -> None:
    """Show how far the review of each edition is, what the checks found, and when it was touched.

    [b]translate status[/b]
    """
    from translator.cli.opened import open_store  # noqa: PLC0415 - `--help` must not wait
    from translator.store import find_edition  # noqa: PLC0415 - as above

    with open_store(out, store) as opened:
        wanted = {find_edition(opened, name) for name in editions or ()}
        found = [_counted(opened, o) for o in opened.overviews() if not wanted or o.slug in wanted]
    if json_output:
        data = {"editions": [_as_json(o) for o in found]}
        typer.echo(json.dumps(data, ensure_ascii=False, indent=2))
        return
    for line in _lines(found):
        typer.echo(line)


def _counted(store: Store, overview: Overview) -> Overview:
    """Return an edition with its findings counted, looked at again where that must be."""
    from dataclasses import replace  # noqa: PLC0415 - as above

    from translator.errors import StoreError  # noqa: PLC0415 - as above
    from translator.inspection import inspect  # noqa: PLC0415 - as above

    if overview.errors is not None:
        return overview
    try:
        seen = inspect(store, overview.slug)
    except StoreError:  # kept by a version that kept no articles
        return overview
    return replace(overview, errors=seen.errors, warnings=seen.warnings)


def _lines(found: Sequence[Overview]) -> Iterator[str]:
    from translator.cli.findings.text import columns, count  # noqa: PLC0415 - as above
    from translator.editing import State  # noqa: PLC0415 - as above

    heads = ("EDITION", *(state.upper() for state in State), "ERRORS", "WARNINGS", "TOUCHED (UTC)")
    yield from columns([heads, *(_row(overview) for overview in found)]) if found else ()
    total = sum(sum(o.states.values()) for o in found)
    approved = sum(o.states.get(State.APPROVED, 0) for o in found)
    yield f"{count(len(found), 'edition')}, {approved} of {count(total, 'sentence')} approved."


def _row(overview: Overview) -> tuple[str, ...]:
    from translator.editing import State  # noqa: PLC0415 - as above

    total = sum(overview.states.values())
    shares = (_share(overview.states.get(state, 0), total) for state in State)
    found = ("?" if n is None else str(n) for n in (overview.errors, overview.warnings))
    return overview.slug, *shares, *found, f"{overview.touched:%Y-%m-%d %H:%M}"


def _share(number: int, total: int) -> str:
    return f"{number} ({number / total:.0%})" if number else "-"


def _as_json(overview: Overview) -> dict[str, Any]:
    from translator.editing import State  # noqa: PLC0415 - as above

    return {
        "edition": overview.slug,
        "title": dict(zip(("ur", "en"), overview.title, strict=True)),
        **{state.value: overview.states.get(state, 0) for state in State},
        "errors": overview.errors,
        "warnings": overview.warnings,
        "touched": overview.touched.isoformat(),
    }
