"""The lines of a glossary as they are written, beside the terms that they mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from translator.terms.audit.problem import Problem, Severity
from translator.terms.load import COLUMNS, REQUIRED, VALUES_BETWEEN, shipped_files, term_of
from translator.terms.rows import Row, read_rows
from translator.terms.term import Term
from translator.urdu import normalise

__all__ = ["ENGLISH", "URDU", "Entry", "Value", "read_entries"]

URDU = ("source", "variants", "context")
ENGLISH = ("target", "forms", "forbidden")
_LISTS = ("variants", "forms", "forbidden", "context")


class Value(NamedTuple):
    """One value of a cell: as it is written, and as the glossary reads it."""

    column: str
    raw: str
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One line of a glossary file.

    Attributes:
        path: The file as it was named.
        number: The place of the line among all lines of the audit, from 0.
        file: The number of the file.
        layer: The weight of the file, as in `Glossary`: the shipped ones weigh nothing.
        row: The cells as they are written.
        term: What the line means.
        urdu: The filled values of the Urdu columns.
        english: The filled values of the English columns.
        spellings: Source and variants, each spelling once, without what normalises to nothing.
    """

    path: Path
    number: int
    file: int
    layer: int
    row: Row
    term: Term
    urdu: tuple[Value, ...]
    english: tuple[Value, ...]
    spellings: tuple[Value, ...]

    def cells(self) -> Iterator[tuple[str, list[str]]]:
        """Yield each filled cell by its column, split into its values."""
        for column, cell in self.row.cells.items():
            if cell.strip():
                yield column, cell.split(VALUES_BETWEEN) if column in _LISTS else [cell]

    def error(self, rule: str, value: Value, message: str) -> Problem:
        """Return an error of this line."""
        return self._problem(rule, value, message, Severity.ERROR)

    def warning(self, rule: str, value: Value, message: str) -> Problem:
        """Return a warning about this line."""
        return self._problem(rule, value, message, Severity.WARNING)

    def _problem(self, rule: str, value: Value, message: str, severity: Severity) -> Problem:
        line = self.row.line
        return Problem(self.path, line, value.column, rule, severity, message, value.raw)


def read_entries(paths: Iterable[Path]) -> list[Entry]:
    """Return the lines of glossary files in order; a file that is named twice is read once.

    Raises:
        GlossaryError: If a file cannot be read or is malformed.
    """
    files = list(dict.fromkeys(paths))
    shipped = set(shipped_files())
    rows = (
        (path, file, 0 if path in shipped else file, row)
        for file, path in enumerate(files, 1)
        for row in read_rows(path, COLUMNS, REQUIRED)
    )
    return [_entry(path, n, file, layer, row) for n, (path, file, layer, row) in enumerate(rows)]


def _entry(path: Path, number: int, file: int, layer: int, row: Row) -> Entry:
    term = term_of(row, path.stem)
    urdu = tuple(Value(c, v, normalise(v)) for c, v in _values(row, URDU))
    english = tuple(Value(c, v, " ".join(v.split())) for c, v in _values(row, ENGLISH))
    spellings = {v.text: v for v in reversed(urdu) if v.text and v.column != "context"}
    return Entry(
        path, number, file, layer, row, term, urdu, english, tuple(reversed(spellings.values()))
    )


def _values(row: Row, columns: Iterable[str]) -> list[tuple[str, str]]:
    found = []
    for column in columns:
        cell = row.cells.get(column)
        if cell:
            values = cell.split(VALUES_BETWEEN) if column in _LISTS else (cell,)
            found += [(column, value) for value in values if value.strip()]
    return found
