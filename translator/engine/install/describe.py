"""All that can be said of a package without loading it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from translator.engine.install.checksum import folder_sha256, folder_size
from translator.engine.install.fault import printable
from translator.engine.install.model_file import ModelFile, read_model_file
from translator.engine.packages import PackageInfo

__all__ = ["Description", "describe"]

_LINES = 5
_MOST = 1 << 16  # bytes of a readme that are looked at
_READMES = ("LICENSE", "LICENSE.txt", "LICENSE.md", "README.md", "README.txt", "README")


@dataclass(frozen=True, slots=True)
class Description:
    """An engine in detail.

    Attributes:
        package: Name, folder, version and languages.
        metadata: All that its metadata.json says.
        size: Bytes of all its files.
        sha256: Checksum over its files, see `folder_sha256`.
        model: What its model says of itself, if it is one of a known format.
        readme: The first lines of its licence and readme, by the file's name.
    """

    package: PackageInfo
    metadata: dict[str, Any]
    size: int
    sha256: str
    model: ModelFile | None
    readme: dict[str, list[str]]


def describe(package: PackageInfo) -> Description:
    """Return all that can be said of a package.

    Raises:
        EngineError: If its files cannot be read.
    """
    return Description(
        package,
        _metadata(package.path),
        folder_size(package.path),
        folder_sha256(package.path),
        read_model_file(package.path / "model" / "model.bin"),
        {name: lines for name in _READMES if (lines := _first_lines(package.path / name))},
    )


def _metadata(folder: Path) -> dict[str, Any]:
    try:
        found: dict[str, Any] = json.loads((folder / "metadata.json").read_bytes())
    except (OSError, ValueError, RecursionError):  # it could be read a moment ago
        return {}
    return found


def _first_lines(path: Path) -> list[str]:
    """Return the first lines of a text that are not empty."""
    try:
        with path.open("rb") as file:
            text = file.read(_MOST).decode("utf-8", "replace")
    except OSError:
        return []
    return [printable(line.strip()) for line in text.splitlines() if line.strip()][:_LINES]
