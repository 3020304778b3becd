"""Checksums of the files that came with the tool and are no code.

After a change of the model or the fonts, this writes them anew:

    python -m translator.doctor.refresh
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

__all__ = ["FONTS", "MANIFEST", "MODEL", "Damage", "damage_of", "manifest_of"]

MANIFEST = Path(__file__).with_name("SHA256SUMS")
"""Written as `sha256sum` does; the names are below the folder of the package."""
MODEL = "models/ur_en"
FONTS = "publishing/fonts"


@dataclass(frozen=True, slots=True)
class Damage:
    """How the files of a folder differ from those that came with the tool.

    Attributes:
        files: How many there should be.
        faults: What is the matter, a file each: "model.bin is missing".
    """

    files: int
    faults: tuple[str, ...]


def damage_of(package: Path, folder: str) -> Damage:
    """Compare the files of a folder of the package with the manifest; others are no matter.

    Raises:
        OSError: If there is no manifest.
        ValueError: If it is damaged.
    """
    wanted = {n: s for s, n in _kept() if n.startswith(f"{folder}/")}
    if not wanted:
        raise ValueError(f"{MANIFEST.name} names no file of {folder}")
    found = (_fault(package / name, checksum) for name, checksum in sorted(wanted.items()))
    return Damage(len(wanted), tuple(filter(None, found)))


def manifest_of(package: Path) -> str:
    """Return the manifest of the files that are there."""
    files = (p for f in (MODEL, FONTS) for p in (package / f).rglob("*") if p.is_file())
    return "".join(f"{_checksum(p)}  {p.relative_to(package).as_posix()}\n" for p in sorted(files))


def _kept() -> Iterator[tuple[str, str]]:
    for line in MANIFEST.read_text(encoding="utf-8").splitlines():
        checksum, _, name = line.partition("  ")
        yield checksum, name


def _fault(path: Path, checksum: str) -> str:
    try:
        if _checksum(path) != checksum:
            return f"{path.name} is damaged"
    except FileNotFoundError:
        return f"{path.name} is missing"
    except OSError as error:
        return f"{path.name} cannot be read ({error.strerror})"
    return ""


def _checksum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
