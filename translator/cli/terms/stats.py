"""`translate terms stats`: what is in the glossary, in numbers."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

import typer

from translator.cli.terms.common import GlossaryFiles, JsonOutput, NoShipped, glossary_files

if TYPE_CHECKING:
    from translator.terms.stats import Tally

__all__ = ["stats"]

_HEADS = "entries spellings forms forbidden context reference overridden".split()


def stats(
    glossary: GlossaryFiles = None,
    no_shipped: NoShipped = False,
    json_output: JsonOutput = False,
) -> None:
    """Count entries and spellings by file and domain, and how many entries fill a column."""
    from translator.terms.stats import statistics  # noqa: PLC0415 - `--help` must not wait

    counted = statistics(glossary_files(glossary, no_shipped=no_shipped))
    if json_output:
        typer.echo(json.dumps(dataclasses.asdict(counted), ensure_ascii=False, indent=2))
        return
    width = max(len(t.name) for t in (*counted.files, *counted.domains, counted.total)) + 2
    for head, tallies in (("file", counted.files), ("domain", counted.domains)):
        typer.echo(head.ljust(width) + "  ".join(_HEADS))
        _print_rows(tallies, width)
        typer.echo("")
    _print_rows([counted.total], width)
    typer.echo(f"signature {counted.signature}")


def _print_rows(tallies: Iterable[Tally], width: int) -> None:
    for tally in tallies:
        numbers = [f"{getattr(tally, head):{len(head)}}" for head in _HEADS]
        typer.echo((tally.name or "-").ljust(width) + "  ".join(numbers))
