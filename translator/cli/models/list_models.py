"""`translate models list`: what is installed, and what an index offers."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from translator.cli.options import JsonOutput

__all__ = ["list_models"]


def list_models(
    index: Annotated[
        str | None,
        typer.Option(
            metavar="FILE|URL",
            help="Show what an index of Argos packages offers for Urdu instead.",
            show_default=False,
        ),
    ] = None,
    json_output: JsonOutput = False,
) -> None:
    """Show the engines on this machine; a star marks the one that is in use.

    [b]translate models list[/b]
    """
    if index is None:
        _list_installed(as_json=json_output)
    else:
        _list_offers(index, as_json=json_output)


def _list_installed(*, as_json: bool) -> None:
    from translator.cli.findings.text import columns  # noqa: PLC0415 - `--help` must not wait
    from translator.cli.models.lines import (  # noqa: PLC0415 - as above
        engine_json,
        engine_row,
        in_use,
    )
    from translator.engine import list_packages  # noqa: PLC0415 - as above

    name, used = in_use()
    packages = list_packages()
    if as_json:
        rows = [engine_json(package, used) for package in packages]
        typer.echo(json.dumps({"in_use": name, "engines": rows}, ensure_ascii=False, indent=2))
        return
    for line in columns([engine_row(package, used) for package in packages]):
        typer.echo(line)
    if used not in packages:
        typer.echo(f"In use: {name}, which is none of these.")


def _list_offers(place: str, *, as_json: bool) -> None:
    from translator.cli.findings.text import columns  # noqa: PLC0415 - `--help` must not wait
    from translator.cli.models.lines import offer_json  # noqa: PLC0415 - as above
    from translator.engine.install import read_index  # noqa: PLC0415 - as above

    offers = [o for o in read_index(place) if "ur" in {o.source, o.target}]
    if as_json:
        data = {"offers": [offer_json(offer) for offer in offers]}
        typer.echo(json.dumps(data, ensure_ascii=False, indent=2))
        return
    rows = [(o.name, f"{o.source} → {o.target}", o.version) for o in offers]
    for line in columns(rows) if rows else ["Nothing is offered for Urdu."]:
        typer.echo(line)
