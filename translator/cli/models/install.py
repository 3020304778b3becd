"""`translate models install FILE`: an Argos package from anybody, checked before it is used."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

__all__ = ["install"]


def install(
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE", help="An .argosmodel file; with --index a name such as ur_en."
        ),
    ],
    sha256: Annotated[
        str | None,
        typer.Option(metavar="HEX", help="What the file's SHA-256 must be.", show_default=False),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Replace one that is as new, or newer.")
    ] = False,
    index: Annotated[
        str | None,
        typer.Option(
            metavar="FILE|URL", help="Fetch it from an index of packages.", show_default=False
        ),
    ] = None,
) -> None:
    """Install an engine from a package, for Argos Translate as well.

    [b]translate models install translate-ur_en-1_9.argosmodel[/b]

    The package is unpacked with care and must translate a word before it is put in its place.
    """
    from translator.engine import install as engines  # noqa: PLC0415 - `--help` must not wait

    with _found(file, index) as (path, known):

        def vet(found: str) -> None:
            typer.echo(f"SHA-256: {found}")
            _compare(path, found, known, "the index")
            _compare(path, found, sha256, "--sha256")

        done = engines.install(path, force=force, vet=vet)
    package = done.package
    typer.echo(f"{package.name}: installed, {package.source} → {package.target}, {package.version}")
    for old in done.replaced:
        typer.echo(f"It replaced {old.name}, {old.version}.")
    if engines.default_engine() != package.name:
        typer.echo(f"To translate with it: translate models use {package.name}")


@contextmanager
def _found(file: str, index: str | None) -> Iterator[tuple[Path, str | None]]:
    """Give the file, and its checksum if an index has one."""
    from translator.engine import install as engines  # noqa: PLC0415 - `--help` must not wait

    if index is None:
        yield Path(file), None
        return
    offer = engines.pick_offer(engines.read_index(index), file, index)
    with engines.fetched(offer) as path:
        yield path, offer.sha256


def _compare(path: Path, found: str, wanted: str | None, by: str) -> None:
    """Refuse a file that is not the one that was meant."""
    from translator.errors import EngineError  # noqa: PLC0415 - `--help` must not wait

    if wanted is not None and wanted.strip().lower() != found:
        raise EngineError(
            f"{path.name} is not installed: its SHA-256 is not the one of {by}, so it is damaged "
            "or another file. Get it again."
        )
