"""Words of the lists: what is in them, in both languages."""

from __future__ import annotations

from translator.publishing.locale import ENGLISH, URDU, Voice
from translator.publishing.review import ReviewCount
from translator.publishing.wording import Notice

__all__ = ["counted", "month_name", "numbered", "standing"]

_UNREVIEWED = Notice("ابھی جائزہ نہیں لیا گیا", "Not yet reviewed")
_PARTLY = Notice("کچھ حصے کا جائزہ لیا گیا", "Partly reviewed")
_EDITED = Notice("ترمیم شدہ، مکمل منظوری باقی", "Edited, not all approved")


def counted(number: int) -> Notice:
    """Return how many articles there are: "1 article", "1,200 articles"."""
    urdu, english = ("مضمون", "article") if number == 1 else ("مضامین", "articles")
    return Notice(f"{URDU.number(number)} {urdu}", f"{ENGLISH.number(number)} {english}")


def month_name(month: int) -> Notice:
    """Return the name of a month as it stands alone.

    Args:
        month: From 1 to 12.
    """
    return Notice(_month(URDU, month), _month(ENGLISH, month))


def numbered(title: Notice, number: int) -> Notice:
    """Return the title of a page of a list, which no other page of it has.

    Args:
        title: That of the list, and of its first page.
        number: Which page it is, from 1.
    """
    if number == 1:
        return title
    return Notice(f"{title.urdu}، صفحہ {number}", f"{title.english}, page {number}")


def standing(count: ReviewCount) -> Notice | None:
    """Return what readers must know of an article before they open it; None if it is approved."""
    if count.approved == count.total:
        return None
    if count.draft == count.total:
        return _UNREVIEWED
    return _PARTLY if count.draft else _EDITED


def _month(voice: Voice, month: int) -> str:
    return str(voice.locale.months["stand-alone"]["wide"][month])
