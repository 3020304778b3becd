"""CSV as spreadsheets write it: encodings, separators, and cells that look like formulas."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from translator.errors import ExchangeError
from translator.formulas import unguarded
from translator.reading.decode import marked_encoding

__all__ = ["CODE_PAGES", "Row", "csv_rows", "csv_text"]

# What "CSV" without more means in Windows. The first has no character at five bytes, where the
# second has four letters of Urdu; it has one at all, and nearly the same signs of English.
CODE_PAGES = ("cp1252", "cp1256")
_SEPARATORS = ",;\t"
_NAMED_SEPARATOR = re.compile(r"sep=([,;|\t])\r?\n", re.IGNORECASE)
_QUOTED = re.compile('"[^"]*"')

Row = dict[str, str]
"""The cells of a row by the name of their column, in lower case."""


def csv_text(data: bytes, name: str) -> tuple[str, str]:
    """Return the text of a file and the name of its encoding.

    A byte order mark decides; otherwise UTF-16 if one of the first two bytes is null, since the
    first line is ASCII; otherwise ASCII or UTF-8 if the bytes are valid; otherwise one of
    `CODE_PAGES`.

    Raises:
        ExchangeError: If no encoding fits.
    """
    marked = marked_encoding(data)
    certain = marked or _utf16(data)
    for encoding in [certain] if certain else ["ascii", "utf-8", *CODE_PAGES]:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text, encoding
    raise ExchangeError(
        f"{name}: this does not look like a CSV file. Save the table as CSV in UTF-8 and try again."
    )


def _utf16(data: bytes) -> str | None:
    ends = {(False, True): "utf-16-le", (True, False): "utf-16-be"}
    return ends.get((data[:1] == b"\0", data[1:2] == b"\0"))


def csv_rows(text: str, name: str) -> Iterator[tuple[int, Row]]:
    """Yield each row under the header, with the number of the line on which it ends.

    The first row is the header itself, each column under its own name. Guards of cells are taken
    off. Of two columns with one name the first counts.

    Raises:
        ExchangeError: If a quotation mark is missing or follows another where it cannot.
    """
    text, separator = _separated(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    columns: list[str] = []
    try:
        for row in filter(None, reader):
            columns = columns or [cell.strip().lower() for cell in row]
            # Spreadsheets leave out empty cells at the end.
            pairs = list(zip(columns, map(unguarded, row), strict=False))
            yield reader.line_num, dict(reversed(pairs))
    except csv.Error as error:
        long = "field larger" in str(error)
        why = f"a cell is longer than {csv.field_size_limit():,} characters" if long else error
        raise ExchangeError(
            f"{name}, line {reader.line_num}: this is not CSV ({why}). "
            "Save the table as CSV in UTF-8 and try again."
        ) from None


def _separated(text: str) -> tuple[str, str]:
    """Return a table and what stands between its cells: the most frequent sign of its first line.

    Excel may name it in a line before.
    """
    named = _NAMED_SEPARATOR.match(text)
    if named:
        return text[named.end() :], named[1]
    header = _QUOTED.sub("", text.partition("\n")[0])
    return text, max(_SEPARATORS, key=header.count)
