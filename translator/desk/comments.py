"""Say something about a sentence."""

from __future__ import annotations

import datetime as dt

from translator.desk.corrections import cleaned
from translator.desk.find import segment_at
from translator.errors import UsageError
from translator.store import Store

__all__ = ["comment"]


def comment(  # noqa: PLR0913 - all but the first four by name
    store: Store, slug: str, number: int, words: str, *, who: str, at: dt.datetime
) -> None:
    """Add a comment to the history of a segment.

    Args:
        store: Holds the edition.
        slug: Name of the edition.
        number: Number of the segment on the page.
        words: The comment; white space is folded.
        who: Who says it.
        at: When, in UTC.

    Raises:
        RefusedError: If this person takes no part in the review.
        StoreError: If the database cannot be used.
        UsageError: If there is no such segment, or the comment is empty.
    """
    store.team().check_editor(who)
    said = cleaned(words)
    if not said:
        raise UsageError("The comment is empty. Write it between quotation marks.")
    store.comment(slug, segment_at(store.outline(slug), number), said, who, at)
