"""Read files that strangers may have made: plain ones only, and never more than a given size."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import BinaryIO

from translator.errors import DozabanError

__all__ = ["check_plain", "is_strange", "quoted", "read_bounded"]

_PIECE = 1 << 16  # bytes
_SHOWN = 80  # characters of what a stranger's file says, in a message


def read_bounded(path: Path, most: int, error: type[DozabanError]) -> bytes:
    """Return the bytes of a file.

    Args:
        path: The file.
        most: How many bytes it may have.
        error: What to raise.

    Raises:
        DozabanError: If it cannot be read, is larger, or is a pipe or a device, which might never
            end; it is of the class `error`.
    """
    check_plain(path, error)
    try:
        with path.open("rb") as file:
            data = _read(file, most + 1)
    except (OSError, ValueError) as broken:
        raise _unreadable(path, broken, error) from None
    if len(data) > most:
        size = f"{most // 10**6} MB" if most >= 10**6 else f"{most // 1000} kB"
        raise error(f"{path}: files over {size} are not read here. Give it in parts.")
    return data


def _read(file: BinaryIO, most: int) -> bytes:
    """Return so many bytes at most; Python makes room for all that are asked for at once."""
    pieces, left = [], most
    while left and (piece := file.read(min(left, _PIECE))):
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)


def check_plain(path: Path, error: type[DozabanError]) -> None:
    """Refuse what is neither a file nor a folder: whoever opens a pipe may wait for ever.

    Raises:
        DozabanError: If it is such a thing, or not there; it is of the class `error`.
    """
    try:
        kind = path.stat().st_mode
    except (OSError, ValueError) as broken:
        raise _unreadable(path, broken, error) from None
    if _is_none(kind):
        raise error(f"{path} is a pipe or a device, which is not read. Name a file.")


def is_strange(path: Path) -> bool:
    """Return whether there is a pipe or a device; what cannot be looked at is none."""
    try:
        return _is_none(path.stat().st_mode)
    except (OSError, ValueError):
        return False


def quoted(text: str, most: int = _SHOWN) -> str:
    """Return what a stranger's file says as it can stand in a message: short and printable.

    Args:
        text: What it says.
        most: How many characters are shown.
    """
    shown = "".join(c if c.isprintable() else "?" for c in text[: most + 1])
    return shown if len(shown) <= most else f"{shown[:most]}…"


def _is_none(kind: int) -> bool:
    """Return whether something is neither a file nor a folder, by its mode."""
    return not stat.S_ISREG(kind) and not stat.S_ISDIR(kind)


def _unreadable(path: Path, broken: Exception, error: type[DozabanError]) -> DozabanError:
    why = broken.strerror if isinstance(broken, OSError) else "there can be no such name"
    return error(f"{path}: the file cannot be read ({why}). Check its name.")
