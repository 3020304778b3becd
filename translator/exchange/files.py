"""Glossary files by their ending."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from translator.bounded import read_bounded
from translator.errors import GlossaryError, UsageError
from translator.exchange.safe_xml import LARGEST
from translator.exchange.tbx_read import TbxTerms, terms_from_tbx
from translator.exchange.tbx_write import terms_to_tbx
from translator.terms.load import load_terms
from translator.terms.term import Term
from translator.terms.write import terms_to_csv

__all__ = ["glossary_text", "read_terms"]

_TBX = {".tbx", ".xml"}
_CSV = {".csv"}


def read_terms(path: Path) -> TbxTerms:
    """Return the terms of a CSV or TBX file, and what was skipped in it.

    Raises:
        UsageError: If the ending is neither .csv nor .tbx nor .xml.
        GlossaryError: If the file cannot be read or is malformed.
    """
    if _ending(path) in _CSV:
        return TbxTerms(load_terms(path))
    return terms_from_tbx(read_bounded(path, LARGEST, GlossaryError), path.name)


def glossary_text(terms: Iterable[Term], path: Path) -> str:
    """Return the text of a glossary file in the format that the ending of `path` asks for.

    Raises:
        UsageError: If the ending is neither .csv nor .tbx nor .xml.
        GlossaryError: If a term cannot be written in that format.
    """
    return terms_to_csv(terms) if _ending(path) in _CSV else terms_to_tbx(terms)


def _ending(path: Path) -> str:
    ending = path.suffix.lower()
    if ending not in _TBX | _CSV:
        raise UsageError(f"{path}: the name of the file must end in .csv or .tbx. Change it.")
    return ending
