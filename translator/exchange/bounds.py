"""How much a sentence that comes back may bring, so that it can be compared, checked and shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from translator.editing.length import longest_text
from translator.errors import ExchangeError
from translator.exchange.document import MOST_SENTENCES, Returned

__all__ = ["MOST_MARKS", "bounded", "fits"]

MOST_MARKS = 200
"""Stretches with inline markup in a sentence; more of them, one in another, cannot be written."""
_COMMENT = 20_000  # characters
_MOST_COMMENTS = 200
_UNKEPT = re.compile("[\0\ud800-\udfff]")  # no database takes these


def bounded(found: Iterable[Returned], name: str) -> Iterator[Returned]:
    """Yield the sentences of a file.

    Args:
        found: The sentences.
        name: The name of the file, for messages.

    Raises:
        ExchangeError: If there are too many, or one is too long or has too much with it.
    """
    for number, one in enumerate(found, 1):
        if number > MOST_SENTENCES:
            raise ExchangeError(
                f"{name}: there are more than {MOST_SENTENCES:,} sentences, which no edition has. "
                "Import it in parts."
            )
        if too_much := _too_much(one):
            raise ExchangeError(
                f"{name}, sentence {number}: {too_much}. Mend that in the other program, or take "
                "the sentence out of the file."
            )
        yield one


def fits(source: str, target: str, marks: int) -> bool:
    """Say whether a translation is one that can be worked with.

    Args:
        source: The sentence.
        target: Its translation.
        marks: How many stretches of that have markup.
    """
    return len(target) <= longest_text(len(source)) and marks <= MOST_MARKS


def _too_much(one: Returned) -> str:
    """Say what is too much in a sentence; nothing if all is well."""
    if not fits(one.source, one.target, 0):
        return f"the translation is too long ({len(one.target):,} characters)"
    if one.target_marks and len(one.target_marks) > MOST_MARKS:
        return f"the translation has more than {MOST_MARKS} inline codes"
    if len(one.comments) > _MOST_COMMENTS:
        return f"there are more than {_MOST_COMMENTS} comments"
    if any(len(words) > _COMMENT for words in one.comments):
        return f"a comment has more than {_COMMENT:,} characters"
    if any(map(_UNKEPT.search, (one.target, *one.comments))):
        return "it has characters that are none"
    return ""
