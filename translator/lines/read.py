"""Read a text file line by line, whatever its size, and know where each line ends."""

from __future__ import annotations

import codecs
import zlib
from collections.abc import Iterator
from gzip import GzipFile
from io import BufferedReader
from typing import NamedTuple

from translator.errors import ArticleError, EncodingError
from translator.lines.choices import Encoding

__all__ = ["LONGEST_LINE", "START", "Line", "Readable", "read_lines"]

LONGEST_LINE = 1 << 20  # bytes
_MARK = "\ufeff"
_MARKED = {
    codecs.BOM_UTF32_LE: "utf-32-le",  # before UTF-16: its mark begins with the same two bytes
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}

Readable = BufferedReader | GzipFile
"""A file of bytes of which one can see the beginning without taking it."""


class Line(NamedTuple):
    """A line of a file.

    Attributes:
        number: Counted from 1.
        text: What stands in it, without its end.
        end: Number of bytes of the file up to its end.
    """

    number: int
    text: str
    end: int


START = Line(0, "", 0)


def read_lines(
    file: Readable, name: str, encoding: Encoding | None = None, after: Line = START
) -> Iterator[Line]:
    """Yield the lines of a file; a line ends with LF or CR LF, or where the file ends.

    Args:
        file: At its beginning.
        name: What it is called in messages.
        encoding: How it is written; by default as its byte order mark says, else UTF-8.
        after: The line to go on behind; the file is asked to seek there.

    Raises:
        ArticleError: If a line is longer than `LONGEST_LINE`, or a packed file is damaged.
        EncodingError: If a line is not in that encoding.
    """
    try:
        yield from _lines(file, name, encoding or _marked(file) or Encoding.UTF_8, after)
    except (OSError, EOFError, zlib.error) as error:
        raise ArticleError(
            f"{name}: the file cannot be read to its end ({error}). Check that it is whole."
        ) from None


def _lines(file: Readable, name: str, codec: str, after: Line) -> Iterator[Line]:
    end_mark = "\n".encode(codec)
    number, end = after.number, after.end
    if end:
        file.seek(end)
    while data := _until(file, end_mark):
        number, end = number + 1, end + len(data)
        if len(data) > LONGEST_LINE:
            raise ArticleError(
                f"{name}: line {number} is longer than {LONGEST_LINE >> 20} MiB. "
                "Split it into several lines."
            )
        yield Line(number, _text(data, codec, name, number), end)


def _marked(file: Readable) -> str | None:
    """Return the encoding that a byte order mark names; that of UTF-8 changes nothing."""
    beginning = file.peek(4)
    return next((codec for mark, codec in _MARKED.items() if beginning.startswith(mark)), None)


def _until(file: Readable, end_mark: bytes) -> bytes:
    """Return the bytes up to `end_mark`, or a little more than the longest line; none at the end.

    A byte that looks like a line feed may be half of another character in UTF-16: only where
    whole characters end does a line end.
    """
    data = b""
    while len(data) <= LONGEST_LINE and (part := file.readline(LONGEST_LINE + 1 - len(data))):
        data += part
        data += file.read(-len(data) % len(end_mark))
        if data.endswith(end_mark):
            break
    return data


def _text(data: bytes, codec: str, name: str, number: int) -> str:
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        raise EncodingError(
            f"{name}: line {number} is not {codec.upper()} (byte {error.start + 1} of the line). "
            "Correct the line, or say how the file is written with --encoding."
        ) from None
    return (text.removeprefix(_MARK) if number == 1 else text).removesuffix("\n").removesuffix("\r")
