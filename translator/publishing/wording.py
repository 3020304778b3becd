"""What the pages say of themselves, in both languages."""

from __future__ import annotations

from dataclasses import dataclass

from translator import __version__
from translator.edition import Edition
from translator.publishing.locale import ENGLISH, URDU
from translator.terms import Stage, Status

__all__ = ["STAGES", "STATUSES", "TERMS", "Facts", "Notice", "facts", "notice"]


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence in Urdu and in English."""

    urdu: str
    english: str


TERMS = {
    "title": Notice("اصطلاحات", "Terms"),
    "lead": Notice(
        "فرہنگ کی ہر اصطلاح جو اس صفحے پر ہے، اور اس کا کیا بنا۔",
        "Every glossary term on this page, and what became of it.",
    ),
    "source": Notice("اردو", "Urdu"),
    "target": Notice("انگریزی", "English"),
    "status": Notice("نتیجہ", "Result"),
    "places": Notice("جملہ", "Sentence"),
}
"""The words of the term report."""
STATUSES = {
    Status.MET: Notice("مقررہ", "as fixed"),
    Status.VARIANT: Notice("متبادل", "accepted variant"),
    Status.MISSED: Notice("رہ گئی", "missing"),
}
STAGES = {
    Stage.ANNOTATED: "first try",
    Stage.N_BEST: "another wording",
    Stage.SUPPRESSED: "wrong word banned",
    Stage.PLACEHOLDER: "placeholder",
}
"""How a term came in, for people."""


def notice() -> Notice:
    """Return the label that every page carries until a person has reviewed it."""
    return Notice(
        "مشینی ترجمہ: ابھی کسی انسان نے اس کا جائزہ نہیں لیا۔",
        "Machine translation: not yet reviewed by a person.",
    )


@dataclass(frozen=True, slots=True)
class Facts:
    """How an edition was made: rows of name and value, in each language."""

    urdu: tuple[tuple[str, str], ...]
    english: tuple[tuple[str, str], ...]


def facts(edition: Edition) -> Facts:
    """Return when, by which model and with which glossary an edition was made."""
    info, glossary, terms = edition.engine, edition.glossary, edition.terms
    figures = edition.figures
    model = f"{info.name} {info.version}"
    named = f"{glossary.name} ({glossary.signature})" if glossary.size else ""
    return Facts(
        urdu=(
            ("زبانیں", f"{URDU.language(info.source)} سے {URDU.language(info.target)}"),
            ("ترجمے کا وقت", URDU.moment(edition.made_at)),
            ("ماڈل", model),
            ("فرہنگ", named or "استعمال نہیں ہوئی"),
            ("فرہنگ کے اندراجات", URDU.number(glossary.size)),
            (
                "اصطلاحات",
                (
                    f"{URDU.number(terms.met)} مقررہ، {URDU.number(terms.variant)} متبادل، "
                    f"{URDU.number(terms.missed)} رہ گئیں"
                ),
            ),
            (
                "اعداد",
                (
                    f"{URDU.number(figures.repaired)} درست کیے گئے، "
                    f"{URDU.number(figures.wrong)} مشکوک"
                ),
            ),
            ("جملے", URDU.number(len(edition.pairs))),
            ("تیار کردہ بذریعہ", f"Dozaban {__version__}"),
        ),
        english=(
            (
                "Languages",
                f"{ENGLISH.language(info.source)} to {ENGLISH.language(info.target)}",
            ),
            ("Translated", ENGLISH.moment(edition.made_at)),
            ("Model", model),
            ("Glossary", named or "not used"),
            ("Glossary entries", ENGLISH.number(glossary.size)),
            (
                "Terms",
                (
                    f"{ENGLISH.number(terms.met)} met, {ENGLISH.number(terms.variant)} met by a "
                    f"variant, {ENGLISH.number(terms.missed)} missed"
                ),
            ),
            (
                "Figures",
                (
                    f"{ENGLISH.number(figures.repaired)} put right, "
                    f"{ENGLISH.number(figures.wrong)} in doubt"
                ),
            ),
            ("Segments", ENGLISH.number(len(edition.pairs))),
            ("Made with", f"Dozaban {__version__}"),
        ),
    )
