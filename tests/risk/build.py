"""Segments, drafts and findings for the tests of this folder."""

from __future__ import annotations

from translator.article import Segment
from translator.draft import Draft, Finding, Severity
from translator.terms import Stage, Status, TermOutcome

__all__ = ["ENGLISH", "ERROR", "URDU", "WARNING", "draft", "met", "segment"]

URDU = "وزیر خزانہ نے پیر کو کہا کہ بجٹ میں تعلیم کے لیے زیادہ رقم رکھی گئی ہے۔"
ENGLISH = "The finance minister said on Monday that the budget sets aside more for education."
ERROR = Finding("number", Severity.ERROR, "A figure is missing.")
WARNING = Finding("number", Severity.WARNING, "A figure is added.")


def segment(text: str = URDU) -> Segment:
    """Return a segment with this text."""
    return Segment(0, 0, text, "key")


def draft(text: str = ENGLISH, score: float = -0.15, *rivals: str, terms: int = 0) -> Draft:
    """Return a draft by an engine, with `terms` terms of one word that were met."""
    return Draft(text, (), score, rivals, tuple(met(f"لفظ{n}") for n in range(terms)), "engine")


def met(surface: str) -> TermOutcome:
    """Return a term that stands in the draft as often as in the source."""
    return TermOutcome(surface, "word", Status.MET, Stage.ANNOTATED, 1, 1)
