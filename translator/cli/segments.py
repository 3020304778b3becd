"""`translate segments EDITION`: its sentences, by state and by risk."""

from __future__ import annotations

import enum
import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from translator.cli.options import EditionName, JsonOutput, Out, StorePlace

if TYPE_CHECKING:
    from translator.editing import Event
    from translator.inspection import Inspected
    from translator.memory import Match
    from translator.store import Store

__all__ = ["app", "segments"]

app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode="rich")
_OFFERED = 3


class Order(enum.StrEnum):
    """In which order sentences are shown."""

    ARTICLE = "article"
    RISK = "risk"


class Wanted(enum.StrEnum):
    """How far the review of a sentence is; the values are those of `State`."""

    DRAFT = "draft"
    EDITED = "edited"
    APPROVED = "approved"


@app.command(name="segments")
def segments(
    edition: EditionName,
    state: Annotated[
        list[Wanted] | None, typer.Option(help="Only those in this state.", show_default=False)
    ] = None,
    sort: Annotated[
        Order, typer.Option(help="[b]risk[/b] shows what most likely needs work first.")
    ] = Order.ARTICLE,
    text: Annotated[
        str, typer.Option(help="Only those with these words, in Urdu or English.")
    ] = "",
    findings: Annotated[
        bool, typer.Option("--findings", help="Only those that the checks find something in.")
    ] = False,
    memory: Annotated[
        bool,
        typer.Option(
            "--memory", help="Show what was approved for similar sentences, and the difference."
        ),
    ] = False,
    out: Out = Path("output"),
    store: StorePlace = None,
    json_output: JsonOutput = False,
) -> None:
    """List the sentences of an edition with state, risk, Urdu, English and findings.

    [b]translate segments article --state draft --sort risk[/b]
    """
    from translator.cli.segment_lines import (  # noqa: PLC0415 - `--help` must not wait
        row_json,
        row_lines,
    )
    from translator.cli.tell import at_work  # noqa: PLC0415 - as above
    from translator.inspection import inspect  # noqa: PLC0415 - as above

    with at_work(out, store, edition) as work:
        seen = inspect(work.store, work.slug)
        pairs = seen.by_risk() if sort is Order.RISK else seen.pairs
        states = {wanted.value for wanted in state or Wanted}
        shown = [
            pair
            for pair in pairs
            if (not work.numbers or pair.number in work.numbers)
            and pair.review.state.value in states
            and (pair.findings or not findings)
            and _has(pair, text)
        ]
        offers = _offers(work.store, shown) if memory else {}
        said = _comments(work.store, work.slug)
    rows = [(p, offers.get(p.number, ()), said.get(p.review.segment, ())) for p in shown]
    if json_output:
        data = {"edition": work.slug, "segments": [row_json(*row) for row in rows]}
        typer.echo(json.dumps(data, ensure_ascii=False, indent=2))
        return
    for row in rows:
        for line in row_lines(*row):
            typer.echo(line)
    typer.echo(f"{work.slug}: {len(shown)} of {len(seen.pairs)} sentences.")


def _has(pair: Inspected, words: str) -> bool:
    from translator.urdu import normalise  # noqa: PLC0415 - `--help` must not wait

    wanted = words.casefold()
    return wanted in pair.current.text.casefold() or normalise(words) in normalise(
        pair.segment.text
    )


def _offers(store: Store, pairs: Sequence[Inspected]) -> dict[int, list[Match]]:
    """Return what the memory has for each sentence that is not approved."""
    from translator.editing import State  # noqa: PLC0415 - as above
    from translator.memory import MemoryIndex  # noqa: PLC0415 - as above

    index = MemoryIndex(store.units())
    wanted = [p for p in pairs if p.review.state is not State.APPROVED]
    return {p.number: index.fuzzy(p.segment.text, limit=_OFFERED) for p in wanted}


def _comments(store: Store, slug: str) -> dict[int, list[Event]]:
    """Return what people said of each sentence."""
    from translator.editing import Action  # noqa: PLC0415 - as above

    said: dict[int, list[Event]] = {}
    for event in store.history(slug):
        if event.action is Action.COMMENT:
            said.setdefault(event.segment, []).append(event)
    return said
