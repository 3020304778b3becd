"""Small pieces of text, terms and segments for the tests of this folder."""

from __future__ import annotations

from translator.article import Mark, MarkKind, Segment
from translator.draft import Draft
from translator.drafting import draft_jobs, plan_job
from translator.drafting.candidates import Candidate, candidates
from translator.drafting.pieces import Piece, cut_segment
from translator.engine import FakeEngine, Hypothesis
from translator.terms import Glossary, Stage, Term

KOREA = Term("شمالی کوریا", "North Korea", forms=("DPRK",), forbidden=("northern Korea",))
COIN = Term("سکہ", "coin", forbidden=("sikka",))
BLOCK = Term("بلاک", "block")
GLOSSARY = Glossary((KOREA, COIN, BLOCK))


def mark(text: str, part: str, kind: MarkKind = MarkKind.STRONG, address: str = "") -> Mark:
    """Return a mark over the first `part` of `text`."""
    start = text.index(part)
    return Mark(kind, start, start + len(part), address)


def code(text: str, part: str) -> Mark:
    """Return a code mark over the first `part` of `text`."""
    return mark(text, part, MarkKind.CODE)


def segment(text: str, *marks: Mark) -> Segment:
    """Return a segment with this text."""
    return Segment(0, 0, text, "key", marks)


def pieces(text: str, *terms: Term, marks: tuple[Mark, ...] = ()) -> list[Piece]:
    """Return the pieces of a sentence."""
    return cut_segment(segment(text, *marks), Glossary(terms))


def piece(text: str, *terms: Term, marks: tuple[Mark, ...] = ()) -> Piece:
    """Return the only piece of a sentence."""
    (only,) = pieces(text, *terms, marks=marks)
    return only


def judge(shown: Piece, *texts: str, hidden: tuple[Term, ...] = ()) -> list[Candidate]:
    """Return what becomes of these hypotheses for a piece."""
    rendered = shown.render(hidden=hidden)
    given = [Hypothesis(t, -1.0) for t in texts]
    return list(candidates(shown, rendered, given, Stage.ANNOTATED))


def faults(shown: Piece, text: str, hidden: tuple[Term, ...] = ()) -> tuple[int, ...]:
    """Return the faults of one hypothesis for a piece."""
    return judge(shown, text, hidden=hidden)[0].faults


def says(*texts: str) -> FakeEngine:
    """Return an engine that gives these hypotheses to whatever it is asked."""
    return FakeEngine(rule=lambda _: [Hypothesis(t, -0.1 * i) for i, t in enumerate(texts, 1)])


def draft(engine: FakeEngine, text: str, *marks: Mark) -> Draft:
    """Return the draft of one sentence."""
    (only,) = draft_jobs([plan_job(segment(text, *marks), GLOSSARY, "sign")], engine)
    return only
