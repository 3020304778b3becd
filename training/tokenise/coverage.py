"""How well a vocabulary fits the pairs: before and after it was pruned."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from training.tokenise.arrays import UNK, Sentences
from training.tokenise.big import BigModel, Kind
from training.tokenise.count import Counts

__all__ = ["Coverage", "as_values", "coverage_after", "coverage_before"]


@dataclass(frozen=True, slots=True)
class Coverage:
    """Of one side of the pairs.

    Attributes:
        pieces_a_word: Mean number of pieces a word.
        unknown: Share of the pieces that are unknown, from 0 to 1.
    """

    pieces_a_word: float
    unknown: float


def coverage_before(big: BigModel, counts: Counts) -> Coverage:
    """Return how the big model cuts texts that were counted."""
    unknown = sum(int(counts.pieces[n]) for n, k in enumerate(big.kinds) if k == Kind.UNKNOWN)
    return _coverage(int(counts.pieces.sum()), unknown, counts.words)


def coverage_after(sentences: Sentences, words: int) -> Coverage:
    """Return how the texts are cut now.

    Args:
        sentences: The texts.
        words: How many words they have.
    """
    return _coverage(len(sentences.pieces), int((sentences.pieces == UNK).sum()), words)


def as_values(sides: dict[str, tuple[Coverage, Coverage]]) -> dict[str, dict[str, object]]:
    """Return the coverage of each side before and after, ready for JSON."""
    return {
        side: {"before": asdict(before), "after": asdict(after)}
        for side, (before, after) in sides.items()
    }


def _coverage(pieces: int, unknown: int, words: int) -> Coverage:
    return Coverage(pieces / max(1, words), unknown / max(1, pieces))
