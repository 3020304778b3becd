"""The steps by which a piece gets its translation, each for those that the one before failed.

1. annotated: terms stand in the source as their English targets, which the model copies;
2. n-best: another hypothesis has fewer faults;
3. again with a penalty on repetition, for loops;
4. suppressed: the wrong rendering of a missed term is banned;
5. placeholder: the missed term is hidden behind a name that the model copies, and put back.

A step's result is taken only if it has fewer faults; what is still missed is reported.
"""

from __future__ import annotations

from collections.abc import Sequence

from translator.drafting.candidates import Candidate, best, candidates, missed_terms
from translator.drafting.pieces import Piece, Rendered
from translator.engine import Engine, Hypothesis, Progress, Request
from translator.terms import Stage, Term, forbidden_in, plural

__all__ = ["climb"]

# Measured on the 116 of 997 FLORES-200 dev sentences in which ur_en 0.1 loops: a penalty of 1.1
# leaves 27 loops and gains 1.8 chrF, 1.2 leaves 8.
_REPETITION_PENALTIES = (1.1, 1.2)
_TOO_COMMON = frozenset(
    "a an the of in on at to for by from with and or but is are was were be been has have had it"
    " its that this as not he she they his her their who which".split()
)
_PLACEHOLDER_TRIES = 2
_MOST_SUPPRESSED = 4  # words a piece; more would leave the model nothing to say

Ranked = list[Candidate]


def climb(
    pieces: Sequence[Piece],
    engine: Engine,
    *,
    align: Sequence[bool],
    progress: Progress | None = None,
) -> list[Ranked]:
    """Translate pieces and mend what the first try got wrong.

    Args:
        pieces: What to translate; all go to the engine together.
        engine: Translates them.
        align: For each piece, whether its word alignment is wanted.
        progress: Told of each piece that has its first translation.

    Returns:
        For each piece the chosen candidate, followed by its rivals.
    """
    rendered = [piece.render() for piece in pieces]
    requests = [Request(r.text, align=a) for r, a in zip(rendered, align, strict=True)]
    answers = engine.translate(requests, progress)
    ranked = [
        _first(candidates(*found, Stage.ANNOTATED))
        for found in zip(pieces, rendered, answers, strict=True)
    ]
    run = _Run(pieces, rendered, engine, list(align), ranked)
    for penalty in _REPETITION_PENALTIES:
        run.penalise(penalty)
    run.suppress()
    for attempt in range(_PLACEHOLDER_TRIES):
        run.hide(attempt)
    return run.ranked


def _first(found: Ranked) -> Ranked:
    chosen = best(found)
    return [chosen, *(c for c in found if c is not chosen)]


class _Run:
    """The pieces of one run with the best candidates so far."""

    def __init__(
        self,
        pieces: Sequence[Piece],
        rendered: Sequence[Rendered],
        engine: Engine,
        align: list[bool],
        ranked: list[Ranked],
    ) -> None:
        self.pieces = pieces
        self.rendered = rendered
        self.engine = engine
        self.align = align
        self.ranked = ranked

    def penalise(self, penalty: float) -> None:
        """Translate what loops again, with a penalty on words that were used already."""
        at = [i for i, found in enumerate(self.ranked) if found[0].has_loop]
        requests = [
            Request(self.rendered[i].text, repetition_penalty=penalty, align=self.align[i])
            for i in at
        ]
        self._take(at, [self.rendered[i] for i in at], requests, Stage.ANNOTATED)

    def suppress(self) -> None:
        """Ban the words that stand where a missed term should, or are forbidden."""
        at = [i for i, found in enumerate(self.ranked) if any(found[0].faults[3:])]
        seen = self._ask([Request(self.rendered[i].text, align=True) for i in at])
        banned = [self._wrong_words(i, hypotheses) for i, hypotheses in zip(at, seen, strict=True)]
        retry = [(i, words) for i, words in zip(at, banned, strict=True) if words]
        requests = [
            Request(self.rendered[i].text, suppress=words, align=self.align[i])
            for i, words in retry
        ]
        places = [i for i, _ in retry]
        self._take(places, [self.rendered[i] for i in places], requests, Stage.SUPPRESSED)

    def hide(self, attempt: int) -> None:
        """Put a placeholder where a missed term or a lost literal stands."""
        at = [i for i, c in enumerate(r[0] for r in self.ranked) if c.faults[0] or missed_terms(c)]
        rendered = [
            self.pieces[i].render(hidden=missed_terms(self.ranked[i][0]), attempt=attempt + 1)
            for i in at
        ]
        requests = [Request(r.text, align=self.align[i]) for i, r in zip(at, rendered, strict=True)]
        self._take(at, rendered, requests, Stage.PLACEHOLDER)

    def _wrong_words(self, i: int, hypotheses: list[Hypothesis]) -> tuple[str, ...]:
        """Return the words to ban for piece `i`, sorted so that equal bans share a batch."""
        terms = {match.term for match in self.pieces[i].matches}
        wrong = set(forbidden_in(terms, self.ranked[i][0].text))
        for term in missed_terms(self.ranked[i][0]):
            wrong |= _aligned_words(term, self.rendered[i], hypotheses[0])
        # A word that an accepted rendering needs must stay possible.
        good = {w.lower() for t in terms for form in (t.target, *t.forms) for w in form.split()}
        kept = sorted(w for w in wrong if not good & set(w.lower().split()))
        return tuple(kept[:_MOST_SUPPRESSED])

    def _take(
        self, at: list[int], rendered: list[Rendered], requests: list[Request], stage: Stage
    ) -> None:
        for i, shown, hypotheses in zip(at, rendered, self._ask(requests), strict=True):
            chosen = best(candidates(self.pieces[i], shown, hypotheses, stage))
            if chosen.faults < self.ranked[i][0].faults:
                self.ranked[i].insert(0, chosen)

    def _ask(self, requests: list[Request]) -> list[list[Hypothesis]]:
        return self.engine.translate(requests) if requests else []


def _aligned_words(term: Term, rendered: Rendered, hypothesis: Hypothesis) -> set[str]:
    """Return the English words that came from where `term` was annotated."""
    if hypothesis.alignment is None:
        return set()
    targets = [form.lower().split() for form in (term.target, plural(term.target))]
    source = [word.strip("۔،؛؟.,;:!?\"'()").lower() for word in rendered.text.split()]
    places = {
        at + i
        for words in targets
        for at in range(len(source))
        if source[at : at + len(words)] == words
        for i in range(len(words))
    }
    english = (word.strip(".,;:!?\"'()") for word in hypothesis.text.split())
    pairs = zip(english, hypothesis.alignment, strict=True)
    return {w for w, i in pairs if i in places and w.isalpha() and w.lower() not in _TOO_COMMON}
