"""Files that one process holds while it works on them, so that others see whether it still does."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows has none
    fcntl = None  # type: ignore[assignment]

__all__ = ["hold", "is_free", "make_held", "may_be_held"]

_SAFE = os.O_NOFOLLOW if hasattr(os, "O_NOFOLLOW") else 0


def may_be_held() -> bool:
    """Return whether this system can tell at all."""
    return fcntl is not None


def is_free(path: Path) -> bool:
    """Return whether surely nobody holds a file.

    Where that cannot be told, as on some network file systems, it is not sure.

    Raises:
        FileNotFoundError: If it is not there.
    """
    number = os.open(path, os.O_RDONLY | os.O_NONBLOCK | _SAFE)
    try:
        return _lock(number) is True
    finally:
        os.close(number)


def make_held(path: Path, mode: int = 0o666) -> int:
    """Make a file that is not there and hold it; return its number, whose closing frees it.

    Args:
        path: Where.
        mode: Who may do what with it, before the user's mask is applied.

    Raises:
        OSError: If it cannot be made, or it is there.
    """
    while True:
        number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _SAFE, mode)
        if _lock(number) is None or _is_at(path, number):
            return number
        os.close(number)  # somebody swept it away before it was held


@contextmanager
def hold(path: Path) -> Iterator[bool]:
    """Hold a file, which is made if it is not there.

    Yields:
        Whether it is ours alone now; False if somebody else holds it. Where that cannot be told it
        is ours.

    Raises:
        OSError: If it cannot be opened.
    """
    while True:
        number = os.open(path, os.O_RDWR | os.O_CREAT | _SAFE, 0o666)
        ours = _lock(number)
        if ours is None or not ours or _is_at(path, number):
            break
        os.close(number)  # who held it has moved or removed it meanwhile
    try:
        yield ours is not False
    finally:
        os.close(number)


def _lock(number: int) -> bool | None:
    """Return whether an open file is locked for us; None if that cannot be told."""
    if fcntl is None:
        return None
    try:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a file system without locks
        return None
    return True


def _is_at(path: Path, number: int) -> bool:
    """Return whether an open file is the one at a path."""
    try:
        return os.path.samestat(path.lstat(), os.fstat(number))
    except OSError:
        return False
