"""Read glossary files: CSV with one term a line."""

from __future__ import annotations

from pathlib import Path

from translator.terms.rows import Row, read_rows
from translator.terms.term import Term
from translator.terms.visible import shown
from translator.urdu import normalise

__all__ = ["COLUMNS", "REQUIRED", "VALUES_BETWEEN", "load_terms", "shipped_files", "term_of"]

COLUMNS = (
    "source",
    "variants",
    "target",
    "forms",
    "forbidden",
    "domain",
    "context",
    "reference",
    "note",
)
REQUIRED = ("source", "target")
VALUES_BETWEEN = "|"


def shipped_files() -> tuple[Path, ...]:
    """Return the glossary files that come with the tool, in alphabetical order."""
    package = Path(__file__).resolve().parent.parent
    # A wheel carries them inside the package, a checkout beside it.
    folder = next(f for f in (package / "glossary", package.parent / "glossary") if f.is_dir())
    return tuple(sorted(folder.glob("*.csv")))


def load_terms(path: Path) -> tuple[Term, ...]:
    """Return the terms of one glossary file in the order of its lines.

    The file is UTF-8 CSV whose header names some of `COLUMNS`; source and target must be there.
    Several values in one cell are separated by `|`. Urdu values are normalised; control
    characters, and those that turn the direction of a text, are left out.

    Raises:
        GlossaryError: If the file cannot be read or is malformed; the message names the line
            and the column.
    """
    rows = read_rows(path, COLUMNS, REQUIRED)
    return tuple(term_of(row, path.stem) for row in rows)


def term_of(row: Row, origin: str) -> Term:
    """Return the term that a line of a glossary file means."""
    cell = row.cells
    return Term(
        source=normalise(shown(cell["source"])),
        target=shown(cell["target"]),
        variants=_urdu(cell.get("variants")),
        forms=_values(cell.get("forms")),
        forbidden=_values(cell.get("forbidden")),
        domain=shown(cell.get("domain", "")),
        context=_urdu(cell.get("context")),
        reference=shown(cell.get("reference", "")),
        note=shown(cell.get("note", "")),
        origin=origin,
    )


def _values(cell: str | None) -> tuple[str, ...]:
    if not cell:  # most cells are empty, and there are a hundred thousand of them
        return ()
    found = map(shown, cell.split(VALUES_BETWEEN))
    return tuple(dict.fromkeys(value for value in found if value))


def _urdu(cell: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(normalise, _values(cell)))))
