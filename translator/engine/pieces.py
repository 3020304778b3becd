"""From the pieces that a model writes to words, and from its attention to their alignment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

__all__ = ["WORD_START", "align", "align_copies"]

WORD_START = "▁"
_SIGNS = "۔،؛؟.,;:!?\"'()"


def align(
    source: Sequence[str], target: Sequence[str], attention: Sequence[Sequence[float]]
) -> tuple[int, ...]:
    """Return, for each target word, the source word that its pieces attend to most.

    Args:
        source: Pieces of the source, of which those that open a word begin with ▁.
        target: Pieces of the target.
        attention: A row a target piece, a column a source piece.
    """
    owners = _word_indexes(source)
    weights: list[dict[int, float]] = []
    for piece, row in zip(target, attention, strict=False):
        if piece.startswith(WORD_START) or not weights:
            weights.append(defaultdict(float))
        for owner, weight in zip(owners, row, strict=False):
            weights[-1][owner] += weight
    return tuple(max(w, key=w.__getitem__) if w else 0 for w in weights)


def align_copies(
    source: Sequence[str], target: Sequence[str], alignment: tuple[int, ...]
) -> tuple[int, ...]:
    """Align a word that was copied with itself, where the source has it once.

    Args:
        source: Words of the source.
        target: Words of the target.
        alignment: For each of these the index of its source word.
    """
    bare = [word.strip(_SIGNS) for word in source]
    return tuple(
        bare.index(copy) if copy and bare.count(copy) == 1 else place
        for copy, place in zip((w.strip(_SIGNS) for w in target), alignment, strict=True)
    )


def _word_indexes(pieces: Sequence[str]) -> list[int]:
    indexes: list[int] = []
    for piece in pieces:
        last = indexes[-1] if indexes else -1
        indexes.append(last + 1 if piece.startswith(WORD_START) or last < 0 else last)
    return indexes
