"""Write files so that a reader finds the old one or the new one, never half of one."""

from __future__ import annotations

import contextlib
import glob
import os
import shutil
import time
from collections.abc import Iterable
from pathlib import Path

from translator.errors import OutputError

__all__ = ["Look", "look_of", "make_output_folder", "remove_files", "write_atomically"]

Look = tuple[int, int]
"""Size in bytes and time of the last change in nanoseconds, as the file system tells them."""

_STALE = 3600.0  # seconds; no run writes one file for that long


def make_output_folder(out: Path) -> Path:
    """Return the output folder, made if it is not there.

    Raises:
        OutputError: If it cannot be made.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            f"The output folder {out} cannot be made ({error.strerror}). "
            "Choose another one with --out."
        ) from None
    return out


def look_of(path: Path) -> Look | None:
    """Return how a file looks, or None if it is not there: another look is another content."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns


def write_atomically(path: Path, text: str | bytes) -> bool:
    """Write bytes, or text as UTF-8, beside their place, then move them there.

    Returns:
        Whether the file is new or changed.

    Raises:
        OutputError: If it cannot be written; the old file is then as it was.
    """
    data = text.encode("utf-8") if isinstance(text, str) else text
    if not path.name:  # "." or "/"
        raise OutputError(f"{path} cannot be written (it is a folder). Name a file.")
    waiting = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _sweep(path)
        if path.is_file() and path.read_bytes() == data:
            return False
        with waiting.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, waiting)
        waiting.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            waiting.unlink(missing_ok=True)
        raise OutputError(
            f"{path} cannot be written ({error.strerror}). "
            "Check the folder's permissions and free space, or choose another place."
        ) from None
    return True


def _sweep(path: Path) -> None:
    """Remove what a run that was killed long ago left beside `path`."""
    for left in path.parent.glob(f".{glob.escape(path.name)}.*.tmp"):
        with contextlib.suppress(FileNotFoundError):  # another run may sweep as well
            if time.time() - left.stat().st_mtime > _STALE:
                left.unlink()


def remove_files(paths: Iterable[Path]) -> None:
    """Remove files, and the folders that are empty without them; what is not there is no matter.

    Raises:
        OutputError: If one cannot be removed.
    """
    for path in paths:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise OutputError(
                f"{path} cannot be removed ({error.strerror}). Remove it yourself, if nobody "
                "should see it."
            ) from None
        with contextlib.suppress(OSError):  # something else is in it, or it went already
            path.parent.rmdir()
