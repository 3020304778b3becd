"""Which term a spelling belongs to when several define it."""

from __future__ import annotations

from collections.abc import Sequence

from translator.terms.term import Term

__all__ = ["Owners"]

_NO_CONTEXT: frozenset[str] = frozenset()
_Claim = tuple[str, frozenset[str]]


class Owners:
    """Tells who wins a spelling, for all terms of a run at once.

    In one layer only terms with the same context and domain compete, and the last wins: others
    are homographs, told apart in the sentence or by the subject of the article. A higher layer
    wins over a lower one, unless it asks for a context that the lower one does not.

    `Glossary.match` decides the same way, word by word.
    """

    def __init__(self, terms: Sequence[Term], layers: Sequence[int] = ()) -> None:
        """Enter all terms.

        Args:
            terms: In the order of their files.
            layers: The weight of each; see `Glossary`. Empty when all weigh the same.
        """
        self._terms = terms
        self._layers = layers or [0] * len(terms)
        self._bearers: dict[str, list[int]] = {}
        for number, term in enumerate(terms):
            for spelling in filter(None, dict.fromkeys(term.spellings)):
                self._bearers.setdefault(spelling, []).append(number)
        self._highest: dict[_Claim, int] = {}
        self._last: dict[tuple[_Claim, int, str], int] = {}
        for spelling, numbers in self._bearers.items():
            for number in numbers if len(numbers) > 1 else ():
                self._enter(number, spelling)

    def _enter(self, number: int, spelling: str) -> None:
        term, layer = self._terms[number], self._layers[number]
        claim = spelling, frozenset(term.context)
        self._last[claim, layer, term.domain] = number
        if self._layers[self._highest.setdefault(claim, number)] <= layer:
            self._highest[claim] = number

    def bearers(self, spelling: str) -> Sequence[int]:
        """Return the numbers of the terms with a spelling, in order."""
        return self._bearers.get(spelling, ())

    def owner(self, number: int, spelling: str) -> int:
        """Return which term is found wherever term `number` could be, by one of its spellings.

        Args:
            number: A place in `terms`, from 0.
            spelling: A spelling of that term.

        Returns:
            A place in `terms`; `number` itself when the spelling is left to it somewhere.
        """
        if len(self._bearers[spelling]) == 1:
            return number
        term, layer = self._terms[number], self._layers[number]
        context = frozenset(term.context)
        rivals = [
            self._highest[spelling, asked]
            for asked in {context, _NO_CONTEXT}
            if (spelling, asked) in self._highest
        ]
        best = max(rivals, key=lambda rival: (self._layers[rival], rival))
        if self._layers[best] > layer:
            return best
        return self._last[(spelling, context), layer, term.domain]
