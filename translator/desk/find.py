"""Find segments of a kept edition by what a person calls them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TypeVar

from translator.errors import UsageError

__all__ = ["at_number", "numbers_of", "segment_at"]

T = TypeVar("T")

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


def at_number(sentences: Sequence[T], number: int) -> T:
    """Return the one of the sentences of an edition with this number on the page.

    Args:
        sentences: Something of each sentence, in order: its pair, or its line of the outline.
        number: Counted from 1.

    Raises:
        UsageError: If there is none.
    """
    if not 1 <= number <= len(sentences):
        raise UsageError(f"There is no segment s{number}: they go from s1 to s{len(sentences)}.")
    return sentences[number - 1]


def segment_at(outline: Sequence[tuple[int, str]], number: int) -> int:
    """Return the number in the store of the segment with this number on the page.

    Args:
        outline: The sentences of the edition, see `Store.outline`.
        number: Counted from 1.

    Raises:
        UsageError: If there is none.
    """
    return at_number(outline, number)[0]


def _ends(part: str) -> tuple[int, int]:
    match = _RANGE.fullmatch(part)
    if match is None:
        raise UsageError(f"{part!r} is no number of a sentence. Give it as 12, s12 or 3-7.")
    first = int(match[1])
    return first, int(match[2] or first)
