"""`translate models info NAME`: all about an engine."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from translator.cli.options import JsonOutput

__all__ = ["info"]


def info(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="As in the list, or the folder of a package.")
    ] = "embedded",
    json_output: JsonOutput = False,
) -> None:
    """Show what an engine is: languages, version, checksum, how its model is stored, licence.

    [b]translate models info ur_en[/b]
    """
    from translator.cli.models.lines import (  # noqa: PLC0415 - `--help` must not wait
        description_json,
        description_lines,
        in_use,
        named_package,
    )
    from translator.engine.install import describe  # noqa: PLC0415 - as above

    _, used = in_use()
    description = describe(named_package(name))
    if json_output:
        data = description_json(description, used)
        typer.echo(json.dumps(data, ensure_ascii=False, indent=2))
        return
    for line in description_lines(description, used):
        typer.echo(line)
