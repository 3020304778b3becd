"""Find segments of a kept edition by what a person calls them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from translator.edition import Pair
from translator.errors import UsageError

__all__ = ["numbers_of", "pair_at", "segment_at"]

_RANGE = re.compile(r"s?([1-9][0-9]{0,8})(?:(?:-|\.\.)s?([1-9][0-9]{0,8}))?")


def numbers_of(words: Iterable[str], last: int) -> list[int]:
    """Return the numbers of segments that words such as 12, s12, 3-7 or s3-s7 mean, each once.

    Args:
        words: The words.
        last: Number of the last segment.

    Raises:
        UsageError: If a word means none.
    """
    found: dict[int, None] = {}
    for word in words:
        for part in filter(None, word.split(",")):
            first, end = _ends(part)
            if not first <= end <= last:
                raise UsageError(f"There is no segment {part}: they go from s1 to s{last}.")
            found |= dict.fromkeys(range(first, end + 1))
    return list(found)


def pair_at(pairs: Sequence[Pair], number: int) -> Pair:
    """Return the pair with this number on the page, counted from 1.

    Raises:
        UsageError: If there is none.
    """
    if not 1 <= number <= len(pairs):
        raise UsageError(f"There is no segment s{number}: they go from s1 to s{len(pairs)}.")
    return pairs[number - 1]


def segment_at(outline: Sequence[tuple[int, str]], number: int) -> int:
    """Return the number in the store of the segment with this number on the page.

    Args:
        outline: The sentences of the edition, see `Store.outline`.
        number: Counted from 1.

    Raises:
        UsageError: If there is none.
    """
    if not 1 <= number <= len(outline):
        raise UsageError(f"There is no segment s{number}: they go from s1 to s{len(outline)}.")
    return outline[number - 1][0]


def _ends(part: str) -> tuple[int, int]:
    match = _RANGE.fullmatch(part)
    if match is None:
        raise UsageError(f"{part!r} is no number of a sentence. Give it as 12, s12 or 3-7.")
    first = int(match[1])
    return first, int(match[2] or first)
