"""A user's home for tests: no package of the real one, and none of this project, is touched."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.engine.tiny_model import METADATA, make_tiny_package
from translator.engine import EMBEDDED, packages

__all__ = ["add_package", "move_home", "names_in", "zip_folder"]


def move_home(folder: Path, patch: pytest.MonkeyPatch) -> Path:
    """Move home, settings, packages and the embedded one below a folder.

    Returns:
        The folder of installed packages, which is empty.
    """
    # Before anything is moved: it keeps for good the folders that it finds when it is imported.
    from argostranslate import settings  # noqa: PLC0415 - 0.2 s

    for name in ("DATA", "CONFIG", "CACHE"):
        patch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
    patch.setenv("HOME", str(folder))
    patch.delenv("DOZABAN_ENGINE", raising=False)
    stand_in = make_tiny_package(folder / "stand-in", metadata={"package_version": "0.1"})
    patch.setattr(packages, "_EMBEDDED_PATH", stand_in)
    assert packages.find_package(EMBEDDED).path == stand_in
    place = folder / "data" / "argos-translate" / "packages"
    place.mkdir(parents=True, exist_ok=True)
    patch.setattr(settings, "package_data_dir", place)
    patch.setattr(settings, "package_dirs", [place])
    return place


def add_package(place: Path, name: str, metadata: Mapping[str, Any] | None = None) -> Path:
    """Put a package without a model among the installed ones; return its folder."""
    folder = place / name
    folder.mkdir()
    text = json.dumps({**METADATA, **(metadata or {})})
    (folder / "metadata.json").write_text(text, encoding="utf-8")
    return folder


def names_in(folder: Path) -> list[str]:
    """Return what is in a folder, sorted."""
    return sorted(path.name for path in folder.iterdir())


def zip_folder(folder: Path, file: Path, top: str = "ur_en") -> Path:
    """Pack a folder as others do, below one folder; return the file."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*")):
            archive.write(path, Path(top) / path.relative_to(folder))
    return file
