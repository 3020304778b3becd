"""What was done, in numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from translator.lines.window import TranslatedLine
from translator.terms import Status

__all__ = ["Report", "Tally", "tally_of"]


class Tally(NamedTuple):
    """Numbers of some lines.

    Attributes:
        lines: How many lines.
        sentences: How many sentences stand in them.
        words: How many words, in Urdu.
        repeated: How many of the sentences were translated already for an equal one.
        met: How many terms came out as the glossary wants.
        variant: How many came out in another accepted form.
        missed: How many did not.
    """

    lines: int = 0
    sentences: int = 0
    words: int = 0
    repeated: int = 0
    met: int = 0
    variant: int = 0
    missed: int = 0

    def with_all(self, others: Iterable[Tally]) -> Tally:
        """Return the numbers of all together."""
        return Tally(*map(sum, zip(self, *others, strict=True)))


def tally_of(line: TranslatedLine) -> Tally:
    """Return the numbers of one line."""
    terms = Counter(outcome.status for _, draft in line.pairs for outcome in draft.outcomes)
    return Tally(
        lines=1,
        sentences=len(line.pairs),
        words=len(line.line.text.split()),
        repeated=line.repeated,
        met=terms[Status.MET],
        variant=terms[Status.VARIANT],
        missed=terms[Status.MISSED],
    )


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a file.

    Attributes:
        out: Where its translation is.
        total: Numbers of the whole file.
        before: Numbers of what an earlier run had done already.
        seconds: How long this run took.
    """

    out: Path
    total: Tally
    before: Tally
    seconds: float

    @property
    def words_per_second(self) -> float:
        """How many words of Urdu this run read in a second."""
        return (self.total.words - self.before.words) / self.seconds if self.seconds else 0.0
