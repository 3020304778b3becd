"""Choose terms from glossary files."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from translator.errors import GlossaryError
from translator.terms.load import load_terms
from translator.terms.merge import effective
from translator.terms.term import Term

__all__ = ["select_terms"]


def select_terms(paths: Iterable[Path], domains: Iterable[str] = ()) -> tuple[Term, ...]:
    """Return the terms of glossary files in order, without those that a later one overrides.

    Args:
        paths: Glossary files; a later one wins.
        domains: If any, only terms of these.

    Raises:
        GlossaryError: If a file is malformed, or no term is of one of the domains.
    """
    terms = effective(term for path in paths for term in load_terms(path))
    wanted = frozenset(domains)
    known = {term.domain for term in terms}
    for domain in sorted(wanted - known):
        there = ", ".join(sorted(known - {""})) or "none"
        raise GlossaryError(f"No term is of the domain {domain!r}. The domains are: {there}.")
    return tuple(term for term in terms if not wanted or term.domain in wanted)
