"""The pieces of one run with the best translations so far."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from translator.drafting.candidates import Candidate, best, candidates
from translator.drafting.pieces import Piece, Rendered
from translator.engine import Engine, Hypothesis, Progress, Request
from translator.terms import Stage

__all__ = ["Ranked", "Run"]

Ranked = list[Candidate]
"""The candidates of a piece, the chosen one first."""


class Run:
    """The pieces of one run with the best candidates so far.

    Attributes:
        pieces: What is translated.
        rendered: The pieces as the engine read them first.
        align: For each piece whether its word alignment is wanted.
        ranked: For each piece its candidates, the chosen one first.
    """

    def __init__(
        self,
        pieces: Sequence[Piece],
        engine: Engine,
        align: Sequence[bool],
        progress: Progress | None = None,
    ) -> None:
        """Translate the pieces for the first time, all together."""
        self.pieces = pieces
        self.align = align
        self.rendered = [piece.render() for piece in pieces]
        self._engine = engine
        requests = [Request(r.text, align=a) for r, a in zip(self.rendered, align, strict=True)]
        answers = engine.translate(requests, progress)
        self.ranked: list[Ranked] = [
            _chosen_first(candidates(*found, Stage.ANNOTATED))
            for found in zip(pieces, self.rendered, answers, strict=True)
        ]

    def where(self, wanted: Callable[[Candidate], object]) -> list[int]:
        """Return the indexes of the pieces whose chosen candidate `wanted` is true of."""
        return [i for i, found in enumerate(self.ranked) if wanted(found[0])]

    def ask(self, requests: Sequence[Request]) -> list[list[Hypothesis]]:
        """Return what the engine answers; it is not called when there is nothing to ask."""
        return self._engine.translate(requests) if requests else []

    def take(
        self,
        at: Sequence[int],
        rendered: Sequence[Rendered],
        requests: Sequence[Request],
        stage: Stage,
    ) -> None:
        """Translate pieces again, and offer the best of each.

        Args:
            at: Indexes of the pieces.
            rendered: What the engine reads of each.
            requests: How it shall read them.
            stage: The step that asks.
        """
        for i, shown, hypotheses in zip(at, rendered, self.ask(requests), strict=True):
            self.offer(i, best(candidates(self.pieces[i], shown, hypotheses, stage)))

    def offer(self, i: int, candidate: Candidate) -> None:
        """Choose a candidate for piece `i` if it has fewer faults than the one so far."""
        if candidate.faults < self.ranked[i][0].faults:
            self.ranked[i].insert(0, candidate)


def _chosen_first(found: Ranked) -> Ranked:
    chosen = best(found)
    return [chosen, *(c for c in found if c is not chosen)]
