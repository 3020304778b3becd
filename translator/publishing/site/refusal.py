"""Why an article is not published: sentences that are not as far as the newsroom wants them."""

from __future__ import annotations

from translator.editing import State
from translator.publishing.locale import ENGLISH, URDU
from translator.publishing.review import ReviewCount
from translator.publishing.wording import Notice

__all__ = ["TOO_OLD", "refusal"]

TOO_OLD = Notice(
    "اسے ایک پرانے ورژن نے مضمون کے بغیر محفوظ کیا تھا؛ اس کا دوبارہ ترجمہ کریں۔",
    "It was kept by an older version, without its article; translate it again.",
)
"""Why an edition of the first version is not published."""

_BOTH = 2
_WANTED = {
    State.EDITED: Notice("ترمیم شدہ یا منظور شدہ", "edited or approved"),
    State.APPROVED: Notice("منظور شدہ", "approved"),
}
"""How a sentence must be, for each state that may be required."""


def refusal(counts: ReviewCount, require: State) -> Notice | None:
    """Return why an article may not be published, or None if it may.

    Args:
        counts: How far its sentences are.
        require: How far each of them must be.
    """
    edited = counts.edited if require is State.APPROVED else 0
    draft = counts.draft if require is not State.DRAFT else 0
    if not draft + edited:
        return None
    wanted, (urdu, english) = _WANTED[require], _found(counts.total, draft, edited)
    if counts.total == 1:
        return Notice(
            f"{urdu}؛ اس کا {wanted.urdu} ہونا لازم ہے۔", f"{english}; it must be {wanted.english}."
        )
    ur, en = ("دونوں", "both") if counts.total == _BOTH else ("سب", "all")
    return Notice(
        f"{urdu}؛ {ur} کا {wanted.urdu} ہونا لازم ہے۔", f"{english}; {en} must be {wanted.english}."
    )


def _found(total: int, draft: int, edited: int) -> tuple[str, str]:
    """Return what is not far enough, in Urdu and English."""
    first = draft or edited
    urdu, english = _who(total, first)
    one = first == 1
    if not draft:
        be = "is" if one else "are"
        return (
            f"{urdu} ترمیم شدہ {_be(one=one)} مگر منظور شدہ نہیں",
            f"{english} {be} edited but not approved",
        )
    noun_ur, noun_en = ("مسودہ", "is a draft") if one else ("مسودے", "are drafts")
    more_ur = f" اور {URDU.number(edited)} ترمیم شدہ" if edited else ""
    more_en = f", {ENGLISH.number(edited)} edited" if edited else ""
    return (
        f"{urdu} {noun_ur}{more_ur} {_be(one=one and not edited)}",
        f"{english} {noun_en}{more_en}",
    )


def _be(*, one: bool) -> str:
    return "ہے" if one else "ہیں"


def _who(total: int, number: int) -> tuple[str, str]:
    """Return which sentences are meant."""
    if total == 1:
        return "واحد جملہ", "The only sentence"
    if number < total:
        ur, en = URDU.number, ENGLISH.number
        return f"{ur(total)} جملوں میں سے {ur(number)}", f"{en(number)} of {en(total)} sentences"
    if total == _BOTH:
        return "دونوں جملے", "Both sentences"
    return f"تمام {URDU.number(total)} جملے", f"All {ENGLISH.number(total)} sentences"
