"""Write glossary files: new ones, and lines added to those that people keep."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from translator.errors import GlossaryError
from translator.files import write_atomically
from translator.terms.append import appended, lines_of
from translator.terms.load import COLUMNS, REQUIRED, VALUES_BETWEEN, term_of
from translator.terms.merge import same_word
from translator.terms.rows import Row, read_rows
from translator.terms.term import Term
from translator.terms.visible import shown
from translator.urdu import normalise

__all__ = ["add_term", "add_terms", "new_term", "row_of", "terms_to_csv"]

_LISTS = ("variants", "forms", "forbidden", "context")
_BREAKS = frozenset("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")


def terms_to_csv(terms: Iterable[Term]) -> str:
    """Return a glossary file with all columns and one term a line.

    `load_terms` reads the same terms from it; the origin is not part of a file. What a
    spreadsheet would take for a formula has an apostrophe before it in the file.

    Raises:
        GlossaryError: If a value cannot be written.
    """
    return ",".join(COLUMNS) + "\n" + lines_of(map(row_of, terms), COLUMNS)


def row_of(term: Term) -> dict[str, str]:
    """Return the cells of a term by the name of their column.

    Raises:
        GlossaryError: If a value cannot be written so that it is read as it was: one that is
            empty, holds a line break or null character, or, in a list, holds "|".
    """
    row = {}
    for column in COLUMNS:
        value: str | tuple[str, ...] = getattr(term, column)
        values = value if isinstance(value, tuple) else (value,)
        for one in values:
            _check_value(one, column, term)
        row[column] = VALUES_BETWEEN.join(values)
    return row


def _check_value(value: str, column: str, term: Term) -> None:
    what = ""
    if column in (*REQUIRED, *_LISTS) and not normalise(shown(value)):  # nothing that can be seen
        what = "is empty. Fill it in"
    elif column in _LISTS and VALUES_BETWEEN in value:
        what = f"holds {VALUES_BETWEEN!r}, which separates values. Give each value by itself"
    elif not _BREAKS.isdisjoint(value):
        what = "holds a line break. Write it on one line"
    elif "\0" in value or any("\ud800" <= c <= "\udfff" for c in value):
        what = "is not text. Write it anew"
    if what:
        said = f" {value!r}" if normalise(value) else ""
        raise GlossaryError(f"The term {term.source!r} cannot be written: {column}{said} {what}.")


def new_term(  # noqa: PLR0913 - one parameter a column
    source: str,
    target: str,
    *,
    variants: Iterable[str] = (),
    forms: Iterable[str] = (),
    forbidden: Iterable[str] = (),
    domain: str = "",
    context: Iterable[str] = (),
    reference: str = "",
    note: str = "",
) -> Term:
    """Return a term as it would be read from a file: Urdu normalised, white space folded.

    Raises:
        GlossaryError: If a value cannot be written to one.
    """
    term = Term(
        source=source,
        target=target,
        variants=tuple(variants),
        forms=tuple(forms),
        forbidden=tuple(forbidden),
        domain=domain,
        context=tuple(context),
        reference=reference,
        note=note,
    )
    return term_of(Row(1, row_of(term)), "")


def add_term(path: Path, term: Term) -> None:
    """Add a line to a glossary file, and leave the rest of it as it is.

    Byte order mark, line ends and the order of the columns stay; a column that the file lacks
    is added to every line. If there is no file yet, it is made with all columns.

    Raises:
        GlossaryError: If the file is malformed, has one of the spellings already (for the same
            context), or a value cannot be written.
        OutputError: If the file cannot be written.
    """
    for row in _rows(path):
        there = term_of(row, path.stem)
        shared = same_word(term, there)
        if shared:
            raise GlossaryError(
                f"{path.name}, line {row.line}: {shared!r} is already there, as "
                f"{there.target!r}. Change that line, or give other context words."
            )
    add_terms(path, (term,))


def add_terms(path: Path, terms: Iterable[Term]) -> None:
    """Add lines as `add_term` does, without looking for spellings that are already there.

    Raises:
        GlossaryError: If the file is malformed or a value cannot be written.
        OutputError: If the file cannot be written.
    """
    rows = [row_of(term) for term in terms]
    _rows(path)  # what cannot be read is not added to
    text = path.read_bytes().decode("utf-8") if path.exists() else ""
    # A link stays a link: what is replaced is the file that it names.
    write_atomically(path.resolve(), appended(text, rows))


def _rows(path: Path) -> list[Row]:
    if not path.exists() or (path.is_file() and not path.stat().st_size):
        return []
    return read_rows(path, COLUMNS, REQUIRED)
