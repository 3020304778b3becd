"""Write big files whole or not at all, without a copy of them in memory."""

from __future__ import annotations

import contextlib
import glob
import os
import time
from collections.abc import Iterator
from pathlib import Path

from translator.errors import OutputError

__all__ = ["written_whole"]

_STALE = 3600.0  # seconds; no run writes one file for that long


@contextlib.contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """Give the path of an empty file to be filled, which then takes the place of `path`.

    Its folder is made. What could not be filled is removed, and the old file stays as it was.

    Raises:
        OutputError: If it cannot be written.
    """
    waiting = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _sweep(path)
        waiting.touch()
        mode = waiting.stat().st_mode
        yield waiting
        waiting.chmod(mode)  # some libraries put a file of their own there
        _settle(waiting)
        waiting.replace(path)
    except OSError as error:
        raise OutputError(
            f"{path} cannot be written ({error.strerror or error}). "
            "Check the folder's permissions and free space, or choose another place."
        ) from None
    finally:
        with contextlib.suppress(OSError):
            waiting.unlink(missing_ok=True)


def _settle(path: Path) -> None:
    """Wait until a file is on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _sweep(path: Path) -> None:
    """Remove what a run that was killed long ago left beside `path`."""
    for left in path.parent.glob(f".{glob.escape(path.name)}.*.tmp"):
        with contextlib.suppress(FileNotFoundError):  # another run may sweep as well
            if time.time() - left.stat().st_mtime > _STALE:
                left.unlink()
