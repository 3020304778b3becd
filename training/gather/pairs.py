"""Pairs on their way into one form: the Urdu text, a tab, the English text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, zip_longest

from training.gather.texts import BAD, folded

__all__ = ["RawPair", "Tally", "UnevenError", "pair_lines", "side_by_side", "text_lines"]

RawPair = tuple[str, str]
"""An Urdu text and its English one, as the source has them; a side may be empty."""


@dataclass(slots=True)
class Tally:
    """What became of the lines of a source.

    Attributes:
        kept: How many were kept.
        skipped: How many were not, since a text is empty or no UTF-8.
    """

    kept: int = 0
    skipped: int = 0


class UnevenError(Exception):
    """Two texts that should go line by line differ in length; the text is a clause."""


def side_by_side(urdu: Iterable[str], english: Iterable[str]) -> Iterator[RawPair]:
    """Yield the pairs of two texts, line by line.

    Raises:
        UnevenError: At the end, if one has more lines.
    """
    for first, second in zip_longest(urdu, english):
        if first is None or second is None:
            raise UnevenError("its two texts have different numbers of lines")
        yield first, second


def pair_lines(pairs: Iterable[RawPair], tally: Tally, limit: int | None) -> Iterator[str]:
    """Yield the line of each whole pair, at most `limit` lines, and count them."""
    whole = (
        f"{urdu}\t{english}"
        for urdu, english in ((folded(first), folded(second)) for first, second in pairs)
        if _is_kept(tally, urdu, english)
    )
    return islice(whole, limit)


def text_lines(lines: Iterable[str], tally: Tally, limit: int | None) -> Iterator[str]:
    """Yield each line that has something, at most `limit` lines, and count them."""
    return islice((line for line in map(folded, lines) if _is_kept(tally, line)), limit)


def _is_kept(tally: Tally, *texts: str) -> bool:
    kept = all(text and BAD not in text for text in texts)
    tally.kept += kept
    tally.skipped += not kept
    return kept
