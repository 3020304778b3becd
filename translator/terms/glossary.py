"""All terms of a run, found in normalised text at once."""

from __future__ import annotations

import functools
import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, zip_longest
from pathlib import Path

from translator.terms.load import load_terms, shipped_files
from translator.terms.matcher import Hit, Matcher
from translator.terms.spelling import beginnings, may_stand
from translator.terms.term import Term
from translator.urdu.inflection import Number, inflected_forms

__all__ = ["Glossary", "TermMatch", "load_glossary"]

_NO_SUBJECTS: Mapping[str, int] = {}


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
        terms: In the order of their files.
        name: The file names, for people; "dozaban" for all shipped files together.
        layers: For each term how much it weighs against others of the same spelling: a
            newsroom's file more than the shipped ones. Empty when all weigh the same.
    """

    terms: tuple[Term, ...] = ()
    name: str = "none"
    layers: tuple[int, ...] = ()

    @cached_property
    def signature(self) -> str:
        """Eight hex digits that change whenever any term does; "none" without terms."""
        if not self.terms:
            return "none"
        digest = hashlib.sha256(repr(self.layers).encode())
        for t in self.terms:
            parts = (t.source, t.target, t.variants, t.forms, t.forbidden, t.domain, t.context)
            digest.update(repr(parts).encode())
        return digest.hexdigest()[:8]

    @cached_property
    def _matcher(self) -> Matcher:
        return Matcher(self.terms)

    def match(self, text: str, subjects: Mapping[str, int] = _NO_SUBJECTS) -> list[TermMatch]:
        """Return the terms in a normalised text, in order and without overlap.

        Terms stand at word boundaries, in any regular form, with or without the spaces between
        their words. Where two overlap the longer one wins, then the earlier one. Where several
        terms mean the same words, one whose context is not there is out; of the others wins,
        in this order: the newsroom's, one that lists this very spelling, one that has a
        context, the one whose domain the article is about, the last one.

        Args:
            text: A sentence.
            subjects: How often terms of a domain stand in the article; see `subjects`.
        """
        if not self.terms:
            return []
        found: list[TermMatch] = []
        taken = bytearray(len(text))
        hits = sorted(self._matcher.hits(text), key=lambda h: (h.start - h.end, h.start))
        for (start, end), same in groupby(hits, key=lambda h: (h.start, h.end)):
            if any(taken[start:end]):
                continue
            hit = self._choose(list(same), text, subjects)
            if hit:
                taken[start:end] = b"\1" * (end - start)
                term = self.terms[hit.term]
                found.append(TermMatch(term, start, end, text[start:end], hit.number))
        return sorted(found, key=lambda m: m.start)

    def narrowed(self, texts: Iterable[str]) -> Glossary:
        """Return a glossary that finds the same terms in these normalised texts, made faster.

        Building the matcher takes longer than matching an article; most terms begin with
        letters that no word of the article begins with.
        """
        there = beginnings(texts)
        chosen = [i for i, term in enumerate(self.terms) if may_stand(term, there)]
        return Glossary(
            tuple(self.terms[i] for i in chosen),
            self.name,
            tuple(self.layers[i] for i in chosen) if self.layers else (),
        )

    def subjects(self, texts: Iterable[str]) -> Counter[str]:
        """Count the domains of the terms in the sentences of an article, to tell homographs.

        Empty if the glossary has none: nothing need be counted then.
        """
        if not self._has_homographs:
            return Counter()
        return Counter(m.term.domain for text in texts for m in self.match(text))

    @cached_property
    def _has_homographs(self) -> bool:
        """Whether one spelling has terms of two domains in the same layer, without context."""
        free = {
            (layer, spelling, term.domain)
            for term, layer in zip_longest(self.terms, self.layers, fillvalue=0)
            if isinstance(term, Term) and not term.context
            for spelling in term.spellings
        }
        return len({key[:2] for key in free}) < len(free)

    def _choose(self, hits: list[Hit], text: str, subjects: Mapping[str, int]) -> Hit | None:
        fitting = [h for h in hits if self._fits(h, text)]
        return max(fitting, key=lambda h: self._weight(h, subjects), default=None)

    def _fits(self, hit: Hit, text: str) -> bool:
        """Say whether the context that a term asks for stands around it."""
        context = self.terms[hit.term].context
        if not context:
            return True
        around = f"{text[: hit.start]} | {text[hit.end :]}"
        return _context_pattern(context).search(around) is not None

    def _weight(self, hit: Hit, subjects: Mapping[str, int]) -> tuple[int, bool, bool, int, int]:
        term = self.terms[hit.term]
        layer = self.layers[hit.term] if self.layers else 0
        return layer, hit.listed, bool(term.context), subjects.get(term.domain, 0), hit.term


@functools.cache
def _context_pattern(context: tuple[str, ...]) -> re.Pattern[str]:
    forms = {form for word in context for form in (word, *inflected_forms(word))}
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(map(re.escape, forms)))})(?!\w)")


def load_glossary(paths: Iterable[Path]) -> Glossary:
    """Load glossary files; where two define the same spelling the later file wins.

    The shipped files are one layer below all others.

    Raises:
        GlossaryError: If a file cannot be read or is malformed.
    """
    files = list(dict.fromkeys(paths))
    shipped = set(shipped_files())
    terms: list[Term] = []
    layers: list[int] = []
    for layer, path in enumerate(files, 1):
        new = load_terms(path)
        terms += new
        layers += [0 if path in shipped else layer] * len(new)
    named = ("dozaban" if path in shipped else path.stem for path in files)
    return Glossary(tuple(terms), ", ".join(dict.fromkeys(named)) or "none", tuple(layers))
