"""Read the lines of a CSV file, and say exactly where it is malformed."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from translator.bounded import quoted, read_bounded
from translator.errors import GlossaryError
from translator.formulas import unguarded
from translator.terms.visible import shown
from translator.urdu import normalise

__all__ = ["LARGEST", "Row", "read_rows"]

LARGEST = 50_000_000
"""Bytes of a glossary file; a hundred thousand terms have some ten million."""
_CELL_ENDS = re.compile(r"[,\r\n]")
_QUOTES_HINT = (
    "Close every quotation mark, double those inside a cell, and put cells that hold a comma "
    "between quotation marks."
)
_SAVE_HINT = "Save it as CSV UTF-8 and try again."


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one line by column name, as they are written, and where they stand.

    Only the apostrophes before what a spreadsheet would take for a formula are taken off.
    """

    line: int
    cells: dict[str, str]


def read_rows(path: Path, columns: Sequence[str], required: Sequence[str]) -> list[Row]:
    """Return the filled lines of a CSV file in order.

    Args:
        path: A UTF-8 file whose first line names its columns, in any order.
        columns: The names that are known.
        required: Those that must be there, and filled on every line.

    Raises:
        GlossaryError: If the file cannot be read or is malformed; the message gives the line
            and the column, counted in characters from 1.
    """
    text = _read(path)
    records = _records(text, path.name)
    _, head = next(records, (1, []))
    names = [name.strip().lower() for name in head]
    _check_header(names, columns, required, path.name)
    return [
        _row(cells, names, required, path.name, line)
        for line, cells in records
        if any(cell.strip() for cell in cells)
    ]


def _read(path: Path) -> str:
    data = read_bounded(path, LARGEST, GlossaryError)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # Lines and columns are counted in what could be read; a byte order mark has no place.
        good = data[: error.start].decode("utf-8-sig", errors="ignore")
        raise _fault(path.name, good, len(good), "the file is not UTF-8 text", _SAVE_HINT) from None
    binary = text.find("\0")
    if binary >= 0:
        raise _fault(path.name, text, binary, "the file is not text but binary data", _SAVE_HINT)
    return text


def _records(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each record with the number of its first line."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            at, what = _find_fault(text, line)
            raise _fault(name, text, at, what, _QUOTES_HINT) from None
        yield line, cells
        line = reader.line_num + 1


def _find_fault(text: str, first_line: int) -> tuple[int, str]:
    """Return where the record that begins on a line goes wrong, and how.

    Python's reader says only that it does.
    """
    at = start = _line_start(text, first_line)
    limit = csv.field_size_limit()
    while at < len(text):
        if text[at] == '"':
            close = _closing_quote(text, at)
            if close is None or text.count("\n", at, close):
                return at, "the quotation mark that opens here is not closed"
            if close + 1 < len(text) and text[close + 1] not in ",\r\n":
                return close + 1, "a comma should follow the closing quotation mark"
            at = close + 1
        end = _end_of_cell(text, at)
        if end - at > limit:
            return at, f"a cell is longer than {limit:,} characters"
        at = end + 1
    return start, "the line cannot be read as CSV"


def _line_start(text: str, line: int) -> int:
    lines = io.StringIO(text, newline="")
    for _ in range(line - 1):
        lines.readline()
    return lines.tell()


def _end_of_cell(text: str, at: int) -> int:
    found = _CELL_ENDS.search(text, at)
    return found.start() if found else len(text)


def _closing_quote(text: str, opening: int) -> int | None:
    at = opening + 1
    while (at := text.find('"', at)) >= 0:
        if text[at + 1 : at + 2] != '"':
            return at
        at += 2
    return None


def _check_header(
    names: Sequence[str], columns: Sequence[str], required: Sequence[str], file: str
) -> None:
    hint = f"The header must be: {','.join(columns)}"
    place = f"{file}, line 1, column"
    for n, name in enumerate(names):
        at = sum(len(before) + 1 for before in names[:n]) + 1
        if name not in columns:
            raise GlossaryError(f"{place} {at}: there is no column {quoted(name)!r}. {hint}")
        if name in names[:n]:
            raise GlossaryError(f"{place} {at}: the column {name!r} is there twice. {hint}")
    end = len(",".join(names)) + 1
    for name in required:
        if name not in names:
            raise GlossaryError(f"{place} {end}: the column {name!r} is missing. {hint}")


def _row(
    cells: Sequence[str], names: Sequence[str], required: Sequence[str], file: str, line: int
) -> Row:
    if len(cells) > len(names):
        at = len(",".join(cells[: len(names)])) + 2
        raise GlossaryError(
            f"{file}, line {line}, column {at}: there are more cells than the header names. "
            "Put cells that hold a comma between quotation marks."
        )
    row = Row(line, dict(zip(names, map(unguarded, cells), strict=False)))
    for name in required:
        if not normalise(shown(row.cells.get(name, ""))):
            at = len(",".join(cells[: names.index(name)])) + (2 if names.index(name) else 1)
            raise GlossaryError(
                f"{file}, line {line}, column {at}: the {name} is empty. Fill it in."
            )
    return row


def _fault(name: str, text: str, at: int, what: str, hint: str) -> GlossaryError:
    line = text.count("\n", 0, at) + 1
    column = at - (text.rfind("\n", 0, at) + 1) + 1
    return GlossaryError(f"{name}, line {line}, column {column}: {what}. {hint}")
