"""Checksums and sizes of packages."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator
from pathlib import Path

from translator.errors import EngineError

__all__ = ["file_sha256", "folder_sha256", "folder_size"]


def file_sha256(file: io.BufferedReader) -> str:
    """Return the SHA-256 of an open file, from its beginning, and leave it at its beginning."""
    file.seek(0)
    found = hashlib.file_digest(file, "sha256").hexdigest()
    file.seek(0)
    return found


def folder_sha256(folder: Path) -> str:
    r"""Return one SHA-256 over all files of a folder, the same wherever the folder lies.

    It is the SHA-256 of what `sha256sum` prints for the files, in the order of their names' bytes.
    In the folder, this gives the same:

        find . -type f | LC_ALL=C sort | xargs -d '\n' sha256sum | sha256sum

    Raises:
        EngineError: If a file cannot be read.
    """
    whole = hashlib.sha256()
    names = {f"./{path.relative_to(folder).as_posix()}": path for path in _files(folder)}
    try:
        for name in sorted(names, key=str.encode):
            with names[name].open("rb") as file:
                whole.update(f"{file_sha256(file)}  {name}\n".encode())
    except OSError as error:
        raise EngineError(
            f"{error.filename} cannot be read ({error.strerror}). Check its permissions."
        ) from None
    return whole.hexdigest()


def folder_size(folder: Path) -> int:
    """Return how many bytes the files of a folder hold."""
    return sum(path.stat().st_size for path in _files(folder))


def _files(folder: Path) -> Iterator[Path]:
    return (p for p in folder.rglob("*") if p.is_file() and not p.is_symlink())
