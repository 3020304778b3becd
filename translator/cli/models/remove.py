"""`translate models remove NAME`: an installed engine goes."""

from __future__ import annotations

from typing import Annotated

import typer

__all__ = ["remove"]


def remove(
    name: Annotated[str, typer.Argument(metavar="NAME", help="As in the list.")],
) -> None:
    """Remove an installed engine, for Argos Translate as well.

    [b]translate models remove ur_en[/b]
    """
    from translator.engine import install as engines  # noqa: PLC0415 - `--help` must not wait

    package, used = engines.remove(name)
    typer.echo(f"{package.name}: removed")
    if used:
        typer.echo("It was in use; the embedded engine is again.")
