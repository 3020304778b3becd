"""What the glossary notes for editors about the terms of a sentence."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from translator.editing.hunks import common_start
from translator.terms import Term, TermOutcome, load_terms, shipped_files

__all__ = ["Notes"]

_BETWEEN = " · "

Terms = Mapping[str, Sequence[Term]]
"""The terms of each target."""


class Notes:
    """The notes of the glossary, found by what became of a term. Many threads may ask."""

    def __init__(self, paths: Sequence[Path] | None = None) -> None:
        """Begin without reading anything.

        Args:
            paths: The glossary files, of which later ones weigh more; by default the shipped ones.
        """
        self._paths = paths
        self._loading = threading.Lock()
        self._terms: Terms | None = None

    @property
    def files(self) -> tuple[Path, ...]:
        """The glossary files."""
        return tuple(shipped_files() if self._paths is None else self._paths)

    def warm(self) -> None:
        """Read the files unless that was done.

        Raises:
            GlossaryError: If one cannot be read or is malformed.
        """
        self._loaded()

    def note(self, outcome: TermOutcome) -> str:
        """Return the note, the domain and the reference of a term; empty if nothing is known.

        Args:
            outcome: Its target and the words that matched, which need not be the spelling that
                the glossary has: they may be inflected.

        Raises:
            GlossaryError: If a file cannot be read or is malformed.
        """
        terms = self._loaded().get(outcome.target)
        if not terms:
            return ""
        _, term = max(enumerate(terms), key=lambda t: (_closeness(t[1], outcome.surface), t[0]))
        return _BETWEEN.join(filter(None, (term.note, term.domain, term.reference)))

    def _loaded(self) -> Terms:
        if self._terms is None:
            with self._loading:
                if self._terms is None:
                    self._terms = _by_target(self.files)
        return self._terms


def _by_target(paths: Iterable[Path]) -> Terms:
    terms: dict[str, list[Term]] = defaultdict(list)
    for path in dict.fromkeys(paths):
        for term in load_terms(path):
            terms[term.target].append(term)
    return dict(terms)


def _closeness(term: Term, surface: str) -> tuple[bool, int]:
    """Say how well a term fits words: it lists them, or a spelling begins as they do."""
    begins = max(len(common_start(spelling, surface)) for spelling in term.spellings)
    return surface in term.spellings, begins
