"""All terms of a run, found in normalised text at once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from translator.terms.load import load_terms
from translator.terms.term import Term
from translator.urdu.inflection import Number, inflected_forms

__all__ = ["Glossary", "TermMatch", "load_glossary"]


@dataclass(frozen=True, slots=True)
class TermMatch:
    """A term at the characters `start:end` of a normalised text."""

    term: Term
    start: int
    end: int
    surface: str
    number: Number = Number.SINGULAR


@dataclass(frozen=True)
class Glossary:
    """A set of terms with a name and a matcher.

    Attributes:
        terms: In the order of their files; a later term wins over an earlier one with the
            same spelling.
        name: The file names, for people.
    """

    terms: tuple[Term, ...] = ()
    name: str = "none"

    @cached_property
    def signature(self) -> str:
        """Eight hex digits that change whenever any term does; "none" without terms."""
        if not self.terms:
            return "none"
        return hashlib.sha256(repr(self.terms).encode()).hexdigest()[:8]

    @cached_property
    def _spellings(self) -> dict[str, tuple[Term, Number]]:
        """Every spelling that is looked for; listed ones win over those made by rule."""
        made: dict[str, tuple[Term, Number]] = {}
        for term in self.terms:
            for listed in () if term.is_name else (term.source, *term.variants):
                made |= {form: (term, number) for form, number in inflected_forms(listed).items()}
        for term in self.terms:
            made |= dict.fromkeys((term.source, *term.variants), (term, Number.SINGULAR))
        return made

    @cached_property
    def _automaton(self) -> Any:  # noqa: ANN401 - the library ships no types
        import ahocorasick  # noqa: PLC0415 - not needed without a glossary

        automaton = ahocorasick.Automaton()
        for spelling in self._spellings:
            automaton.add_word(spelling, spelling)
        automaton.make_automaton()
        return automaton

    def match(self, text: str) -> list[TermMatch]:
        """Return the terms in a normalised text, in order and without overlap.

        Terms are found at word boundaries. Where two overlap the longer one wins, then the
        earlier one. One pass over the text serves any number of terms (Aho and Corasick 1975).
        """
        if not self.terms:
            return []
        found: list[TermMatch] = []
        taken = bytearray(len(text))
        for match in sorted(self._candidates(text), key=lambda m: (m.start - m.end, m.start)):
            if not any(taken[match.start : match.end]):
                taken[match.start : match.end] = b"\1" * (match.end - match.start)
                found.append(match)
        return sorted(found, key=lambda m: m.start)

    def _candidates(self, text: str) -> Iterator[TermMatch]:
        for last, spelling in self._automaton.iter(text):
            start, end = last + 1 - len(spelling), last + 1
            if _is_word_edge(text, start) and _is_word_edge(text, end):
                term, number = self._spellings[spelling]
                yield TermMatch(term, start, end, spelling, number)


def _is_word_edge(text: str, at: int) -> bool:
    """Say whether no word runs across the place before character `at`."""
    return not (0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum())


def load_glossary(paths: Iterable[Path]) -> Glossary:
    """Load glossary files; where two define the same spelling the later file wins.

    Raises:
        GlossaryError: If a file cannot be read or is malformed.
    """
    files = list(paths)
    terms = tuple(term for path in files for term in load_terms(path))
    return Glossary(terms, ", ".join(path.stem for path in files) or "none")
