"""`translate memory import FILE`: a memory from another tool."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from translator.cli.options import Out, StorePlace

__all__ = ["import_units"]


def import_units(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A TMX file.")],
    out: Out = Path("output"),
    store: StorePlace = None,
) -> None:
    """Add the units of a TMX file to the memory, from any tool; what is there already stays.

    [b]translate memory import old.tmx[/b]
    """
    from translator.bounded import read_bounded  # noqa: PLC0415 - `--help` must not wait
    from translator.cli.findings.text import count  # noqa: PLC0415 - as above
    from translator.clock import now  # noqa: PLC0415 - as above
    from translator.errors import ExchangeError  # noqa: PLC0415 - as above
    from translator.exchange.safe_xml import LARGEST  # noqa: PLC0415 - as above
    from translator.exchange.tmx_read import read_tmx  # noqa: PLC0415 - as above
    from translator.files import make_output_folder  # noqa: PLC0415 - as above
    from translator.store import Store  # noqa: PLC0415 - as above

    found = read_tmx(read_bounded(file, LARGEST, ExchangeError), file.name)
    with Store(store or make_output_folder(out) / "editions.db") as opened:
        added = opened.add_units(found.units, now())
    for reason in found.skipped:
        typer.echo(f"{file}: skipped: {reason}", err=True)
    there = len(found.units) - added
    typer.echo(f"{file}: {count(added, 'unit')} added, {there} there already")
