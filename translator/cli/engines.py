"""`--engine`: choose one, or list what is installed."""

from __future__ import annotations

import json

import typer

from translator.engine import Engine, engine_called, list_packages
from translator.engine.install import default_engine
from translator.errors import EngineError

__all__ = ["open_engine", "print_engines"]


def open_engine(name: str | None, to: str, threads: int | None = None) -> Engine:
    """Return the engine called `name`.

    Args:
        name: What stands behind `--engine`; by default what `translate models use` chose.
        to: ISO 639-1 code of the language that it must write.
        threads: On how many cores it works; by default on all.

    Raises:
        EngineError: If there is none, or it does not translate from Urdu to `to`.
    """
    name = name or default_engine()
    engine = engine_called(name, threads=threads)
    if engine.info.source != "ur" or engine.info.target != to:
        raise EngineError(
            f"The engine {name!r} translates from {engine.info.source!r} to "
            f"{engine.info.target!r}, not from 'ur' to {to!r}. "
            "Use `translate models list` to see what is installed."
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
