"""Bring the terms of a file into a glossary that people keep."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from translator.errors import GlossaryError, UsageError
from translator.exchange.files import read_terms
from translator.terms.load import load_terms
from translator.terms.merge import Merged, merge
from translator.terms.term import Term
from translator.terms.write import add_terms, row_of

__all__ = ["Import", "import_file"]


@dataclass(frozen=True, slots=True)
class Import:
    """What became of the terms of a file, and a sentence about each entry that gave none."""

    merged: Merged
    skipped: tuple[str, ...] = ()


def import_file(path: Path, into: Path) -> Import:
    """Add the terms of a CSV or TBX file that are new to a glossary file.

    Args:
        path: The file to read.
        into: A glossary file; it is made if it is not there, and wins over the other.

    Raises:
        UsageError: If the ending of a file tells no format.
        GlossaryError: If a file cannot be read or is malformed; nothing is written then.
        OutputError: If the glossary cannot be written.
    """
    if into.suffix.lower() != ".csv":
        raise UsageError(f"{into}: terms are added to CSV files only. Name one ending in .csv.")
    read = read_terms(path)
    reasons = {term: _reason(term) for term in read.terms}
    usable = [term for term in read.terms if not reasons[term]]
    merged = merge(load_terms(into) if into.exists() else (), usable)
    if merged.added:
        add_terms(into, merged.added)
    return Import(merged, (*read.skipped, *filter(None, reasons.values())))


def _reason(term: Term) -> str:
    """Say why a term cannot stand in a CSV file; nothing if it can."""
    try:
        row_of(term)
    except GlossaryError as error:
        return str(error)
    return ""
