"""Unpack the files of a package, counting what really comes out."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from translator.engine.install.fault import FaultError
from translator.engine.install.members import Member

__all__ = ["Limits", "read_small", "unpack"]

_PIECE = 1 << 18


@dataclass(frozen=True, slots=True)
class Limits:
    """How much may come out of a package.

    Attributes:
        total: Bytes in all; the largest models that people convert have some 4 GB.
        ratio: How many times the size of the packed file; weights hardly shrink at all.
        free: Bytes to which the ratio does not apply.
    """

    total: int = 8 << 30
    ratio: int = 50
    free: int = 1 << 20

    def allowed(self, packed: int) -> int:
        """Return how many bytes may come out of a file of `packed` bytes."""
        return min(self.total, max(self.free, self.ratio * packed))


def unpack(archive: zipfile.ZipFile, members: Iterable[Member], folder: Path, allowed: int) -> None:
    """Write members below a folder that is there and empty.

    Args:
        archive: The zip file.
        members: The files to unpack, with checked paths.
        folder: Where they go; the top folder of the package becomes one below it.
        allowed: How many bytes may come out.

    Raises:
        FaultError: If more comes out.
        zipfile.BadZipFile: If a checksum is wrong.
        OSError: If a file cannot be written.
    """
    left = allowed
    for member in members:
        path = folder.joinpath(*member.parts)
        path.parent.mkdir(parents=True, exist_ok=True)
        left -= _write(archive, member, path, left)


def read_small(archive: zipfile.ZipFile, member: Member, most: int) -> bytes:
    """Return the content of a member that has at most `most` bytes.

    Raises:
        FaultError: If it has more.
        zipfile.BadZipFile: If its checksum is wrong.
    """
    with archive.open(member.info) as packed:
        data = packed.read(most + 1)
    if len(data) > most:
        raise FaultError(f"its entry “{'/'.join(member.parts)}” is far too long")
    return data


def _write(archive: zipfile.ZipFile, member: Member, path: Path, left: int) -> int:
    """Write a member, and return its bytes; headers may lie, so what comes out is counted."""
    written = 0
    with archive.open(member.info) as packed, path.open("xb") as file:
        while piece := packed.read(_PIECE):
            written += len(piece)
            if written > left:
                raise FaultError("far more comes out of it than a package holds")
            file.write(piece)
    return written
