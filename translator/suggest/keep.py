"""Put suggestions into a glossary file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from translator.errors import GlossaryError
from translator.suggest.suggestion import Suggestion
from translator.terms.load import load_terms
from translator.terms.merge import same_word
from translator.terms.term import Term
from translator.terms.write import add_terms

__all__ = ["add_suggestions"]


def add_suggestions(path: Path, suggestions: Iterable[Suggestion]) -> list[Term]:
    """Add the suggestions that have a rendering and whose Urdu the file has not yet.

    Returns:
        The terms that were added.

    Raises:
        GlossaryError: If the file is malformed or is not a file.
        OutputError: If it cannot be written.
    """
    if path.is_dir():
        raise GlossaryError(f"{path}: this is a folder, not a glossary file. Name a CSV file.")
    there = load_terms(path) if path.exists() and path.stat().st_size else ()
    terms = [term for s in suggestions if (term := s.as_term())]
    new = [term for term in terms if not any(same_word(term, other) for other in there)]
    if new:
        add_terms(path, new)
    return new
