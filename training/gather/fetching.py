"""Bring a source here, whatever kind it is of."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from training.errors import TrainingError
from training.gather.download import fetch
from training.gather.mtdata import entry_files, fetch_entry, read_entry
from training.gather.opus import opus_address, read_opus
from training.gather.pairs import RawPair
from training.gather.settings import GatherSettings
from training.gather.tables import read_memory, read_table
from training.sources import Source
from training.workspace import Say

__all__ = ["Fetched", "fetched", "sha256_of"]

_GIGABYTE = 1_000_000_000
_MARK = 8  # letters of a hash
_PIECE = 1 << 20  # bytes
_READERS = {"tsv": read_table, "tmx": read_memory, "opus": read_opus, "mtdata": read_entry}


@dataclass(frozen=True, slots=True)
class Fetched:
    """A source that is on this machine.

    Attributes:
        pairs: Its pairs, as they are read.
        sha256: Of its file, or of its files one after another.
        origin: Where it comes from: a name of a file, an address, an entry of mtdata.
    """

    pairs: Iterator[RawPair]
    sha256: str
    origin: str


def fetched(source: Source, settings: GatherSettings, downloads: Path, say: Say) -> Fetched:
    """Fetch a source if it is not here yet, and begin to read it.

    Args:
        source: The source.
        settings: How sources are fetched.
        downloads: Folder of what was fetched.
        say: Told how it goes.

    Raises:
        TrainingError: If it cannot be fetched or read, or has another checksum than the recipe.
    """
    place, origin = _place(source, settings, downloads, say)
    files = entry_files(place, source) if source.kind == "mtdata" else (place,)
    found = sha256_of(source.name, *files)
    if source.sha256 and source.sha256 != found:
        raise TrainingError(
            f"{source.name}: {place} has the SHA-256 {found}, not the one in the recipe. Remove "
            "it to fetch it again, or see why it changed and correct the recipe."
        )
    most = round(settings.largest_text * _GIGABYTE)
    return Fetched(_READERS[source.kind](place, source, most), found, origin)


def sha256_of(name: str, *paths: Path) -> str:
    """Return the SHA-256 of files, one after another; `name` is the source's, for messages.

    Raises:
        TrainingError: If one cannot be read.
    """
    whole = hashlib.sha256()
    for path in paths:
        try:
            with path.open("rb") as file:
                while piece := file.read(_PIECE):
                    whole.update(piece)
        except OSError as error:
            raise TrainingError(
                f"{name}: {path} cannot be read ({error.strerror}). Check the path in the recipe."
            ) from None
    return whole.hexdigest()


def _place(source: Source, settings: GatherSettings, downloads: Path, say: Say) -> tuple[Path, str]:
    if source.path is not None:
        return source.path, source.path.name
    if source.kind == "mtdata":
        return fetch_entry(source, settings, downloads / f"mtdata-{source.id}", say), source.id
    address = opus_address(settings.opus, source)
    # Another address is another file, even if it has the same name there.
    mark = hashlib.sha256(address.encode()).hexdigest()[:_MARK]
    place = downloads / f"opus-{source.corpus}-{source.version}-{mark}.zip"
    most = round(settings.largest * _GIGABYTE)
    return fetch(address, place, source.name, most, say), address
