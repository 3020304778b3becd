"""Write files so that a reader finds the old one or the new one, never half of one."""

from __future__ import annotations

import contextlib
import glob
import hashlib
import os
import secrets
import shutil
import time
from collections.abc import Iterable
from pathlib import Path

from translator.bounded import is_strange
from translator.errors import OutputError
from translator.held import is_free, make_held

__all__ = [
    "Look",
    "check_replaceable",
    "look_of",
    "make_output_folder",
    "remove_files",
    "sweep",
    "write_atomically",
]

Look = tuple[int, int]
"""Size in bytes and time of the last change in nanoseconds, as the file system tells them."""

_STALE = 3600.0  # seconds; no run writes one file for that long
_LONGEST = 200  # bytes of a name to which ours adds some; file systems take 255
_TRIES = 3  # how often a file is written that somebody takes away meanwhile


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


def check_replaceable(path: Path) -> None:
    """Refuse what no output may take the place of: a device, a pipe, or a link to one.

    A superuser could, and no program would find /dev/null again.

    Raises:
        OutputError: If it is such a thing.
    """
    if is_strange(path):
        raise OutputError(f"{path} is a device or a pipe, which takes no files. Name a file.")


def write_atomically(path: Path, text: str | bytes) -> bool:
    """Write bytes, or text as UTF-8, beside their place, then move them there.

    A symbolic link in that place gives way to the file; what it leads to stays as it is, so that
    nothing outside the folder can be overwritten through one.

    Returns:
        Whether the file is new or changed.

    Raises:
        OutputError: If it cannot be written; the old file is then as it was.
    """
    data = text.encode("utf-8") if isinstance(text, str) else text
    if not path.name:  # "." or "/"
        raise OutputError(f"{path} cannot be written (it is a folder). Name a file.")
    check_replaceable(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        sweep(path)
        if path.is_file() and not path.is_symlink() and path.read_bytes() == data:
            return False
        _replace(path, data)
    except OSError as error:
        raise OutputError(
            f"{path} cannot be written ({error.strerror}). "
            "Check the folder's permissions and free space, or choose another place."
        ) from None
    return True


def _replace(path: Path, data: bytes) -> None:
    for left in reversed(range(_TRIES)):
        waiting = path.with_name(f"{_begin(path)}{os.getpid()}-{secrets.token_hex(4)}.tmp")
        try:
            with os.fdopen(make_held(waiting), "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
                if path.exists():
                    shutil.copymode(path, waiting)
                waiting.replace(path)
        except FileNotFoundError:
            # Another machine that shares the folder may have taken it for a leftover.
            if not left or not path.parent.is_dir():
                raise
        else:
            return
        finally:
            with contextlib.suppress(OSError):  # it is in its place
                waiting.unlink()


def sweep(path: Path) -> None:
    """Remove what runs that were killed left beside a file that they were writing.

    Raises:
        OSError: If that cannot be done.
    """
    for left in path.parent.glob(f"{glob.escape(_begin(path))}*.tmp"):
        with contextlib.suppress(FileNotFoundError):  # another run may sweep as well
            if _is_left(left):
                left.unlink()


def _is_left(path: Path) -> bool:
    """Return whether nobody writes a file any more: its writer holds it as long as it lives."""
    if time.time() - path.lstat().st_mtime > _STALE:
        return True
    try:
        return is_free(path)
    except FileNotFoundError:
        raise
    except OSError:  # a link, or nobody may read it
        return False


def _begin(path: Path) -> str:
    """Return what the names of files begin with that will take the place of `path`."""
    name = path.name
    if len(os.fsencode(name)) > _LONGEST:
        name = hashlib.sha256(os.fsencode(name)).hexdigest()[:32]
    return f".{name}."


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
