"""What the commands about kept editions share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

__all__ = ["EditionName", "JsonOutput", "Out"]

EditionName = Annotated[
    str,
    typer.Argument(
        metavar="EDITION", help="Name of an edition, its page, or the article it was made from."
    ),
]
JsonOutput = Annotated[bool, typer.Option("--json", help="Print JSON instead of lines for people.")]
Out = Annotated[Path, typer.Option("--out", help="The output folder of the run.")]
