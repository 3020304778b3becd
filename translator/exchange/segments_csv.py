"""Segments as CSV for spreadsheets: out with all that is known of them, in with what changed."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Container, Iterator
from itertools import islice

from translator.bounded import quoted
from translator.draft import Finding
from translator.editing import State
from translator.errors import ExchangeError
from translator.exchange.csv_text import CODE_PAGES, Row, csv_rows, csv_text
from translator.exchange.document import MOST_SENTENCES, OutDocument, OutSegment, Returned
from translator.formulas import guarded
from translator.terms import TermOutcome

__all__ = ["COLUMNS", "read_segments_csv", "write_segments_csv"]

COLUMNS = (
    "id",
    "version",
    "segment",
    "state",
    "urdu",
    "english",
    "machine",
    "findings",
    "terms",
    "comments",
    "comment",
)
_BETWEEN = " | "
_NUMBER = re.compile(r"([0-9]{1,18})(?:[.,]0{1,2})?")  # spreadsheets may show 12 as 12.00
_LOST_LETTER = re.compile(r"\w\?\w")


def write_segments_csv(document: OutDocument) -> str:
    """Return an edition as CSV (RFC 4180), one row for each segment, the last column to fill in.

    The text begins with a byte order mark and is to be written as UTF-8, so that Excel sees the
    Urdu. A cell that a spreadsheet would take for a formula has an apostrophe before it, which
    `read_segments_csv` takes off. Inline markup has no place in the file.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for block in document.blocks:
        for segment in block.segments:
            writer.writerow(map(guarded, _cells(segment)))
    return "\ufeff" + text.getvalue()


def _cells(segment: OutSegment) -> Iterator[str]:
    yield from (str(segment.id), str(segment.version), f"s{segment.number}")
    yield from (segment.state, segment.source, segment.target, segment.machine)
    yield _BETWEEN.join(map(_finding, segment.findings))
    yield _BETWEEN.join(map(_term, segment.terms))
    yield _BETWEEN.join(f"{who}: {words}" for who, words in segment.comments)
    yield ""


def _finding(finding: Finding) -> str:
    return f"{finding.severity} {finding.check}: {finding.message}"


def _term(term: TermOutcome) -> str:
    return f"{term.surface} = {term.target} ({term.status})"


def read_segments_csv(data: bytes, name: str) -> list[Returned]:
    """Return the segments of a CSV file, as spreadsheets save it.

    Takes commas, semicolons and tabs between cells; UTF-8, UTF-16 and the Western and Arabic code
    pages of Windows; columns in any order. It needs `english`, and `id` or `urdu`. Where the Urdu
    was lost because a code page has no letters for it, the id alone says what a row is of.

    Args:
        data: The file.
        name: The name of the file, for messages.

    Raises:
        ExchangeError: If it is no text, lacks columns, or has rows that make no sense.
    """
    text, encoding = csv_text(data, name)
    rows = csv_rows(text, name)
    _, header = next(rows, (1, {}))
    _check_columns(header, name)
    found = (
        _returned(row, f"{name}, line {line}", encoding)
        for line, row in rows
        if any(row.get(column, "").strip() for column in ("id", "urdu", "english"))
    )
    first = list(islice(found, MOST_SENTENCES + 1))
    if len(first) > MOST_SENTENCES:
        raise ExchangeError(
            f"{name}: there are more than {MOST_SENTENCES:,} rows, which no edition has. "
            "Import it in parts."
        )
    return first


def _check_columns(columns: Container[str], name: str) -> None:
    keyed = "id" in columns or "urdu" in columns
    lack = ("" if keyed else "id or urdu") if "english" in columns else "english"
    if lack:
        raise ExchangeError(
            f"{name}, line 1: there is no column {lack}. "
            "The first line must name the columns; put it back as it was exported."
        )


def _returned(row: Row, place: str, encoding: str) -> Returned:
    english, comment = row.get("english", ""), row.get("comment", "").strip()
    source = row.get("urdu", "")
    identifier = _number(row, "id", place)
    if encoding in CODE_PAGES or (encoding == "ascii" and "?" in source):
        _refuse_loss(english, place, named=identifier is not None)
        source = ""
    elif identifier is None and not source.strip():
        raise ExchangeError(
            f"{place}: neither id nor urdu says which sentence this is. Fill one of them in."
        )
    return Returned(
        id=identifier,
        version=_number(row, "version", place),
        source=source,
        target=english,
        state=_state(row.get("state", ""), place),
        comments=(comment,) if comment else (),
    )


def _refuse_loss(english: str, place: str, *, named: bool) -> None:
    """Refuse a row of which more was lost than its Urdu, for which the id can stand."""
    lost = _lost_word(english)
    if lost or not named:
        what = f"in {quoted(lost)!r} a letter" if lost else "the Urdu"
        raise ExchangeError(
            f"{place}: {what} was lost, because the file was not saved in UTF-8. "
            "Save the table as CSV UTF-8 and try again."
        )


def _lost_word(english: str) -> str:
    """Return a word with a question mark for a letter; nothing if there is none."""
    words = (word for word in english.split() if "/" not in word)  # web addresses may have some
    return next(filter(_LOST_LETTER.search, words), "")


def _number(row: Row, column: str, place: str) -> int | None:
    cell = row.get(column, "").strip()
    match = _NUMBER.fullmatch(cell)
    if cell and not match:
        raise ExchangeError(
            f"{place}: the {column} {quoted(cell)!r} is no number. Put back what was exported."
        )
    return int(match[1]) if match else None


def _state(cell: str, place: str) -> State | None:
    word = cell.strip().lower()
    if word and word not in set(State):
        raise ExchangeError(
            f"{place}: {quoted(cell)!r} is no state. Write {', '.join(State)}, or leave it empty."
        )
    return State(word) if word else None
