"""What the commands about kept editions share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

__all__ = [
    "EditionName",
    "JsonOutput",
    "Note",
    "Out",
    "SegmentName",
    "Segments",
    "StorePlace",
    "Who",
]

EditionName = Annotated[
    str,
    typer.Argument(
        metavar="EDITION", help="Name of an edition, its page, or the article it was made from."
    ),
]
JsonOutput = Annotated[bool, typer.Option("--json", help="Print JSON instead of lines for people.")]
Out = Annotated[Path, typer.Option("--out", help="The output folder of the run.")]
StorePlace = Annotated[
    str | None,
    typer.Option(
        "--store",
        envvar="DOZABAN_STORE",
        metavar="FILE|URL",
        help="The database, if it is not editions.db in the output folder; several machines share "
        "one as postgresql+psycopg://user@host/name.",
        show_default=False,
        show_envvar=True,
    ),
]
Who = Annotated[
    str | None,
    typer.Option(
        "--as",
        metavar="NAME",
        help="Who does it; by default your name in git's settings or your login.",
        show_default=False,
    ),
]
Segments = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="SEGMENT",
        help="Numbers of sentences: 12, s12, s3-s7. One can stand in the name: article#s12.",
        show_default=False,
    ),
]
SegmentName = Annotated[
    str, typer.Argument(metavar="SEGMENT", help="Number of the sentence, 12 or s12.")
]
Note = Annotated[str, typer.Option(help="A remark for the history.")]
