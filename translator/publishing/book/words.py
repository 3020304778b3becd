"""What a book says besides its articles."""

from __future__ import annotations

from translator.publishing.locale import ENGLISH, URDU
from translator.publishing.wording import Notice

__all__ = ["BODY", "CONTENTS", "COVER", "MADE", "WHEN", "collection"]

BODY = Notice("مضامین", "Articles")
CONTENTS = Notice("فہرست", "Contents")
COVER = Notice("سرورق", "Title page")
MADE = Notice("یہ ترجمہ کیسے تیار ہوا", "How this translation was made")
WHEN = Notice("آخری تبدیلی", "Last changed")


def collection(number: int) -> Notice:
    """Return the title of a book that nobody gave one.

    Args:
        number: How many articles it has.
    """
    ur, en = URDU.number(number), ENGLISH.number(number)
    return Notice(f"{ur} مضامین، اردو اور انگریزی میں", f"{en} articles in Urdu and English")
