"""How an edition was made and reviewed, as rows at the foot of its pages."""

from __future__ import annotations

from dataclasses import dataclass

from translator import __version__
from translator.edition import Edition
from translator.publishing.locale import ENGLISH, URDU
from translator.publishing.review import ReviewCount, review_counts

__all__ = ["Facts", "facts"]

Row = tuple[str, str]
_Both = tuple[str, str, str, str]  # names in Urdu and English, then values


@dataclass(frozen=True, slots=True)
class Facts:
    """How an edition was made: rows of name and value, in each language."""

    urdu: tuple[Row, ...]
    english: tuple[Row, ...]


def facts(edition: Edition, *, counted: bool = True) -> Facts:
    """Return when, by which model, with which glossary and under whose eyes an edition was made.

    Names of people are not told.

    Args:
        edition: The edition.
        counted: Whether to tell how many sentences are how far; a page may show that otherwise.
    """
    count = review_counts(edition)
    counts = _counts(count) if counted else ()
    rows = (*_making(edition), *_outcome(edition), *counts, *_newest(count))
    last = ("تیار کردہ بذریعہ", "Made with", f"Dozaban {__version__}", f"Dozaban {__version__}")
    return Facts(
        urdu=tuple((name, value) for name, _, value, _ in (*rows, last)),
        english=tuple((name, value) for _, name, _, value in (*rows, last)),
    )


def _making(edition: Edition) -> tuple[_Both, ...]:
    info, glossary = edition.engine, edition.glossary
    model = f"{info.name} {info.version}"
    named = f"{glossary.name} ({glossary.signature})" if glossary.size else ""
    return (
        (
            "زبانیں",
            "Languages",
            f"{URDU.language(info.source)} سے {URDU.language(info.target)}",
            f"{ENGLISH.language(info.source)} to {ENGLISH.language(info.target)}",
        ),
        (
            "ترجمے کا وقت",
            "Translated",
            URDU.moment(edition.made_at),
            ENGLISH.moment(edition.made_at),
        ),
        ("ماڈل", "Model", model, model),
        ("فرہنگ", "Glossary", named or "استعمال نہیں ہوئی", named or "not used"),
        (
            "فرہنگ کے اندراجات",
            "Glossary entries",
            URDU.number(glossary.size),
            ENGLISH.number(glossary.size),
        ),
    )


def _outcome(edition: Edition) -> tuple[_Both, ...]:
    terms, figures = edition.terms, edition.figures
    ur, en = URDU.number, ENGLISH.number
    left = "رہ گئی" if terms.missed == 1 else "رہ گئیں"
    mended = "درست کیا گیا" if figures.repaired == 1 else "درست کیے گئے"
    return (
        (
            "اصطلاحات",
            "Terms",
            f"{ur(terms.met)} مقررہ، {ur(terms.variant)} متبادل، {ur(terms.missed)} {left}",
            f"{en(terms.met)} met, {en(terms.variant)} met by a variant, {en(terms.missed)} missed",
        ),
        (
            "اعداد",
            "Figures",
            f"{ur(figures.repaired)} {mended}، {ur(figures.wrong)} مشکوک",
            f"{en(figures.repaired)} put right, {en(figures.wrong)} in doubt",
        ),
    )


def _counts(count: ReviewCount) -> tuple[_Both, ...]:
    ur, en = URDU.number, ENGLISH.number
    memory_ur, memory_en = _memory(count)
    reviewed = (
        "جائزہ",
        "Review",
        (
            f"{ur(count.approved)} منظور شدہ، {ur(count.edited)} ترمیم شدہ، "
            f"{ur(count.draft)} {'مسودہ' if count.draft == 1 else 'مسودے'}{memory_ur}"
        ),
        (
            f"{en(count.approved)} approved, {en(count.edited)} edited, "
            f"{en(count.draft)} {'draft' if count.draft == 1 else 'drafts'}{memory_en}"
        ),
    )
    return ("جملے", "Sentences", ur(count.total), en(count.total)), reviewed


def _newest(count: ReviewCount) -> tuple[_Both, ...]:
    if count.newest is None:
        return ()
    newest = ("آخری جائزہ", "Last reviewed")
    return ((*newest, URDU.moment(count.newest), ENGLISH.moment(count.newest)),)


def _memory(count: ReviewCount) -> tuple[str, str]:
    """Return how many of the drafts come from the memory, for both languages."""
    if not count.memory:
        return "", ""
    if count.memory == count.draft:
        return " (ترجمے کی یادداشت سے)", " (from the translation memory)"
    return (
        f" (ان میں سے {URDU.number(count.memory)} ترجمے کی یادداشت سے)",
        f" ({ENGLISH.number(count.memory)} of these from the translation memory)",
    )
