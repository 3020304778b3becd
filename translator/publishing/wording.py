"""Words of the pages, in both languages."""

from __future__ import annotations

from dataclasses import dataclass

from translator.terms import Stage, Status

__all__ = ["HOW_PAGE", "STAGES", "STATUSES", "TERMS", "Notice"]


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence in Urdu and in English."""

    urdu: str
    english: str


TERMS = {
    "title": Notice("اصطلاحات", "Terms"),
    "lead": Notice(
        "فرہنگ کی وہ تمام اصطلاحات جو اس صفحے پر آئی ہیں، اور ترجمے میں ہر ایک کا نتیجہ۔",
        "Every glossary term on this page, and what became of it.",
    ),
    "source": Notice("اردو", "Urdu"),
    "target": Notice("انگریزی", "English"),
    "status": Notice("نتیجہ", "Result"),
    "places": Notice("جملہ", "Sentence"),
    "note": Notice("نوٹ", "Note"),
}
"""The words of the term report."""
STATUSES = {
    Status.MET: Notice("مقررہ", "met"),
    Status.VARIANT: Notice("متبادل", "met by a variant"),
    Status.MISSED: Notice("رہ گئی", "missed"),
}
STAGES = {
    Stage.ANNOTATED: "first try",
    Stage.N_BEST: "another wording",
    Stage.SUPPRESSED: "wrong word banned",
    Stage.PLACEHOLDER: "placeholder",
    Stage.PERSON: "by a person",
}
"""How a term came in, for people."""
HOW_PAGE = Notice("یہ صفحہ کیسے تیار ہوا", "How this page was made")
