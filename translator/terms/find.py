"""Look a word up in the glossary, in either language."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from translator.terms.owners import Owners
from translator.terms.term import Term
from translator.urdu import normalise

__all__ = ["Closeness", "Find", "Shared", "find_terms"]


class Closeness(enum.StrEnum):
    """How a value of a term matches the word, the closest first."""

    EXACT = "exact"
    PREFIX = "prefix"
    CONTAINS = "contains"


@dataclass(frozen=True, slots=True)
class Shared:
    """A spelling of a term that another file defines as well.

    Attributes:
        spelling: The Urdu spelling.
        winner: The term that it belongs to.
        wins: Whether that is the term found.
    """

    spelling: str
    winner: Term
    wins: bool


@dataclass(frozen=True, slots=True)
class Find:
    """A term that matches.

    Attributes:
        term: The term.
        closeness: How its closest value matches.
        value: That value: a spelling, the target or a form.
        shared: Its spellings that other files define too.
    """

    term: Term
    closeness: Closeness
    value: str
    shared: tuple[Shared, ...] = ()


def find_terms(terms: Sequence[Term], word: str, layers: Sequence[int] = ()) -> list[Find]:
    """Return the terms whose spellings, target or forms match a word, the closest first.

    Case is ignored and Urdu is normalised. Terms that match equally well keep their order.

    Args:
        terms: In the order of their files.
        word: Urdu or English, or a part of a word.
        layers: The weight of each term, as in `Glossary`; decides who wins a spelling.
    """
    wanted = normalise(word).casefold()
    if not wanted:
        return []
    owners = Owners(terms, layers)
    found = []
    for number, term in enumerate(terms):
        best = min(_matches(term, wanted), key=_rank, default=None)
        if best:
            shared = tuple(_shared(terms, owners, number))
            found.append(Find(term, *best, shared))
    return sorted(found, key=lambda find: _ORDER[find.closeness])


_ORDER = {closeness: place for place, closeness in enumerate(Closeness)}


def _rank(match: tuple[Closeness, str]) -> int:
    return _ORDER[match[0]]


def _matches(term: Term, wanted: str) -> Iterator[tuple[Closeness, str]]:
    for value in (*term.spellings, *term.renderings):
        text = normalise(value).casefold()
        if text == wanted:
            yield Closeness.EXACT, value
        elif text.startswith(wanted):
            yield Closeness.PREFIX, value
        elif wanted in text:
            yield Closeness.CONTAINS, value


def _shared(terms: Sequence[Term], owners: Owners, number: int) -> Iterator[Shared]:
    term = terms[number]
    for spelling in dict.fromkeys(term.spellings):
        others = [terms[n] for n in owners.bearers(spelling)]
        if any(other.origin != term.origin for other in others):
            owner = owners.owner(number, spelling)
            yield Shared(spelling, terms[owner], owner == number)
