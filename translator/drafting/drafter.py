"""Segments and a glossary in, drafts out: the only stage that talks to the engine."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from translator.article import MarkKind, Segment
from translator.draft import Draft
from translator.drafting.candidates import Candidate, Ranked
from translator.drafting.finish import finish, join_pieces
from translator.drafting.ladder import climb
from translator.drafting.literals import whole_word
from translator.drafting.marks import project_marks
from translator.drafting.pieces import Piece, cut_segment
from translator.engine import Engine, Progress
from translator.terms import Glossary, Stage, Status, TermOutcome, check_term
from translator.urdu import has_arabic_letters, normalise, western

__all__ = ["METHOD", "Job", "draft_jobs", "plan_job"]

METHOD = 3
"""Part of every fingerprint: raise it when the same input would now give other drafts."""
_MOST_ALTERNATIVES = 4


@dataclass(frozen=True, slots=True)
class Job:
    """A segment made ready for the engine.

    Attributes:
        segment: What to translate.
        pieces: Its pieces, with their terms; none if there is nothing to translate.
        fingerprint: 32 hex digits that are equal if all that decides the draft is equal.
    """

    segment: Segment
    pieces: tuple[Piece, ...]
    fingerprint: str


def plan_job(
    segment: Segment,
    glossary: Glossary,
    signature: str,
    subjects: Mapping[str, int] | None = None,
) -> Job:
    """Find a segment's terms, cut it, and compute the fingerprint of its draft.

    Only terms that stand in the sentence enter the fingerprint: a glossary that grows elsewhere
    causes no new translation.

    Args:
        segment: The segment.
        glossary: The terms of the run.
        signature: Signature of the engine.
        subjects: What the article is about, to tell homographs; see `Glossary.subjects`.
    """
    urdu = has_arabic_letters(normalise(segment.text))
    pieces = tuple(cut_segment(segment, glossary, subjects)) if urdu else ()
    essence = [_essence(piece) for piece in pieces]
    parts = (METHOD, signature if urdu else "", segment.text, segment.marks, essence)
    return Job(segment, pieces, hashlib.sha256(repr(parts).encode()).hexdigest()[:32])


def _essence(piece: Piece) -> tuple[object, ...]:
    """Return what of a piece decides its translation; a term's note does not."""
    matches = [
        (m.start, m.end, m.number, m.term.target, m.term.forms, m.term.forbidden)
        for m in piece.matches
    ]
    return piece.text, matches, piece.literals


def draft_jobs(
    jobs: Sequence[Job],
    engine: Engine,
    progress: Progress | None = None,
    *,
    repair_figures: bool = True,
) -> list[Draft]:
    """Translate all jobs together.

    A segment without Urdu letters (a number, a web address, English) is copied.

    Args:
        jobs: What to translate; give equal jobs only once.
        engine: Translates it; not called when there is nothing in Urdu.
        progress: Told of each piece that has its first translation.
        repair_figures: Whether to put wrong figures right; off only to measure what that does.

    Returns:
        A draft a job, in order.

    Raises:
        EngineError: If the engine cannot be loaded.
    """
    pieces = [piece for job in jobs for piece in job.pieces]
    align = [_needs_alignment(job) for job in jobs for _ in job.pieces]
    ranked = (
        climb(pieces, engine, align=align, progress=progress, repair_figures=repair_figures)
        if pieces
        else []
    )
    edges = accumulate((len(job.pieces) for job in jobs), initial=0)
    return [
        _draft(job, ranked[a:b], engine.info.signature)
        for job, (a, b) in zip(jobs, pairwise(edges), strict=True)
    ]


def _needs_alignment(job: Job) -> bool:
    """Say whether a mark of the segment must be found again by its words."""
    return any(
        m.kind is not MarkKind.CODE and m.end - m.start < len(job.segment.text)
        for m in job.segment.marks
    )


def _draft(job: Job, ranked: Sequence[Ranked], signature: str) -> Draft:
    if not job.pieces:
        return Draft(western(job.segment.text), job.segment.marks)
    chosen = [found.chosen for found in ranked]
    joined, origins = join_pieces(job.pieces, chosen)
    text = finish(joined, job.segment.text, _literals(job))
    lost = _lost(text, job)
    if lost:
        text = f"{text} ({', '.join(lost)})"
    if origins is not None and len(origins) != len(text.split()):
        origins = None
    return Draft(
        text=text,
        marks=project_marks(job.segment.marks, job.segment.text, text, origins),
        score=sum(c.score for c in chosen) / len(chosen),
        alternatives=_alternatives(job, ranked, text),
        outcomes=_outcomes(job.pieces, chosen),
        lost=lost,
        engine=signature,
        repairs=tuple(repair for candidate in chosen for repair in candidate.repairs),
    )


def _literals(job: Job) -> list[str]:
    return [literal.original for piece in job.pieces for literal in piece.literals]


def _lost(text: str, job: Job) -> tuple[str, ...]:
    """Return the literals that a translation lacks; they are added, so that none is missing."""
    wanted = Counter(_literals(job))
    found = {literal: len(whole_word(literal).findall(text)) for literal in wanted}
    return tuple(s for s, n in wanted.items() for _ in range(n - found[s]))


def _alternatives(job: Job, ranked: Sequence[Ranked], chosen: str) -> tuple[str, ...]:
    """Return the rivals of a draft that was made in one piece, without repetition."""
    if len(ranked) != 1:
        return ()
    rivals = (finish(text, job.segment.text, _literals(job)) for text in ranked[0].rivals)
    return tuple(t for t in dict.fromkeys(rivals) if t != chosen)[:_MOST_ALTERNATIVES]


def _outcomes(pieces: Sequence[Piece], chosen: Sequence[Candidate]) -> tuple[TermOutcome, ...]:
    """Return what became of each term, counted over all pieces."""
    expected = Counter(m.term for piece in pieces for m in piece.matches)
    surfaces = {m.term: m.surface for piece in pieces for m in piece.matches}
    stages = {c.term: x.stage for x in chosen for c in x.checks if c.status is not Status.MISSED}
    english = " ".join(c.text for c in chosen)
    outcomes = []
    for term, times in expected.items():
        check = check_term(term, english, times)
        stage = stages.get(term, Stage.NONE)
        outcomes.append(
            TermOutcome(
                surfaces[term], term.target, check.status, stage, times, check.found, term.forms
            )
        )
    return tuple(outcomes)
