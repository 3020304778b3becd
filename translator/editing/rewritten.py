"""Find which new sentence an old one was rewritten to: beside its neighbours, then anywhere."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from translator.editing.similar import pairs_anywhere, pairs_in_order
from translator.urdu import normalise

__all__ = ["rewritten"]

_Gap = tuple[Sequence[int], Sequence[int]]

_IN_GAP, _ANYWHERE = 50.0, 70.0
"""Similarity from which a sentence counts as rewritten, 0-100: less where its place speaks too."""
_LARGE = 100 * 100
"""Pairs of a gap from which comparing each with each takes too long: 10,000 take 25 ms."""


def rewritten(
    old: Sequence[str], new: Sequence[str], found: Mapping[int, int], same: Container[int]
) -> dict[int, int]:
    """Return new sentences that are old ones in other words, as indices of new ones to old ones.

    They are looked for where both stand alone between the same two neighbours, be these moved or
    not; then between sentences that kept their order; then anywhere, if they are very similar.
    Gaps of more than 10,000 pairs are searched only afterwards, between what was found by then.

    Args:
        old: The old sentences.
        new: The new sentences.
        found: What is known already, in the same form.
        same: The indices in `found` that kept their order.
    """
    search = _Search(old, new, dict(found))
    search.fill(_tight_gaps(search.links, len(old), len(new)))
    search.fill(_wide_gaps(search.links, same, len(old), len(new)))
    search.look_anywhere()
    search.fill(_tight_gaps(search.links, len(old), len(new)))
    return {n: o for n, o in search.links.items() if n not in found}


@dataclass(slots=True)
class _Search:
    """Both texts, the links so far, and the new sentences that were compared in their gap."""

    old: Sequence[str]
    new: Sequence[str]
    links: dict[int, int]
    tried: set[int] = field(default_factory=set)

    def fill(self, gaps: Iterable[_Gap]) -> None:
        """Add what was rewritten in its gap, for each sentence in the first gap only."""
        for left_old, gap in list(gaps):
            left_new = [n for n in gap if n not in self.tried]
            if len(left_old) * len(left_new) <= _LARGE:
                self.tried.update(left_new)
                texts = _normal(self.old, left_old), _normal(self.new, left_new)
                pairs = pairs_in_order(*texts, _IN_GAP)
                self.links.update((left_new[n], left_old[o]) for o, n in pairs)

    def look_anywhere(self) -> None:
        """Add what was rewritten and moved."""
        used = set(self.links.values())
        left_old = [o for o in range(len(self.old)) if o not in used]
        left_new = [n for n in range(len(self.new)) if n not in self.links]
        texts = _normal(self.old, left_old), _normal(self.new, left_new)
        pairs = pairs_anywhere(*texts, _ANYWHERE)
        self.links.update((left_new[n], left_old[o]) for o, n in pairs)


def _tight_gaps(found: Mapping[int, int], old: int, new: int) -> Iterator[_Gap]:
    """Return old and new sentences between the same two neighbours with nothing else between."""
    edges = {-1: -1, **found, new: old}
    used = set(edges.values())
    for known, run in groupby(range(new), key=edges.__contains__):
        if not known:
            spots = list(run)
            between = range(edges[spots[0] - 1] + 1, edges[spots[-1] + 1])
            if between and used.isdisjoint(between):
                yield between, spots


def _wide_gaps(
    found: Mapping[int, int], same: Container[int], old: int, new: int
) -> Iterator[_Gap]:
    """Return what is left between two sentences that follow each other and kept their order."""
    used = set(found.values())
    kept = [(found[n], n) for n in range(new) if n in same]
    for (above, first), (below, last) in pairwise([(-1, -1), *kept, (old, new)]):
        left_old = [o for o in range(above + 1, below) if o not in used]
        left_new = [n for n in range(first + 1, last) if n not in found]
        if left_old and left_new:
            yield left_old, left_new


def _normal(texts: Sequence[str], which: Iterable[int]) -> list[str]:
    return [normalise(texts[n]) for n in which]
