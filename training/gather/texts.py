"""Lines of texts, packed or not, and the one form in which all of them are kept."""

from __future__ import annotations

import bz2
import gzip
import lzma
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, BinaryIO

from training.errors import TrainingError
from training.lines import writing

__all__ = ["BAD", "folded", "lines_of", "opened_text", "utf8_lines", "write_lines"]

_OPENERS: dict[str, Callable[[Path, str], IO[bytes]]] = {
    ".bz2": bz2.open,  # type: ignore[dict-item]  # its overloads hide that it takes these two
    ".gz": gzip.open,  # type: ignore[dict-item]  # as above
    ".xz": lzma.open,  # type: ignore[dict-item]  # as above
}
_LONGEST = 1 << 16  # bytes of a line; a sentence has some hundred

BAD = "\ufffd"
"""Stands for what is no UTF-8; a line with it is left out."""


def folded(text: str) -> str:
    """Return the text with each run of white space as one blank, none at its ends, and no BOM."""
    return " ".join(text.replace("\ufeff", "").split())


@contextmanager
def opened_text(path: Path, name: str) -> Iterator[IO[bytes]]:
    """Open a text, unpacked where its name ends in .gz, .xz or .bz2.

    Raises:
        TrainingError: If it cannot be opened, or a packed one is damaged where it is read.
    """
    try:
        with _OPENERS.get(path.suffix.lower(), Path.open)(path, "rb") as file:
            yield file
    except (OSError, EOFError, lzma.LZMAError, zlib.error) as error:
        reason = getattr(error, "strerror", None) or str(error) or "it ends too early"
        raise TrainingError(
            f"{name}: {path} cannot be read ({reason}). Check the path in the recipe."
        ) from None


def lines_of(path: Path, name: str, most: int) -> Iterator[str]:
    """Yield the lines of a text.

    Args:
        path: The text, packed or not.
        name: Of the source, for messages.
        most: How many bytes are read at most, unpacked.

    Raises:
        TrainingError: If it cannot be read, or is longer.
    """
    with opened_text(path, name) as file:
        yield from utf8_lines(file, name, most)


def utf8_lines(file: IO[bytes] | BinaryIO, name: str, most: int) -> Iterator[str]:
    """Yield the lines of an open file, without their ends; see `lines_of`.

    A line that is far longer than any sentence comes as one with `BAD`.
    """
    read = 0
    while line := file.readline(_LONGEST):
        read += len(line)
        whole = line.endswith(b"\n") or len(line) < _LONGEST
        while not whole:
            rest = file.readline(_LONGEST)
            read += len(rest)
            _check_size(read, name, most)
            whole = rest.endswith(b"\n") or len(rest) < _LONGEST
            line = BAD.encode()
        _check_size(read, name, most)
        yield line.decode("utf-8", "replace").rstrip("\r\n")


def write_lines(path: Path, lines: Iterable[str]) -> int:
    """Write lines as UTF-8 beside their place, then move them there; return how many.

    Raises:
        TrainingError: If they cannot be written.
    """
    count = 0
    with writing(path) as file:
        for count, line in enumerate(lines, 1):  # noqa: B007 - counted for the caller
            file.write(f"{line}\n")
    return count


def _check_size(read: int, name: str, most: int) -> None:
    if read > most:
        raise TrainingError(
            f"{name}: the text is longer than {most / 1e9:g} gigabytes. If that is right, raise "
            '"largest_text" in the section "gather".'
        )
