"""Steps of the ladder for figures: put right, translate without them, or clause by clause."""

from __future__ import annotations

from dataclasses import replace

from translator.drafting.candidates import Candidate, best, candidates, judge
from translator.drafting.figures import (
    added_words,
    figures_of,
    missing_figures,
    wrong_figures,
)
from translator.drafting.finish import join_pieces
from translator.drafting.pieces import Piece, Rendered
from translator.drafting.repairs import put_right, restyled, with_repairs
from translator.drafting.run import Run
from translator.engine import Hypothesis, Request
from translator.numbers import Quantity
from translator.terms import Stage

__all__ = ["mend_figures"]

_SHARES = (2, 4)  # of a piece that is translated in parts; then in smaller ones
_SHORTEST_PART = 6  # words


def mend_figures(run: Run) -> None:
    """Mend what has wrong figures, each step only what the one before left wrong.

    What the steps gain together is measured by `benchmarks/figures.py`; see docs/checks.md.
    """
    _in_place(run)
    ever_wrong: dict[int, dict[Quantity, str]] = {}
    for hide, attempt in ((False, 0), (True, 0), (True, 1)):
        _without_figures(run, ever_wrong, attempt, hide=hide)
        _in_place(run)
    _without_added(run)
    for share in _SHARES:
        _in_parts(run, share)
    for i, ranked in enumerate(run.ranked):
        ranked.chosen = restyled(run.pieces[i], ranked.chosen) or ranked.chosen


def _wrong(run: Run) -> list[int]:
    return run.where(lambda candidate: candidate.faults.figures)


def _in_place(run: Run) -> None:
    """Replace wrong figures in their place, where that is certain."""
    for i in _wrong(run):
        if better := put_right(run.pieces[i], run.ranked[i].chosen):
            run.offer(i, better)


def _without_figures(
    run: Run, wrong: dict[int, dict[Quantity, str]], attempt: int, *, hide: bool
) -> None:
    """Translate again with other words for the wrong figures: English ones, or placeholders.

    Args:
        run: The run.
        wrong: For each piece the figures that it ever had wrong; gets the new ones.
        attempt: Another number gives other placeholders.
        hide: Whether placeholders stand for them.
    """
    at = _wrong(run)
    for i in at:
        wrong[i] = wrong.get(i, {}) | wrong_figures(run.pieces[i], run.ranked[i].chosen.text)
    at = [i for i in at if wrong[i]]
    rendered = [
        run.pieces[i].render(attempt=attempt, figures=wrong[i], hide_figures=hide) for i in at
    ]
    requests = [Request(r.text, align=run.align[i]) for i, r in zip(at, rendered, strict=True)]
    stage = Stage.PLACEHOLDER if hide else Stage.ANNOTATED
    for i, shown, hypotheses in zip(at, rendered, run.ask(requests), strict=True):
        chosen = best(candidates(run.pieces[i], shown, hypotheses, stage))
        run.offer(i, with_repairs(run.pieces[i], chosen, wrong[i]))


def _without_added(run: Run) -> None:
    """Ban the words of figures that the source does not have."""
    added = {i: added_words(run.pieces[i], run.ranked[i].chosen.text) for i in _wrong(run)}
    at = [i for i, words in added.items() if words]
    requests = [Request(run.rendered[i].text, suppress=added[i], align=run.align[i]) for i in at]
    run.take(at, [run.rendered[i] for i in at], requests, Stage.SUPPRESSED)


def _in_parts(run: Run, share: int) -> None:
    """Translate clause by clause what still lacks a figure: the engine dropped its clause."""
    lacking = {i: missing_figures(run.pieces[i], run.ranked[i].chosen.text) for i in _wrong(run)}
    parts = {i: _parts(run.pieces[i], share) for i, figures in lacking.items() if figures}
    at = [i for i, pieces in parts.items() if len(pieces) > 1]
    shown = {i: [part.render() for part in parts[i]] for i in at}
    answers = iter(run.ask([Request(r.text, align=run.align[i]) for i in at for r in shown[i]]))
    for i in at:
        chosen = [
            _best_part(part, rendered, next(answers))
            for part, rendered in zip(parts[i], shown[i], strict=True)
        ]
        joined = _joined(run.pieces[i], parts[i], shown[i], chosen)
        run.offer(i, with_repairs(run.pieces[i], joined, lacking[i]))


def _parts(piece: Piece, share: int) -> list[Piece]:
    limit = max(_SHORTEST_PART, len(piece.text.split()) // share)
    return piece.cut(limit, [(q.start, q.end) for q in figures_of(piece)], chop=False)


def _best_part(part: Piece, rendered: Rendered, hypotheses: list[Hypothesis]) -> Candidate:
    chosen = best(candidates(part, rendered, hypotheses, Stage.ANNOTATED))
    return (put_right(part, chosen) if chosen.faults.figures else None) or chosen


def _joined(
    piece: Piece, parts: list[Piece], shown: list[Rendered], chosen: list[Candidate]
) -> Candidate:
    """Return the translations of the parts of a piece as one of the piece."""
    text, origins = join_pieces(parts, chosen)
    joined = judge(
        piece,
        " ".join(rendered.text for rendered in shown),
        text,
        origins,
        lost=sum(candidate.faults.lost for candidate in chosen),
        score=sum(candidate.score for candidate in chosen) / len(chosen),
        stage=Stage.ANNOTATED,
    )
    repairs = tuple(repair for candidate in chosen for repair in candidate.repairs)
    return replace(joined, repairs=repairs)
