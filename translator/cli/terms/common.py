"""What the commands about terms share."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from translator.cli.options import JsonOutput

__all__ = ["GlossaryFiles", "JsonOutput", "NoShipped", "glossary_files"]

GlossaryFiles = Annotated[
    list[Path] | None,
    typer.Option(
        "--glossary", help="Also use this glossary file (CSV); it wins over the shipped ones."
    ),
]
NoShipped = Annotated[
    bool, typer.Option("--no-shipped", help="Leave the glossaries of the tool out.")
]


def glossary_files(own: Iterable[Path] | None, *, no_shipped: bool = False) -> list[Path]:
    """Return the glossary files of a command: the shipped ones, then the user's, which win."""
    from translator.terms import shipped_files  # noqa: PLC0415 - `--help` must not wait

    return [*(() if no_shipped else shipped_files()), *(own or ())]
