"""`translate doctor`: whether all is well, without changing anything."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from translator.cli.network import WAYS
from translator.cli.options import EngineName, ExtraGlossaries, JsonOutput, Out, StorePlace

if TYPE_CHECKING:
    from translator.doctor import Report

__all__ = ["app", "doctor"]

app = typer.Typer(pretty_exceptions_enable=False, rich_markup_mode="rich")


@app.command(name="doctor")
def doctor(
    out: Out = Path("output"),
    store: StorePlace = None,
    engine: EngineName = None,
    glossary: ExtraGlossaries = None,
    json_output: JsonOutput = False,
) -> None:
    """Say whether all is well: versions, model, fonts, database, room, and use of the network.

    [b]translate doctor[/b]

    Nothing is changed. It leaves with 1 if something is wrong; warnings alone are no reason.
    """
    from translator.doctor import Grade, Scene, examine  # noqa: PLC0415 - `--help` must not wait

    report = examine(Scene(out, store or out / "editions.db", engine, tuple(glossary or ())))
    if json_output:
        typer.echo(json.dumps(_as_json(report), ensure_ascii=False, indent=2))
    else:
        for line in _lines(report):
            typer.echo(line)
    if report.number(Grade.WRONG):
        raise typer.Exit(1)


def _lines(report: Report) -> Iterator[str]:
    from translator.doctor import Grade  # noqa: PLC0415 - as above

    width = max(len(name) for name, _ in report.rows)
    for name, verdict in report.rows:
        said = _shown(f"{verdict.said} {verdict.advice}".strip())
        yield f"{verdict.grade:<8} {name:<{width}}  {said}"
    yield ""
    yield "The network is used only when you ask for it:"
    for way in WAYS:
        yield f"  {way.asked}: {way.does}."
    yield ""
    yield f"{report.number(Grade.WRONG)} wrong, warnings: {report.number(Grade.WARNING)}."


def _as_json(report: Report) -> dict[str, Any]:
    from translator.doctor import Grade  # noqa: PLC0415 - as above

    rows = [
        {"exam": name, "verdict": v.grade.lower(), "said": v.said, "advice": v.advice}
        for name, v in report.rows
    ]
    return {
        "wrong": report.number(Grade.WRONG),
        "warnings": report.number(Grade.WARNING),
        "exams": rows,
        "network": [{"asked": way.asked, "does": way.does} for way in WAYS],
    }


def _shown(line: str) -> str:
    """Return a line in which no name of a file can play tricks with the terminal."""
    return "".join(c if c.isprintable() else "?" for c in line)
