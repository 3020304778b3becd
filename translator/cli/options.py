"""What the commands about kept editions share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

__all__ = [
    "Cluster",
    "EditionName",
    "EngineName",
    "ExtraGlossaries",
    "Jobs",
    "JsonOutput",
    "NoGlossary",
    "Note",
    "Out",
    "Quiet",
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
EngineName = Annotated[
    str | None,
    typer.Option(
        "--engine",
        metavar="NAME|FOLDER|URL",
        help="Embedded model, an installed package, the folder of a converted model, or a "
        "LibreTranslate server; by default what [b]translate models use[/b] chose. "
        "[b]translate models list[/b] shows them.",
        show_default=False,
    ),
]
ExtraGlossaries = Annotated[
    list[Path] | None,
    typer.Option("--glossary", help="Add a glossary file (CSV); it wins over the shipped ones."),
]
NoGlossary = Annotated[bool, typer.Option("--no-glossary", help="Use no glossary.")]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        min=1,
        help="Cores to use; by default all that there are.",
        show_default=False,
    ),
]
Cluster = Annotated[
    str | None,
    typer.Option(
        metavar="ADDRESS",
        help="Translate on a Dask cluster, such as tcp://10.0.0.1:8786.",
        show_default=False,
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print errors only.")]
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
