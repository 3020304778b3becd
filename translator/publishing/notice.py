"""The label of a page: what of it a machine wrote, and what a person approved."""

from __future__ import annotations

from translator.edition import Edition
from translator.publishing.locale import ENGLISH, URDU
from translator.publishing.review import ReviewCount, review_counts
from translator.publishing.wording import Notice

__all__ = ["all_sentences", "notice"]

_UNREVIEWED = Notice(
    "مشینی ترجمہ: ابھی کسی انسان نے اس کا جائزہ نہیں لیا۔",
    "Machine translation: not yet reviewed by a person.",
)
_BOTH = 2


def notice(edition: Edition) -> Notice:
    """Return the label that a page carries, true for what was reviewed of it."""
    count = review_counts(edition)
    if count.draft == count.total:
        return _unreviewed(count)
    if count.draft:
        return _partly(count)
    if count.edited:
        return _not_all_approved(count)
    return _with_all(
        count, "مشینی ترجمہ، انسانی جائزے کے بعد منظور شدہ",
        "Machine translation, reviewed and approved by a person",
    )  # fmt: skip


def _unreviewed(count: ReviewCount) -> Notice:
    if not count.memory:
        return _UNREVIEWED
    if count.memory == count.total:
        return _all_remembered(count.total)
    ur, en = URDU.number, ENGLISH.number
    return Notice(
        f"{_UNREVIEWED.urdu} {ur(count.total)} جملوں میں سے {ur(count.memory)} "
        f"پہلے کسی اور جگہ {_approved_ur(count.memory)}۔",
        f"{_UNREVIEWED.english} {en(count.memory)} of {en(count.total)} sentences "
        f"{_approved_en(count.memory)} earlier in another place.",
    )


def _all_remembered(total: int) -> Notice:
    """Nothing on the page is a machine's, so the usual label would be wrong."""
    ur, en = all_sentences(total)
    return Notice(
        f"ترجمے کی یادداشت سے: {ur} پہلے کسی اور جگہ {_approved_ur(total)}، "
        "مگر ابھی کسی انسان نے اس صفحے کا جائزہ نہیں لیا۔",
        f"From the translation memory: {en} {_approved_en(total)} earlier in another place, "
        "but no person has reviewed this page yet.",
    )


def _partly(count: ReviewCount) -> Notice:
    done, rest = _done(count), _rest(count)
    return Notice(
        f"مشینی ترجمہ، جس کے کچھ حصے کا جائزہ لیا گیا ہے: {done.urdu}۔{rest.urdu}",
        f"Machine translation, partly reviewed: {done.english}.{rest.english}",
    )


def _done(count: ReviewCount) -> Notice:
    ur, en = URDU.number, ENGLISH.number
    urdu, english = f"{ur(count.total)} جملوں میں سے", f"of {en(count.total)} sentences"
    if not count.approved:
        return Notice(
            f"{urdu} {ur(count.edited)} میں کسی انسان نے ترمیم کی ہے، مگر ابھی کوئی منظور نہیں ہوا",
            f"{en(count.edited)} {english} edited by a person, none approved yet",
        )
    verb = "کیا ہے" if count.approved == 1 else "کیے ہیں"
    urdu = f"{urdu} {ur(count.approved)} کسی انسان نے منظور {verb}"
    english = f"{en(count.approved)} {english} approved by a person"
    if not count.edited:
        return Notice(urdu, english)
    return Notice(
        f"{urdu} اور مزید {ur(count.edited)} میں ترمیم کی ہے",
        f"{english}, {en(count.edited)} more edited",
    )


def _rest(count: ReviewCount) -> Notice:
    """Say how many of those that nobody reviewed here come from the memory."""
    if not count.memory:
        return Notice("", "")
    urdu, english = _others(count)
    return Notice(
        f" باقی {urdu} پہلے کسی اور جگہ {_approved_ur(count.memory)}۔",
        f" {english} {_approved_en(count.memory)} earlier in another place.",
    )


def _others(count: ReviewCount) -> tuple[str, str]:
    draft, memory = count.draft, count.memory
    if memory < draft:
        return (
            f"{URDU.number(draft)} جملوں میں سے {URDU.number(memory)}",
            f"Of the other {ENGLISH.number(draft)}, {ENGLISH.number(memory)}",
        )
    if memory == 1:
        return "ایک جملہ", "The other one"
    return f"{URDU.number(memory)} جملے", f"The other {ENGLISH.number(memory)}"


def _not_all_approved(count: ReviewCount) -> Notice:
    if not count.approved:
        return _with_all(
            count, "مشینی ترجمہ، جس میں کسی انسان نے ترمیم کی ہے مگر ابھی منظوری نہیں دی",
            "Machine translation, edited by a person but not yet approved",
        )  # fmt: skip
    ur, en, one = URDU.number, ENGLISH.number, count.edited == 1
    return Notice(
        f"مشینی ترجمہ، انسانی جائزے کے ساتھ: {ur(count.total)} جملوں میں سے {ur(count.approved)} "
        f"{_approved_ur(count.approved)}، باقی {'ایک' if one else ur(count.edited)} میں ترمیم کی "
        f"گئی ہے مگر وہ ابھی منظور نہیں {'ہوا' if one else 'ہوئے'}۔",
        f"Machine translation, reviewed by a person: {en(count.approved)} of {en(count.total)} "
        f"sentences approved, the other {'one' if one else en(count.edited)} edited but not yet "
        "approved.",
    )


def _with_all(count: ReviewCount, urdu: str, english: str) -> Notice:
    """Say of how many sentences something is true, if there is more than one."""
    if count.total == 1:
        return Notice(f"{urdu}۔", f"{english}.")
    ur, en = all_sentences(count.total)
    return Notice(f"{urdu}: {ur}۔", f"{english}: {en}.")


def all_sentences(total: int) -> tuple[str, str]:
    """Return what all sentences of a page are called, in Urdu and in English."""
    if total == 1:
        return "واحد جملہ", "the only sentence"
    if total == _BOTH:
        return "دونوں جملے", "both sentences"
    return f"تمام {URDU.number(total)} جملے", f"all {ENGLISH.number(total)} sentences"


def _approved_ur(number: int) -> str:
    return "منظور ہو چکا ہے" if number == 1 else "منظور ہو چکے ہیں"


def _approved_en(number: int) -> str:
    return "was approved" if number == 1 else "were approved"
