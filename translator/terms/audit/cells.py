"""Rules about how a cell is filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from translator.terms.audit.entry import Entry, Value
from translator.terms.audit.problem import Problem
from translator.terms.audit.shelf import Shelf
from translator.terms.load import VALUES_BETWEEN

__all__ = ["empty", "repeated", "single", "spaces"]

# A spelling is one wherever it stands, and so is a rendering.
_KINDS = {"source": "spelling", "variants": "spelling", "target": "form", "forms": "form"}
_ODD_SPACE = re.compile(r"[^\S ]")


def spaces(entry: Entry, _: Shelf) -> Iterator[Problem]:
    """A value has a space that nobody sees."""
    line = VALUES_BETWEEN.join(entry.row.cells.values())
    if " ".join(line.split()) == line and "| " not in line and " |" not in line:
        return  # most lines, and far faster than value by value
    for column, values in entry.cells():
        for raw in values:
            fault = _space_fault(raw)
            if fault:
                yield entry.warning("spaces", Value(column, raw, raw), f"{fault} Take it out.")


def _space_fault(raw: str) -> str:
    text = raw.strip()
    if not text:
        return ""  # the rule `empty` speaks of it
    odd = _ODD_SPACE.search(raw)
    if odd:
        return f'"{text}" has a space that is no plain one (U+{ord(odd[0]):04X}).'
    if "  " in text:
        return f'"{text}" has two spaces in a row.'
    if raw != text:
        return f'"{text}" has a space {"before" if raw[0] == " " else "after"} it.'
    return ""


def empty(entry: Entry, _: Shelf) -> Iterator[Problem]:
    """A cell has a | with nothing on one side."""
    for column, values in entry.cells():
        if len(values) > 1 and not all(map(str.strip, values)):
            cell = entry.row.cells[column]
            message = f'"{cell.strip()}" has a {VALUES_BETWEEN} with no value beside it.'
            yield entry.warning("empty", Value(column, cell, cell), message)


def single(entry: Entry, _: Shelf) -> Iterator[Problem]:
    """A cell that holds one value only has a |."""
    more = {"source": "variants", "target": "forms"}
    for value in (*entry.urdu, *entry.english):
        if value.column in more and VALUES_BETWEEN in value.raw:
            message = (
                f"The {value.column} is one value; put those after the {VALUES_BETWEEN} "
                f"into the column {more[value.column]}."
            )
            yield entry.error("single", value, message)


def repeated(entry: Entry, _: Shelf) -> Iterator[Problem]:
    """A value stands in the line already: a variant like the source, a form like the target."""
    seen: dict[tuple[str, str], str] = {}
    for value in (*entry.urdu, *entry.english):
        key = _KINDS.get(value.column, value.column), value.text
        if key in seen:
            message = f'"{value.text}" is in this line already (column {seen[key]}).'
            yield entry.warning("repeated", value, message)
        seen.setdefault(key, value.column)
