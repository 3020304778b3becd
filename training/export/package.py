"""An Argos package: a folder that translates, and the same folder as one file."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

from translator.files import write_atomically

__all__ = ["CARD", "NAME", "pack", "write_metadata"]

NAME = "ur_en"
"""Name of the folder."""

CARD = "README.md"
"""Name of the card in it."""

_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first time that a zip file knows
_UNIX, _PLAIN_FILE = 3, 0o100644 << 16


def write_metadata(folder: Path, version: str) -> None:
    """Write what Argos Translate must know of a package.

    Raises:
        OutputError: If it cannot be written.
    """
    told = {
        "package_version": version,
        "argos_version": "1.9.6",
        "from_code": "ur",
        "from_name": "Urdu",
        "to_code": "en",
        "to_name": "English",
    }
    write_atomically(folder / "metadata.json", json.dumps(told, indent=2) + "\n")


def pack(folder: Path, file: Path) -> None:
    """Pack a package into one file; the same content gives the same bytes.

    Raises:
        OutputError: If it cannot be written.
    """
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(f"{NAME}/{path.relative_to(folder).as_posix()}", _LONG_AGO)
            # Not what this system and this file would say, since others would say it otherwise.
            entry.create_system, entry.external_attr = _UNIX, _PLAIN_FILE
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, path.read_bytes())
    write_atomically(file, packed.getvalue())
