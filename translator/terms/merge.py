"""Bring terms of several glossaries together, and say which of two wins."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from translator.terms.term import Term

__all__ = ["Conflict", "Merged", "effective", "merge", "overridden", "same_word"]

# A spelling and the context words it needs: homographs differ in the latter.
_Slot = tuple[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A spelling that two glossaries render differently.

    Attributes:
        spelling: In Urdu, normalised.
        kept: The rendering that stays.
        refused: The rendering that was not taken.
    """

    spelling: str
    kept: str
    refused: str


@dataclass(frozen=True, slots=True)
class Merged:
    """What merging gave.

    Attributes:
        added: The terms that are new.
        same: How many were there already, with the same target.
        conflicts: The spellings that were there already with another target.
    """

    added: tuple[Term, ...] = ()
    same: int = 0
    conflicts: tuple[Conflict, ...] = ()


def _slots(term: Term) -> list[_Slot]:
    return [(spelling, frozenset(term.context)) for spelling in term.spellings]


def _owners(terms: Iterable[Term]) -> dict[_Slot, Term]:
    """Return the term that each spelling belongs to: the last one that defines it."""
    return {slot: term for term in terms for slot in _slots(term)}


def same_word(one: Term, other: Term) -> str:
    """Return a spelling that two terms share in the same context; nothing if there is none."""
    theirs = set(_slots(other))
    return next((slot[0] for slot in _slots(one) if slot in theirs), "")


def effective(terms: Iterable[Term]) -> tuple[Term, ...]:
    """Return the terms with the spellings that no later one takes over."""
    every = tuple(terms)
    owners = _owners(every)
    return tuple(left for term in every if (left := _left(term, owners)))


def _left(term: Term, owners: Mapping[_Slot, Term]) -> Term | None:
    lost = {spelling for spelling, context in _slots(term) if owners[spelling, context] is not term}
    if not lost:
        return term
    kept = [spelling for spelling in term.spellings if spelling not in lost]
    return replace(term, source=kept[0], variants=tuple(kept[1:])) if kept else None


def overridden(term: Term, terms: Iterable[Term]) -> tuple[Term, ...]:
    """Return the terms of which a new, later one takes over a spelling."""
    return tuple(other for other in terms if same_word(term, other))


def merge(own: Iterable[Term], new: Iterable[Term]) -> Merged:
    """Return what of `new` is to be added to a glossary; what it has already always wins.

    A variant that is taken already is left out of the term that is added.
    """
    owners = _owners(own)
    added: list[Term] = []
    conflicts: list[Conflict] = []
    same = 0
    for term in new:
        taken = {slot[0]: owners[slot] for slot in _slots(term) if slot in owners}
        owner = taken.get(term.source)
        if owner is None:
            conflicts += _conflicts(term, taken)
            fresh = replace(term, variants=tuple(v for v in term.variants if v not in taken))
            owners |= _owners([fresh])
            added.append(fresh)
        elif owner.target == term.target:
            same += 1
        else:
            conflicts.append(Conflict(term.source, owner.target, term.target))
    return Merged(tuple(added), same, tuple(conflicts))


def _conflicts(term: Term, taken: Mapping[str, Term]) -> list[Conflict]:
    return [
        Conflict(spelling, owner.target, term.target)
        for spelling, owner in taken.items()
        if owner.target != term.target
    ]
