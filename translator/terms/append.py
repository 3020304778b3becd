"""Add lines to the text of a CSV file without touching the others."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from translator.formulas import guarded
from translator.terms.load import COLUMNS

__all__ = ["appended", "lines_of"]

_MARK = "\ufeff"


def appended(text: str, rows: Sequence[Mapping[str, str]]) -> str:
    """Return the text of a glossary file with rows added at its end.

    Args:
        text: A file that is in order, with its byte order mark and line ends, or nothing.
        rows: Cells by the name of their column.
    """
    if not rows:
        return text
    mark, body = (_MARK, text[1:]) if text.startswith(_MARK) else ("", text)
    body = body or ",".join(COLUMNS) + "\n"
    ends = re.search(r"\r\n|\n|\r", body)
    end = ends[0] if ends else "\n"
    if not body.endswith(("\n", "\r")):
        body += end
    names = [name.strip().lower() for name in next(csv.reader(io.StringIO(body, newline="")))]
    missing = [c for c in COLUMNS if c not in names and any(row[c] for row in rows)]
    if missing:
        body = "".join(_widened(body, missing, len(names) + len(missing)))
    return mark + body + lines_of(rows, [*names, *missing], end)


def _widened(text: str, missing: Sequence[str], width: int) -> Iterator[str]:
    """Yield the lines with new columns, since other programs want lines of one length."""
    lines = list(io.StringIO(text, newline=""))
    reader = csv.reader(lines, strict=True)
    first = 0
    for number, cells in enumerate(reader):
        raw = "".join(lines[first : reader.line_num])
        first = reader.line_num
        filled = raw.rstrip("\r\n")
        new = "," + ",".join(missing) if not number else "," * (width - len(cells))
        yield filled + (new if cells else "") + raw[len(filled) :]


def lines_of(rows: Iterable[Mapping[str, str]], names: Sequence[str], end: str = "\n") -> str:
    """Return lines of a glossary file, in which no cell is a formula of a spreadsheet.

    Args:
        rows: Cells by the name of their column.
        names: The columns in order; others are left out.
        end: What ends a line.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator=end)
    writer.writerows([guarded(row.get(name, "")) for name in names] for row in rows)
    return text.getvalue()
