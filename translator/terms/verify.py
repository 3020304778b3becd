"""Prove that terms stand in a translation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from translator.terms.english import form_pattern
from translator.terms.term import Status, Term

__all__ = ["Check", "check_term", "forbidden_in"]


_GAP = " \ufffc "  # stands for what is accounted for, so that nothing grows together


@dataclass(frozen=True, slots=True)
class Check:
    """How a term fares in one English text.

    Attributes:
        term: The term looked for.
        expected: How often it should be there.
        targets: How often its target is there.
        forms: How often one of its other accepted forms is there.
    """

    term: Term
    expected: int
    targets: int
    forms: int

    @property
    def found(self) -> int:
        """Occurrences of the target or an accepted form."""
        return self.targets + self.forms

    @property
    def status(self) -> Status:
        """Met when the target itself is there; a variant when only another form is."""
        if self.targets:
            return Status.MET
        return Status.VARIANT if self.forms else Status.MISSED


def check_term(term: Term, english: str, expected: int = 1) -> Check:
    """Count a term's target and accepted forms in an English text."""
    rest, targets = form_pattern(term.target).subn(_GAP, english)
    forms = 0
    for form in sorted(term.forms, key=len, reverse=True):
        rest, n = form_pattern(form).subn(_GAP, rest)
        forms += n
    return Check(term, expected, targets, forms)


def forbidden_in(terms: Iterable[Term], english: str) -> list[str]:
    """Return the forbidden renderings of `terms` that stand in an English text.

    Of two renderings in the same place the longer one is meant: "block" does not count in
    "blockchain explorer" where that is accepted, but "Gaza belt" does where "Gaza" is.
    """
    found = []
    for term in terms:
        rest = english
        judged = [(good, False) for good in term.renderings]
        judged += [(bad, True) for bad in term.forbidden]
        for rendering, wrong in sorted(judged, key=lambda pair: -len(pair[0])):
            rest, times = form_pattern(rendering).subn(_GAP, rest)
            if times and wrong:
                found.append(rendering)
    return found
