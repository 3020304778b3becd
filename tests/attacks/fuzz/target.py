"""A parser, what may be asked of it, and how bytes become its input."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

__all__ = ["SENTENCE", "Target", "follow", "inside", "texts_of"]

SENTENCE = 4000
"""Characters of the longest sentence that the segmenting makes."""


@dataclass(frozen=True)
class Target:
    """One parser under attack.

    Attributes:
        name: What it is called on the command line and in `found/`.
        run: Takes any bytes; raises whatever is no clean answer, an AssertionError where the
            answer is wrong.
        seeds: Patterns of files below `tests/fixtures` to begin with; those of text fixtures are
            cut into cases.
        longest: Characters of an input that must be done in no time. What sees one sentence at a
            time gets no more than the segmenting lets through.
    """

    name: str
    run: Callable[[bytes], object]
    seeds: tuple[str, ...] = ()
    longest: int = 40_000


def texts_of(data: bytes, most: int = 1) -> list[str]:
    """Return so many texts: the bytes as UTF-8, cut at the first form feeds."""
    parts = data.decode("utf-8", "replace").split("\f", most - 1)
    return parts + [""] * (most - len(parts))


def inside(text: str, start: int, end: int) -> None:
    """Make sure that a span is one of this text, and not empty."""
    assert 0 <= start < end <= len(text), (start, end, len(text))


def follow(text: str, spans: Sequence[tuple[int, int]]) -> None:
    """Make sure that spans lie inside a text in order, and that none overlaps the next."""
    past = 0
    for start, end in spans:
        inside(text, start, end)
        assert start >= past, spans
        past = end
