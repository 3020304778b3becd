"""The texts that an editor can take with one key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from translator.editing import Origin
from translator.editing.words import word_diff
from translator.edition import Pair
from translator.memory import Match, MatchKind
from translator.review.values import Proposal

__all__ = ["MOST", "proposals"]

MOST = 9
"""So many keys there are: the digits without the nought."""
_FULL = 100  # percent


def proposals(pair: Pair, matches: Sequence[Match]) -> tuple[Proposal, ...]:
    """Return what can be taken in the place of the present text, nine at most, each text once.

    First what was approved for an equal sentence, then what the machine wrote and its other
    hypotheses, then what was approved for similar ones. The present text is none of them.

    Args:
        pair: The sentence with its draft and its present text.
        matches: What the memory has for it, the best first.
    """
    sentence = pair.segment.text
    equal = (m for m in matches if m.kind is not MatchKind.FUZZY)
    similar = (m for m in matches if m.kind is MatchKind.FUZZY)
    offered = chain(
        (_from_memory(match, sentence) for match in equal),
        (Proposal(text, Origin.MACHINE) for text in (pair.draft.text, *pair.draft.alternatives)),
        (_from_memory(match, sentence) for match in similar),
    )
    return tuple(islice(_once(offered, pair.current.text), MOST))


def _once(offered: Iterable[Proposal], present: str) -> Iterator[Proposal]:
    """Yield the first proposal of each text; the present one and an empty one are no proposals."""
    seen = {present, ""}
    for proposal in offered:
        if proposal.text not in seen:
            seen.add(proposal.text)
            yield proposal


def _from_memory(match: Match, sentence: str) -> Proposal:
    unit = match.unit
    if match.kind is not MatchKind.FUZZY:
        return Proposal(unit.target, Origin.EXACT, _FULL, who=unit.who)
    # Rounded down: only an equal sentence is a hundred percent.
    percent = min(int(match.similarity * _FULL), _FULL - 1)
    difference = word_diff(unit.source, sentence)
    return Proposal(unit.target, Origin.EXACT, percent, difference, unit.who)
