"""`translate history EDITION [SEGMENT]`: who changed what from what."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from translator.cli.options import EditionName, JsonOutput, Out, Segments, StorePlace

if TYPE_CHECKING:
    from translator.editing import Event

__all__ = ["app", "history"]

app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode="rich")
_PERSONS = {  # the values are those of `Action`
    "edit": "edited",
    "approve": "approved",
    "reopen": "reopened",
    "undo": "undone",
    "comment": "commented",
    "import": "imported",
}
_MACHINES = {
    "source": "source changed",
    "removed": "left the article",
    "restored": "came back",
    "machine": "new draft",
    "memory": "from the memory",
}


@app.command(name="history")
def history(
    edition: EditionName,
    segments: Segments = None,
    out: Out = Path("output"),
    store: StorePlace = None,
    json_output: JsonOutput = False,
) -> None:
    """Show what happened to an edition or to some of its sentences, the oldest first.

    [b]translate history article s12[/b]

    Sentences that are in the article no more are shown as s-.
    """
    from translator.cli.tell import at_work  # noqa: PLC0415 - `--help` must not wait

    with at_work(out, store, edition, segments) as work:
        outline = work.store.outline(work.slug)
        numbers = {segment: n for n, (segment, _) in enumerate(outline, 1)}
        wanted = {s for s, n in numbers.items() if n in work.numbers}
        events = [
            event
            for event in work.store.history(work.slug)
            if not wanted or event.segment in wanted
        ]
    if json_output:
        data = {"edition": work.slug, "events": [_as_json(e, numbers) for e in events]}
        typer.echo(json.dumps(data, ensure_ascii=False, indent=2))
        return
    for event in events:
        for line in _lines(event, numbers):
            typer.echo(line)
    if not events:
        typer.echo(f"{work.slug}: nothing happened yet.")


def _lines(event: Event, numbers: Mapping[int, int]) -> Iterator[str]:
    from translator.cli.findings.text import legible  # noqa: PLC0415 - `--help` must not wait
    from translator.editing.words import as_text, word_diff  # noqa: PLC0415 - as above
    from translator.urdu import isolated  # noqa: PLC0415 - as above

    number = numbers.get(event.segment, "-")
    note = f"  “{isolated(event.note)}”" if event.note else ""
    did = legible(_did(event)) + _states(event) + note
    yield f"{event.at:%Y-%m-%d %H:%M} UTC  s{number}  {did}"
    if event.before and event.after:
        before, after = event.before, event.after
        if before.english != after.english:
            yield f"    {legible(as_text(word_diff(before.english, after.english)))}"
        if before.source != after.source:
            yield f"    {isolated(as_text(word_diff(before.source, after.source)))}"


def _did(event: Event) -> str:
    if event.action in _MACHINES:
        return _MACHINES[event.action]
    return f"{_PERSONS[event.action]} by {event.who or 'nobody'}"


def _states(event: Event) -> str:
    if event.before is None or event.after is None:
        return ""
    return f"  {event.before.review.state} → {event.after.review.state}"


def _as_json(event: Event, numbers: Mapping[int, int]) -> dict[str, Any]:
    from translator.editing import Snapshot  # noqa: PLC0415 - `--help` must not wait

    def told(snapshot: Snapshot | None) -> dict[str, Any] | None:
        if snapshot is None:
            return None
        return {
            "state": snapshot.review.state,
            "origin": snapshot.review.origin,
            "english": snapshot.english,
            "urdu": snapshot.source,
        }

    return {
        "segment": numbers.get(event.segment),
        "id": event.segment,
        "at": event.at.isoformat(),
        "who": event.who,
        "action": event.action,
        "version": event.version,
        "batch": event.batch,
        "undoes": event.undoes,
        "note": event.note,
        "seconds": event.seconds,
        "before": told(event.before),
        "after": told(event.after),
    }
