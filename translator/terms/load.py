"""Read glossary files: CSV with one term a line."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from translator.errors import GlossaryError
from translator.terms.term import Term
from translator.urdu import normalise

__all__ = ["COLUMNS", "load_terms", "shipped_files"]

COLUMNS = ("source", "variants", "target", "forms", "forbidden", "domain", "note")
_REQUIRED = ("source", "target")
_BETWEEN = "|"


def shipped_files() -> tuple[Path, ...]:
    """Return the glossary files that come with the tool, in alphabetical order."""
    package = Path(__file__).resolve().parent.parent
    # A wheel carries them inside the package, a checkout beside it.
    folder = next(f for f in (package / "glossary", package.parent / "glossary") if f.is_dir())
    return tuple(sorted(folder.glob("*.csv")))


def load_terms(path: Path) -> tuple[Term, ...]:
    """Return the terms of one glossary file in the order of its lines.

    The file is UTF-8 CSV with the header `source,variants,target,forms,forbidden,domain,note`;
    columns other than source and target may be left out. Several values in one cell are
    separated by `|`. Urdu values are normalised.

    Raises:
        GlossaryError: If the file cannot be read or is malformed; the message names the line.
    """
    text = _read(path)
    reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    try:
        names = [name.strip().lower() for name in reader.fieldnames or ()]
        reader.fieldnames = names
        _check_header(names, path)
        return tuple(_term(row, path, reader.line_num) for row in reader if any(row.values()))
    except csv.Error as error:
        raise GlossaryError(
            f"{path.name}: line {reader.reader.line_num} is not valid CSV ({error}). "
            "Close every quotation mark and put cells that hold a comma between quotation marks."
        ) from None


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise GlossaryError(
            f"{path.name}: the file is not UTF-8 text (byte {error.start + 1}). "
            "Save it as CSV UTF-8 and try again."
        ) from None
    except OSError as error:
        raise GlossaryError(
            f"{path}: the glossary cannot be read ({error.strerror}). Check its name."
        ) from None


def _check_header(names: list[str], path: Path) -> None:
    missing = [name for name in _REQUIRED if name not in names]
    unknown = [name for name in names if name not in COLUMNS]
    if missing or unknown:
        wrong = (
            f"lacks the column {missing[0]}" if missing else f"has an unknown column {unknown[0]!r}"
        )
        raise GlossaryError(f"{path.name}: line 1 {wrong}. The header must be: {','.join(COLUMNS)}")


def _term(row: dict[str | None, str | None], path: Path, line: int) -> Term:
    if None in row:
        raise GlossaryError(
            f"{path.name}: line {line} has more cells than the header. "
            "Put cells that hold a comma between quotation marks."
        )
    cells = {name: (row.get(name) or "").strip() for name in COLUMNS}
    cells["source"] = normalise(cells["source"])
    for name in _REQUIRED:
        if not cells[name]:
            raise GlossaryError(f"{path.name}: line {line} has an empty {name}. Fill it in.")
    return Term(
        source=cells["source"],
        target=cells["target"],
        variants=tuple(filter(None, map(normalise, _values(cells["variants"])))),
        forms=_values(cells["forms"]),
        forbidden=_values(cells["forbidden"]),
        domain=cells["domain"],
        note=cells["note"],
    )


def _values(cell: str) -> tuple[str, ...]:
    return tuple(v.strip() for v in cell.split(_BETWEEN) if v.strip())
