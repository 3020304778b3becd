"""`translate models use NAME`: which engine translates where nobody names one."""

from __future__ import annotations

import os
from typing import Annotated

import typer

__all__ = ["use"]


def use(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="As in the list; “embedded” goes back.")
    ],
) -> None:
    """Translate with an engine from now on, where --engine names none.

    [b]translate models use ur_en[/b]
    """
    from translator.engine.install import default_engine, use_engine  # noqa: PLC0415 - `--help`

    kept = use_engine(name)
    typer.echo(f"In use: {kept}")
    if default_engine() != kept:
        told = os.environ.get("DOZABAN_ENGINE")
        typer.echo(f"But DOZABAN_ENGINE says {told}, and that goes first.", err=True)
