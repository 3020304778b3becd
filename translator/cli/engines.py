"""`--engine`: choose one, or list what is installed."""

from __future__ import annotations

import json

import typer

from translator.engine import ArgosEngine, list_packages
from translator.errors import EngineError

__all__ = ["open_engine", "print_engines"]


def open_engine(name: str, to: str) -> ArgosEngine:
    """Return the engine called `name`.

    Raises:
        EngineError: If there is none, or it does not translate from Urdu to `to`.
    """
    engine = ArgosEngine(name)
    if engine.info.source != "ur" or engine.info.target != to:
        raise EngineError(
            f"The engine {name!r} translates from {engine.info.source!r} to "
            f"{engine.info.target!r}, not from 'ur' to {to!r}. "
            "Use `--engine list` to see what is installed."
        )
    return engine


def print_engines(*, as_json: bool) -> None:
    """Print the embedded engine and all installed ones."""
    packages = list_packages()
    if as_json:
        rows = [
            {"name": p.name, "from": p.source, "to": p.target, "version": p.version}
            for p in packages
        ]
        typer.echo(json.dumps({"engines": rows}, indent=2))
        return
    width = max(len(p.name) for p in packages)
    for p in packages:
        typer.echo(f"{p.name:<{width}}  {p.source} → {p.target}  {p.version}")
