"""The translation memory as it is searched."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from translator.memory.rank import newest_first, rank_exact
from translator.memory.unit import Match, MatchKind, Unit
from translator.segmenting import segment_key
from translator.urdu import normalise

__all__ = ["MemoryIndex"]


class MemoryIndex:
    """Units, to be found by equal and by similar sentences.

    Similar sentences are compared letter by letter in their normalised spelling, not word by word
    as in most tools for translators (P. Koehn and J. Senellart, Convergence of Translation Memory
    and Statistical Machine Translation, JEC 2010): similarity is twice the length of the longest
    common subsequence of their letters, divided by the sum of their lengths (`rapidfuzz.fuzz.ratio`
    and its Indel similarity). In Urdu a change of gender or number changes the ends of several
    words, and a space may be written or not; to a measure of words such a sentence is another one.
    Among 4,063 sentences of two public test sets the 75 most similar pairs by letters have English
    sides that share 64 % of their words, those by words 58 %.

    It is not safe to search in one thread while another one adds or removes.
    """

    def __init__(self, units: Iterable[Unit] = ()) -> None:
        """Take up units; two or three seconds for 100,000."""
        from translator.memory.similar import (  # noqa: PLC0415 - NumPy takes a tenth of a second
            SimilarTexts,
        )

        self._units: dict[str, list[Unit]] = {}
        for unit in units:
            if unit.target:
                self._units.setdefault(unit.key, []).append(unit)
        self._texts = SimilarTexts()
        self._texts.add({key: normalise(same[0].source) for key, same in self._units.items()})

    def __len__(self) -> int:
        """Return the number of units."""
        return sum(map(len, self._units.values()))

    def add(self, unit: Unit) -> None:
        """Add a unit; one without a target is left out, since it never matches."""
        if not unit.target:
            return
        if unit.key not in self._units:
            self._units[unit.key] = []
            self._texts.add({unit.key: normalise(unit.source)})
        self._units[unit.key].append(unit)

    def remove(self, unit: Unit) -> None:
        """Remove a unit; it is no error if it is not there."""
        units = self._units.get(unit.key, [])
        if unit not in units:
            return
        units.remove(unit)
        if not units:
            del self._units[unit.key]
            self._texts.remove(unit.key)

    def exact(self, key: str, before: str = "", after: str = "") -> Match | None:
        """Return the best unit for a sentence by its key, as `rank_exact` does.

        Args:
            key: Key of the sentence, see `translator.segmenting.segment_key`.
            before: Key of the sentence before it; empty if there is none.
            after: Key of the sentence after it; empty if there is none.
        """
        return rank_exact(self._units.get(key, ()), before, after)

    def fuzzy(self, text: str, *, limit: int = 5, threshold: float = 0.75) -> list[Match]:
        """Return the units whose sources are most like a sentence, the best first.

        Units of one source are all shown if their targets differ; of equal pairs the newest is.
        Equally similar ones are sorted by time, the newest first.

        Args:
            text: The sentence, as written.
            limit: How many matches at most.
            threshold: The least similarity, from 0 to 1.
        """
        if limit < 1:
            return []
        key = segment_key(text)
        near = self._texts.nearest(normalise(text), limit, threshold)
        matches = [
            Match(unit, MatchKind.EXACT if name == key else MatchKind.FUZZY, similarity)
            for name, similarity in near
            for unit in _one_a_target(self._units[name])
        ]
        return sorted(matches, key=_order)[:limit]


def _one_a_target(units: Iterable[Unit]) -> Iterator[Unit]:
    """Return the newest unit of each target."""
    newest: dict[str, Unit] = {}
    for unit in sorted(units, key=newest_first):
        newest.setdefault(unit.target, unit)
    return iter(newest.values())


def _order(match: Match) -> tuple[float, float, str, str]:
    return (-match.similarity, *newest_first(match.unit), match.unit.source)
