"""1-TERm: translation edit rate in which the words of terms weigh double."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sacrebleu.metrics import lib_ter

from translator.evaluation.terminology.words import Tokens

__all__ = ["Edits", "term_edits"]

_TERM_WEIGHT = 2
_KEPT, _REPLACED, _ADDED, _REMOVED = " ", "s", "i", "d"  # as lib_ter writes its trace


@dataclass(frozen=True, slots=True)
class Edits:
    """What it takes to turn a hypothesis into its reference.

    Attributes:
        cost: Weighted sum of the edits.
        length: Weighted length of the reference.
        instead: For each term of the reference, in order, the words of the hypothesis that
            were put against it; empty where there are none.
    """

    cost: int
    length: int
    instead: tuple[str, ...] = ()

    @property
    def score(self) -> float:
        """1-TERm, from 0 to 1 (the best)."""
        if not self.length:
            return 0.0 if self.cost else 1.0
        return 1 - min(1.0, self.cost / self.length)


def term_edits(hypothesis: Tokens, reference: Tokens) -> Edits:
    """Align a hypothesis with its reference and weigh the edits.

    TERm is by Alam, Anastasopoulos et al. 2021 ("On the Evaluation of Machine Translation for
    Terminology Consistency", arXiv 2106.11891), and was used in the WMT21 terminology task: TER
    (Snover et al. 2006) in which an edit that touches a word of a term in the reference costs 2
    instead of 1. Computed here, on lower-cased tokens:

    - sacrebleu's `lib_ter` looks for shifts and aligns as it does for TER, without weights;
    - a substitution or insertion costs the weight of the word of the reference, which is 2 within
      a term and else 1; a word to be deleted is no word of the reference and costs 1;
    - a shift costs 2 if a word that it moves comes to stand where a term has the same word, else
      1. A shift makes two neighbouring stretches change places; the shorter one is said to move,
      the left one if they are equally long;
    - the sum is divided by the weighted length of the reference, and capped at 1.

    The score of a test set is the mean of those of its sentences, as in the authors' script.
    Without terms the cost and length are those of sacrebleu's TER with normalisation.

    Args:
        hypothesis: A translation, cut at the same phrases as the reference.
        reference: The reference, with its terms as spans.
    """
    weights = [_TERM_WEIGHT if i in reference.marked else 1 for i in range(len(reference.words))]
    if not weights:
        return Edits(len(hypothesis.words), 0)
    distance = lib_ter.BeamEditDistance(reference.lower)
    words, cost = _shift(hypothesis.lower, reference.lower, distance, weights)
    steps = list(_steps(distance(words)[1]))
    cost += sum(1 if op == _REMOVED else weights[r] for op, _, r in steps if op != _KEPT)
    partners = {r: words[h].place for op, h, r in steps if op in {_KEPT, _REPLACED}}
    instead = (
        " ".join(hypothesis.words[partners[r]] for r in range(s.start, s.end) if r in partners)
        for s in reference.spans
    )
    return Edits(cost, sum(weights), tuple(instead))


class _Word(str):
    """A word that remembers its place in the hypothesis when it is shifted."""

    __slots__ = ("place",)
    place: int


def _steps(trace: str) -> Iterator[tuple[str, int, int]]:
    """Yield each operation with its place in the hypothesis and in the reference."""
    h = r = 0
    for op in trace:
        yield op, h, r
        h += op != _ADDED
        r += op != _REMOVED


def _shift(
    hypothesis: Sequence[str],
    reference: list[str],
    distance: lib_ter.BeamEditDistance,
    weights: Sequence[int],
) -> tuple[list[Any], int]:
    """Shift until it no longer helps; return the words in their new order, and the cost."""
    words: list[Any] = [_Word(word) for word in hypothesis]
    for place, word in enumerate(words):
        word.place = place
    # lib_ter offers its search for one shift under a private name only.
    search: Any = lib_ter._shift  # noqa: SLF001
    cost = tried = 0
    while True:
        gain, shifted, tried = search(words, reference, distance, tried)
        if gain <= 0 or tried >= lib_ter._MAX_SHIFT_CANDIDATES:  # noqa: SLF001 - its own limit
            return words, cost
        moved = _moved([w.place for w in words], [w.place for w in shifted])
        steps = _steps(distance(shifted)[1])
        cost += max((weights[r] for op, h, r in steps if op == _KEPT and h in moved), default=1)
        words = shifted


def _moved(before: Sequence[int], after: Sequence[int]) -> range:
    """Return where the words that a shift moved stand afterwards."""
    differ = [i for i, pair in enumerate(zip(before, after, strict=True)) if pair[0] != pair[1]]
    start, end = differ[0], differ[-1] + 1
    left = before.index(after[start]) - start
    right = end - start - left
    return range(end - left, end) if left <= right else range(start, start + right)
