"""The pieces of one run with the best translations so far."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from translator.drafting.candidates import Candidate, Ranked, best, candidates, rank
from translator.drafting.pieces import Piece, Rendered
from translator.engine import Engine, Hypothesis, Progress, Request
from translator.terms import Stage

__all__ = ["Run"]


class Run:
    """The pieces of one run with the best candidates so far.

    Attributes:
        pieces: What is translated.
        rendered: The pieces as the engine read them first.
        align: For each piece whether its word alignment is wanted.
        first: For each piece what the engine said of it first, aligned if it has terms.
        ranked: For each piece its translations.
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
        # Nothing more to tell, but who listens may want to stop.
        self._step: Progress | None = (lambda _: progress(0)) if progress else None
        # Where there are terms the alignment tells what stands in the place of one that is missed.
        requests = [
            Request(shown.text, align=wanted or bool(piece.matches))
            for piece, shown, wanted in zip(pieces, self.rendered, align, strict=True)
        ]
        answers = engine.translate(requests, progress)
        self.first = [hypotheses[0] for hypotheses in answers]
        self.ranked: list[Ranked] = [
            rank(*found, Stage.ANNOTATED)
            for found in zip(pieces, self.rendered, answers, strict=True)
        ]

    def where(self, wanted: Callable[[Candidate], object]) -> list[int]:
        """Return the indexes of the pieces whose chosen candidate `wanted` is true of."""
        return [i for i, found in enumerate(self.ranked) if wanted(found.chosen)]

    def ask(self, requests: Sequence[Request]) -> list[list[Hypothesis]]:
        """Return what the engine answers; it is not called when there is nothing to ask."""
        return self._engine.translate(requests, self._step) if requests else []

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
        ranked = self.ranked[i]
        if candidate.faults < ranked.chosen.faults:
            ranked.rivals.insert(0, ranked.chosen.text)
            ranked.chosen = candidate
