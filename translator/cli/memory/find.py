"""`translate memory find SENTENCE`: what was approved for it or for similar ones."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from translator.cli.options import JsonOutput, Out, StorePlace

__all__ = ["find"]


def find(
    sentence: Annotated[str, typer.Argument(metavar="SENTENCE", help="In Urdu.")],
    limit: Annotated[int, typer.Option(min=1, help="Show at most so many.")] = 5,
    similar: Annotated[
        int, typer.Option(min=50, max=100, help="How similar they must be, in per cent.")
    ] = 75,
    out: Out = Path("output"),
    store: StorePlace = None,
    json_output: JsonOutput = False,
) -> None:
    """Show what was approved for a sentence and for similar ones, with the difference.

    [b]translate memory find "بینک نے شرح سود نہیں بدلی۔"[/b]
    """
    from translator.cli.memory.lines import (  # noqa: PLC0415 - `--help` must not wait
        match_json,
        match_lines,
    )
    from translator.cli.opened import open_store  # noqa: PLC0415 - as above
    from translator.memory import MemoryIndex  # noqa: PLC0415 - as above

    with open_store(out, store) as opened:
        index = MemoryIndex(opened.units())
    matches = index.fuzzy(sentence, limit=limit, threshold=similar / 100)
    if json_output:
        rows = [match_json(match) for match in matches]
        typer.echo(json.dumps({"matches": rows}, ensure_ascii=False, indent=2))
        return
    for match in matches:
        for line in match_lines(match, sentence):
            typer.echo(line)
    if not matches:
        typer.echo("Nothing similar was approved yet.")
