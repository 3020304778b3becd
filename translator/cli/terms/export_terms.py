"""`translate terms export FILE`: the glossary for other programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from translator.cli.terms.common import GlossaryFiles, JsonOutput, NoShipped, glossary_files
from translator.errors import UsageError

__all__ = ["export_terms"]

_STDOUT = Path("-")


def export_terms(
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE", help="Ends in .csv or .tbx; - prints CSV.", exists=False),
    ],
    glossary: GlossaryFiles = None,
    no_shipped: NoShipped = False,
    domain: Annotated[
        list[str] | None, typer.Option("--domain", help="Only terms of this domain.")
    ] = None,
    json_output: JsonOutput = False,
) -> None:
    """Write the terms to a CSV or TBX-Basic file, those that others override left out."""
    from translator.exchange import glossary_text  # noqa: PLC0415 - `--help` must not wait
    from translator.files import write_atomically  # noqa: PLC0415 - as above
    from translator.terms.choose import select_terms  # noqa: PLC0415 - as above
    from translator.terms.write import terms_to_csv  # noqa: PLC0415 - as above

    if no_shipped and not glossary:
        raise UsageError("Nothing is left to export. Name a glossary file with --glossary.")
    if json_output and file == _STDOUT:
        raise UsageError("- prints CSV and cannot go with --json. Name a file to write.")
    terms = select_terms(glossary_files(glossary, no_shipped=no_shipped), domain or ())
    if file == _STDOUT:
        typer.echo(terms_to_csv(terms), nl=False)
        return
    changed = write_atomically(file, glossary_text(terms, file))
    if json_output:
        typer.echo(json.dumps({"file": str(file), "terms": len(terms), "changed": changed}))
    else:
        typer.echo(f"{file}: {len(terms)} terms{'' if changed else ', unchanged'}")
