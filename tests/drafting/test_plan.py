"""The fingerprint of a draft."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.drafting.build import BLOCK, COIN, KOREA, mark, segment
from translator.article import MarkKind
from translator.drafting import plan_job
from translator.terms import Glossary, Term

TEXT = "ایک سکہ اور ایک کتاب"


def fingerprint(*terms: Term, text: str = TEXT, signature: str = "engine:a") -> str:
    return plan_job(segment(text), Glossary(terms), signature).fingerprint


def test_a_fingerprint_is_32_hex_digits():
    assert re.fullmatch(r"[0-9a-f]{32}", fingerprint(COIN))


def test_the_same_input_has_the_same_fingerprint():
    assert fingerprint(COIN) == fingerprint(replace(COIN))


def test_the_place_of_a_segment_does_not_matter():
    one = plan_job(segment(TEXT), Glossary((COIN,)), "s")
    other = plan_job(replace(segment(TEXT), block=7, number=3), Glossary((COIN,)), "s")
    assert one.fingerprint == other.fingerprint


def test_terms_that_do_not_stand_in_the_sentence_do_not_matter():
    assert fingerprint(COIN) == fingerprint(COIN, BLOCK, KOREA) == fingerprint(KOREA, COIN)


def test_a_new_term_that_stands_in_the_sentence_matters():
    assert fingerprint() != fingerprint(COIN) != fingerprint(COIN, Term("کتاب", "book"))


@pytest.mark.parametrize(
    "changed",
    [
        replace(COIN, target="piece"),
        replace(COIN, forms=("token",)),
        replace(COIN, forbidden=("penny",)),
    ],
)
def test_a_change_of_a_term_in_the_sentence_matters(changed):
    assert fingerprint(COIN) != fingerprint(changed)


def test_a_note_for_editors_does_not_matter():
    assert fingerprint(COIN) == fingerprint(replace(COIN, note="New note", domain="money"))


def test_another_engine_matters():
    assert fingerprint(COIN) != fingerprint(COIN, signature="engine:b")


def test_another_engine_does_not_matter_to_a_copy():
    assert fingerprint(text="42") == fingerprint(text="42", signature="engine:b")


def test_another_text_matters():
    assert fingerprint(text="ایک") != fingerprint(text="دو")
    assert fingerprint(text="1") != fingerprint(text="2")


def test_marks_matter():
    marked = segment(TEXT, mark(TEXT, "سکہ"))
    linked = segment(TEXT, mark(TEXT, "سکہ", MarkKind.LINK, "https://example.org"))
    found = {plan_job(s, Glossary(), "s").fingerprint for s in (segment(TEXT), marked, linked)}
    assert len(found) == 3


def test_what_is_not_urdu_has_no_pieces():
    for text in ("42", "۴۲", "Hello", "https://example.org", ""):
        assert plan_job(segment(text), Glossary((COIN,)), "s").pieces == ()


def test_a_job_keeps_its_segment_and_its_terms():
    job = plan_job(segment(TEXT), Glossary((COIN,)), "s")
    assert job.segment == segment(TEXT)
    assert [m.term for piece in job.pieces for m in piece.matches] == [COIN]
