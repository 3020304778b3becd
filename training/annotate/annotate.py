"""Put terms into an Urdu sentence in English, exactly as the product does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, replace

from training.annotate.chance import chance
from translator.article import Segment
from translator.drafting.pieces import Piece, cut_segment
from translator.terms import Glossary, TermMatch, form_pattern

__all__ = ["Found", "annotated", "chosen_targets", "find_terms"]

_GAP = " \ufffc "  # stands for what is accounted for, so that nothing grows together


@dataclass(frozen=True, slots=True)
class Found:
    """A sentence with the terms that its translation holds as well.

    Attributes:
        piece: The sentence as the product cuts it, with these terms alone.
        targets: Their English, in the order of the sentence, each once.
    """

    piece: Piece
    targets: tuple[str, ...]


def find_terms(urdu: str, english: str, glossary: Glossary) -> Found | None:
    """Find the terms that may be replaced: those that the English holds at least as often.

    Args:
        urdu: A normalised sentence.
        english: Its translation.
        glossary: The terms.

    Returns:
        The sentence with its terms. None if there are none, or if the product would translate it
        in several pieces, since the English has no such cuts.
    """
    pieces = cut_segment(Segment(0, 0, urdu, key=""), glossary)
    if len(pieces) != 1:
        return None
    replaced = [match for match in pieces[0].matches if _is_replaced(match)]
    targets = _held(Counter(match.term.target for match in replaced), english)
    matches = tuple(match for match in replaced if match.term.target in targets)
    # An address is hidden by the product and comes back letter by letter: here it just stands.
    piece = replace(pieces[0], matches=matches, literals=())
    return Found(piece, tuple(dict.fromkeys(m.term.target for m in matches))) if matches else None


def chosen_targets(found: Found, pair: tuple[str, str], partial: float, seed: int) -> list[str]:
    """Return the targets that are replaced: mostly all, now and then only some, never none.

    Args:
        found: The terms of the sentence.
        pair: The sentence and its translation; chance rests on them.
        partial: Share of the sentences with several terms that keep some in Urdu.
        seed: Another seed is another chance.
    """
    several = len(found.targets)
    if several == 1 or chance(seed, "partial", *pair) >= partial:
        return list(found.targets)
    count = 1 + int(chance(seed, "count", *pair) * (several - 1))
    drawn = sorted(found.targets, key=lambda target: chance(seed, target, *pair))
    return drawn[:count]


def annotated(found: Found, targets: Collection[str]) -> str:
    """Return the sentence as the engine would read it with these terms in English."""
    matches = tuple(match for match in found.piece.matches if match.term.target in targets)
    return replace(found.piece, matches=matches).render().text


def _is_replaced(match: TermMatch) -> bool:
    """Say whether the product would write a term anew, in Latin letters."""
    return not (match.term.is_left_in_urdu or match.surface.isascii())


def _held(expected: Counter[str], english: str) -> set[str]:
    """Return the targets that a text holds as often as expected; none counts within another."""
    held = set()
    for target in sorted(expected, key=lambda target: (-len(target), target)):
        english, times = form_pattern(target).subn(_GAP, english)
        if times >= expected[target]:
            held.add(target)
    return held
