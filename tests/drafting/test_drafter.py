"""From segments to drafts."""

from __future__ import annotations

import pytest

from tests.drafting.build import GLOSSARY, draft, mark, says, segment
from translator.article import Mark, MarkKind
from translator.draft import Draft
from translator.drafting import draft_jobs, plan_job
from translator.drafting.pieces import LONGEST_PIECE
from translator.engine import FakeEngine, Hypothesis
from translator.urdu import has_arabic


def test_a_sentence_is_translated():
    engine = says("it rained.", "rain fell.", "it rained.", "Rain.")
    assert draft(engine, "بارش ہوئی۔") == Draft(
        "It rained.",
        score=-0.1,
        alternatives=("Rain fell.", "Rain."),
        engine="engine:fake|version:1",
    )


@pytest.mark.parametrize("text", ["42", "25%", "https://example.org", "Hello, world.", "—", ""])
def test_what_holds_no_urdu_is_copied_without_the_engine(text):
    engine = FakeEngine()
    assert draft(engine, text) == Draft(text, engine="copied")
    assert engine.calls == []


def test_a_copy_keeps_its_marks():
    given = Mark(MarkKind.LINK, 0, 4, "https://example.org")
    assert draft(FakeEngine(), "Home", given).marks == (given,)


@pytest.mark.parametrize(("text", "expected"), [("۴۲", "42"), ("۲۵٪", "25%"), ("٣٫٥", "3.5")])
def test_the_copy_of_an_urdu_number_has_western_digits(text, expected):
    copied = draft(FakeEngine(), text)
    assert not has_arabic(copied.text)
    assert copied.text == expected


def test_the_engine_is_not_called_when_nothing_is_urdu():
    engine = FakeEngine()
    jobs = [plan_job(segment(text), GLOSSARY, "sign") for text in ("1", "2")]
    assert [d.text for d in draft_jobs(jobs, engine)] == ["1", "2"]
    assert engine.calls == []


def test_no_jobs_give_no_drafts():
    assert draft_jobs([], FakeEngine()) == []


def test_drafts_keep_the_order_of_the_jobs():
    jobs = [plan_job(segment(t), GLOSSARY, "s") for t in ("ایک سکہ", "42", "ایک بلاک", "Yes")]
    engine = FakeEngine()
    assert [d.text for d in draft_jobs(jobs, engine)] == ["X coin", "42", "X block", "Yes"]
    assert len(engine.calls) == 1


def test_progress_is_told_of_each_piece():
    told: list[int] = []
    jobs = [plan_job(segment(t), GLOSSARY, "s") for t in ("ایک", "42", "دو")]
    draft_jobs(jobs, FakeEngine(), told.append)
    assert sum(told) == 2


def test_the_score_is_the_mean_of_the_pieces():
    text = " ".join([*["لفظ"] * LONGEST_PIECE, "اور", *["لفظ"] * 5])
    scores = iter((-0.2, -0.4))
    engine = FakeEngine(rule=lambda _: [Hypothesis("word", next(scores))])
    assert draft(engine, text).score == pytest.approx(-0.3)


def test_a_sentence_in_pieces_has_no_alternatives():
    text = " ".join(["لفظ"] * (LONGEST_PIECE + 9))
    assert draft(says("one", "two"), text).alternatives == ()


def test_the_draft_itself_is_no_alternative():
    assert draft(says("It rained.", "it rained."), "بارش ہوئی۔").alternatives == ()


def test_marks_follow_the_alignment():
    text = "کل نیا بلاک بنا"
    drafted = draft(FakeEngine(), text, mark(text, "بلاک"))
    assert drafted.text == "X x block x"
    assert [drafted.text[m.start : m.end] for m in drafted.marks] == ["block"]


@pytest.mark.parametrize(
    ("part", "kind", "wanted"),
    [
        ("نیا", MarkKind.STRONG, True),
        ("نیا", MarkKind.LINK, True),
        ("نیا", MarkKind.CODE, False),
        ("کل نیا دن", MarkKind.STRONG, False),
    ],
)
def test_without_terms_the_alignment_is_asked_for_only_where_a_mark_needs_it(part, kind, wanted):
    engine = FakeEngine()
    draft(engine, "کل نیا دن", mark("کل نیا دن", part, kind))
    assert engine.calls[0][0].align is wanted
