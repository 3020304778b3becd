"""Open files of articles: only what lies on a disk, has a plain name and stays as it is."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from io import BufferedReader
from pathlib import Path

from translator.errors import ArticleError

__all__ = [
    "MOST_BYTES",
    "check_name",
    "check_size",
    "kind_of",
    "open_regular",
    "read_regular",
    "shown",
]

MOST_BYTES = 4 << 20  # some 1,000 printed pages
# What moves the cursor of a terminal or turns its letters round, and what is not UTF-8.
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_UNOPENED = getattr(os, "O_NONBLOCK", 0)  # a pipe that nobody writes must not be waited for


def shown(name: str) -> str:
    """Return the name of a file as it may be printed: what a terminal would obey is spelled out."""
    return _STEERING.sub(lambda odd: odd[0].encode("unicode_escape").decode(), name)


def check_name(name: str) -> None:
    """Make sure that a name can be printed and kept.

    Raises:
        ArticleError: If it is not UTF-8, or holds control characters.
    """
    odd = _STEERING.search(name)
    if odd:
        why = "is not UTF-8" if odd[0] >= "\ud800" else "holds control characters"
        raise ArticleError(f"{shown(name)}: the name of the file {why}. Rename it.")


def check_size(size: int, name: str) -> None:
    """Make sure that an article is not larger than `MOST_BYTES`.

    Raises:
        ArticleError: If it is.
    """
    if size > MOST_BYTES:
        raise ArticleError(
            f"{name}: the file is larger than {MOST_BYTES >> 20} MiB, more than one article has. "
            "Split it, or translate it with `translate lines`."
        )


def read_regular(path: Path) -> bytes:
    """Return what stands in a file; of one that is too large not more than that is read.

    Raises:
        ArticleError: If it cannot be read, is no regular file, too large, or changes meanwhile.
    """
    with open_regular(path) as file, _explaining(path):
        before = _look(file)
        check_size(before[0], str(path))
        data = file.read(MOST_BYTES + 1)
        after = _look(file)
    check_size(len(data), str(path))
    if before != after:
        raise ArticleError(f"{path}: the file was changed while it was read. Try again.")
    return data


def open_regular(path: Path) -> BufferedReader:
    """Open a regular file.

    Raises:
        ArticleError: If it cannot be opened, or is no regular file.
    """
    check_name(str(path))
    with _explaining(path), ExitStack() as stack:
        _check_kind(path, path.stat().st_mode)  # to open a device may do something
        file = stack.enter_context(os.fdopen(os.open(path, os.O_RDONLY | _UNOPENED), "rb"))
        _check_kind(path, os.fstat(file.fileno()).st_mode)
        stack.pop_all()
    return file


@contextmanager
def _explaining(path: Path) -> Iterator[None]:
    """Say in a sentence why a file cannot be opened or read."""
    try:
        yield
    except FileNotFoundError:
        raise ArticleError(f"{path}: there is no such file. Check the name.") from None
    except OSError as error:
        raise ArticleError(
            f"{path}: the file cannot be read ({error.strerror}). Check its permissions."
        ) from error


def kind_of(mode: int) -> str:
    """Return what stands at a place if it is no regular file, else the empty string."""
    if stat.S_ISREG(mode):
        return ""
    if stat.S_ISDIR(mode):
        return "folder"
    return "pipe" if stat.S_ISFIFO(mode) else "device" if not stat.S_ISSOCK(mode) else "socket"


def _check_kind(path: Path, mode: int) -> None:
    kind = kind_of(mode)
    if kind == "folder":
        raise ArticleError(
            f"{path}: this is a folder, not a file. Rename it or name a file inside it."
        )
    if kind:
        raise ArticleError(
            f"{path}: this is a {kind}, not a file. What another program writes is read as -."
        )


def _look(file: BufferedReader) -> tuple[int, int]:
    found = os.fstat(file.fileno())
    return found.st_size, found.st_mtime_ns
