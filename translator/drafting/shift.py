"""Keep inline markup where it belongs when some words of a translation are replaced."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from os.path import commonprefix

from translator.article import Mark

__all__ = ["shift_marks"]

_PIECE = re.compile(r"\w+|\W")
_MOST = 4_000_000  # pairs of pieces; comparing more word by word may take minutes

Change = tuple[int, int, int, int]
"""From where to where in the old text, and in the new one."""


def shift_marks(marks: Sequence[Mark], before: str, after: str) -> tuple[Mark, ...]:
    """Return the marks of a text as marks of the same text with some words replaced.

    A mark that covered a word covers what the word became; a mark whose words are all gone
    goes with them.

    Args:
        marks: Marks by character of `before`.
        before: The text they stand on.
        after: The text with other words in some places.
    """
    if not marks:
        return ()
    changes = _changes(before, after)
    moved = (_moved_mark(mark, changes, after) for mark in marks)
    return tuple(mark for mark in moved if mark.start < mark.end)


def _changes(before: str, after: str) -> list[Change]:
    """Return where the texts differ, word by word."""
    old, new = _PIECE.findall(before), _PIECE.findall(after)
    if len(old) * len(new) > _MOST:
        return [_middle(before, after)]
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [
        (_length(old[:a]), _length(old[:b]), _length(new[:c]), _length(new[:d]))
        for kind, a, b, c, d in matcher.get_opcodes()
        if kind != "equal"
    ]


def _middle(before: str, after: str) -> Change:
    """Return all between the first and the last difference of two texts as one change."""
    start = len(commonprefix([before, after]))  # noqa: RUF071 - of letters
    behind = len(commonprefix([before[start:][::-1], after[start:][::-1]]))  # noqa: RUF071 - as above
    return start, len(before) - behind, start, len(after) - behind


def _length(pieces: Sequence[str]) -> int:
    return sum(map(len, pieces))


def _moved_mark(mark: Mark, changes: Sequence[Change], text: str) -> Mark:
    start = _moved(mark.start, changes, end=False)
    end = _moved(mark.end, changes, end=True)
    inner = text[start:end]
    # Beside a word that was taken out a space may be left.
    start += len(inner) - len(inner.lstrip())
    return replace(mark, start=start, end=start + len(inner.strip()))


def _moved(place: int, changes: Sequence[Change], *, end: bool) -> int:
    """Return where an edge of a mark is now: outside of the words that it touched."""
    shift = 0
    for old_start, old_end, new_start, new_end in changes:
        within = old_start < place <= old_end if end else old_start <= place < old_end
        if within or old_start == place == old_end:
            return new_end if end else new_start
        if old_end <= place:
            shift = new_end - old_end
    return place + shift
