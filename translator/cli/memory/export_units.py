"""`translate memory export FILE`: the memory as TMX."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from translator.cli.options import Out, StorePlace

__all__ = ["export_units"]


def export_units(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A file that ends in .tmx.")],
    out: Out = Path("output"),
    store: StorePlace = None,
) -> None:
    """Write the memory as TMX 1.4b, which all translation tools read.

    [b]translate memory export memory.tmx[/b]
    """
    from translator.cli.findings.text import count  # noqa: PLC0415 - `--help` must not wait
    from translator.cli.opened import open_store  # noqa: PLC0415 - as above
    from translator.errors import UsageError  # noqa: PLC0415 - as above
    from translator.exchange.tmx_write import write_tmx  # noqa: PLC0415 - as above
    from translator.files import write_atomically  # noqa: PLC0415 - as above

    if file.suffix.lower() != ".tmx":
        raise UsageError(f"{file}: the name of the file must end in .tmx. Change it.")
    with open_store(out, store) as opened:
        units = opened.units()
    write_atomically(file, write_tmx(units))
    typer.echo(f"{file}: {count(len(units), 'unit')}")
