"""Sentences of the development sets, which must never be learnt: else scores say nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from training.clean.pair import Pair, Text

__all__ = ["OVERLAP", "Overlap"]

OVERLAP = "overlap"

_WORD = re.compile(r"[^\W_]+")


_LEAST = 4  # words of a sentence that is looked for within others; fewer are said by anybody


class Overlap:
    """Knows the development sets by the runs of words in them.

    A text overlaps if it shares a run of words with one of their sentences, without signs and
    capitals, or holds a shorter one of four words and more as a whole, or is a still shorter one.
    Brown et al. (2020, "Language Models are Few-Shot Learners", appendix C) take runs of 8 to 13
    words, fewer for shorter texts; for sentences the least of these fits. Both sides count: a
    reference with another source is contamination too.
    """

    def __init__(self, pairs: Iterable[Pair], run: int) -> None:
        """Learn the sentences of both sides.

        Args:
            pairs: The development sets.
            run: Words in a row that no text may share with them.
        """
        self._run = run
        self._known: set[str] = set()
        self._short: dict[str, set[int]] = {}
        for pair in pairs:
            self._learn(_bare(pair.urdu))
            self._learn(_bare(pair.english))

    def touches(self, text: Text) -> bool:
        """Say whether a text overlaps with one of the sets."""
        bare = _bare(text)
        return any(key in self._known for key in _runs(bare, self._run)) or self._holds_short(bare)

    def touches_pair(self, pair: Pair) -> bool:
        """Say whether one of both sides overlaps."""
        return self.touches(pair.urdu) or self.touches(pair.english)

    def _learn(self, bare: list[str]) -> None:
        self._known.update(_runs(bare, self._run))
        if _LEAST <= len(bare) < self._run:
            self._short.setdefault(bare[0], set()).add(len(bare))

    def _holds_short(self, bare: list[str]) -> bool:
        """Say whether a text holds a short sentence; its first word is looked up, then all."""
        return any(
            " ".join(bare[start : start + length]) in self._known
            for start, word in enumerate(bare)
            for length in self._short.get(word, ())
        )


def _bare(text: Text) -> list[str]:
    return _WORD.findall(text.text.casefold())


def _runs(bare: list[str], length: int) -> Iterator[str]:
    """Yield all runs of so many words; of fewer words, all of them as one."""
    for start in range(max(1, len(bare) - length + 1)):
        yield " ".join(bare[start : start + length])
