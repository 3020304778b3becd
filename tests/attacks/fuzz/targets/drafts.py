"""Drafts of strange sentences, and what is said and written of them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from tests.attacks.fuzz.target import SENTENCE, Target, inside, texts_of
from translator.article import Mark, MarkKind, Segment
from translator.checks import run_checks
from translator.draft import Draft
from translator.drafting.drafter import draft_jobs, plan_job
from translator.drafting.marks import project_marks
from translator.drafting.shift import shift_marks
from translator.editing.words import Kind, word_diff
from translator.engine import FakeEngine
from translator.lines.choices import Format
from translator.lines.formats import render
from translator.lines.read import Line
from translator.lines.window import TranslatedLine
from translator.segmenting import segment_key
from translator.terms import Glossary, load_terms

__all__ = ["TARGETS"]

_SMALL = Path(__file__).parents[3] / "fixtures/terms/small.csv"
_ENGINE = FakeEngine()


@cache
def _glossary() -> Glossary:
    return Glossary(load_terms(_SMALL))


def _marks(text: str, seed: int) -> tuple[Mark, ...]:
    """Return some marks on a text."""
    start, end = sorted((seed % (len(text) + 1), seed * 7 % (len(text) + 1)))
    kind = list(MarkKind)[seed % len(MarkKind)]
    return (Mark(kind, start, end, "x"),) if start < end else ()


def _segment(text: str, seed: int) -> Segment:
    return Segment(0, 0, text, segment_key(text), _marks(text, seed))


def _judge(text: str, marks: tuple[Mark, ...]) -> None:
    for mark in marks:
        inside(text, mark.start, mark.end)


def _drafted(data: bytes) -> None:
    segment = _segment(texts_of(data[1:])[0], sum(data[:1]))
    job = plan_job(segment, _glossary(), "fake")
    _ENGINE.calls.clear()
    (draft,) = draft_jobs([job], _ENGINE)
    _judge(draft.text, draft.marks)


def _marked(data: bytes) -> None:
    urdu, english = texts_of(data[1:], 2)
    marks = _marks(urdu, sum(data[:1]))
    origins = [at % 5 for at in range(len(english.split()))]
    for given in (None, origins):
        _judge(english, project_marks(marks, urdu, english, given))
    _judge(english, shift_marks(marks, urdu, english))


def _checked(data: bytes) -> None:
    seed, (urdu, english) = sum(data[:1]), texts_of(data[1:], 2)
    draft = Draft(english, _marks(english, seed), engine="fake")
    pair = _segment(urdu, seed), draft
    for findings in run_checks([pair, (_segment(english, 1), Draft(urdu)), pair]):
        for finding in findings:
            finding.message.encode()
            assert finding.message
    for finding in run_checks([pair])[0]:
        for text, place in ((english, finding.place), (urdu, finding.source_place)):
            assert place is None or 0 <= place[0] <= place[1] <= len(text), finding
        if finding.fix:
            assert 0 <= finding.fix.start <= finding.fix.end <= len(english), finding


def _line(data: bytes) -> None:
    urdu, english = texts_of(data, 2)
    done = TranslatedLine(Line(1, urdu, 9), ((urdu, Draft(english)), (english, Draft(urdu))))
    for form in Format:
        out = render(done, form)
        assert out.endswith("\n")
        assert len(out.splitlines()) <= 1 or form is Format.JSONL
        assert out.count("\n") == 1
    assert render(done, Format.TSV).count("\t") == 1
    assert json.loads(render(done, Format.JSONL))["ur"] == urdu


def _diff(data: bytes) -> None:
    before, after = texts_of(data, 2)
    pieces = word_diff(before, after)
    assert "".join(p.text for p in pieces if p.kind is not Kind.INSERTED) == before
    assert "".join(p.text for p in pieces if p.kind is not Kind.DELETED) == after


_SEEDS = ("numbers/pairs.txt", "terms/matching.txt", "urdu/sentences.txt")
TARGETS = (
    Target("drafts", _drafted, _SEEDS, SENTENCE),
    Target("marks", _marked, _SEEDS, SENTENCE),
    Target("checks", _checked, ("numbers/pairs.txt", "checks/*"), SENTENCE),
    Target("lines", _line, _SEEDS, SENTENCE),
    Target("word-diff", _diff, ("editing/words.txt",)),
)
