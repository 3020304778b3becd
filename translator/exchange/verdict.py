"""Compare a segment as it is with the same one as a file has it, and say what that means."""

from __future__ import annotations

import enum
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from translator.article import Mark
from translator.editing import State
from translator.exchange.document import Returned
from translator.segmenting import segment_key

__all__ = ["Present", "Sent", "Verdict", "judge", "new_comments", "said"]

_RANK = {state: rank for rank, state in enumerate(State)}


class Verdict(enum.StrEnum):
    """What an import would do with one sentence of a file.

    Nothing: it is the same. Then what it changes: the text or its markup, the state, both, or
    that only a comment is new. Then why it is left alone: somebody changed the segment here
    meanwhile, its Urdu is another, there is no such segment, the file has no translation of it.
    """

    SAME = "same"
    TEXT = "text"
    STATE = "state"
    BOTH = "both"
    COMMENT = "comment"
    CONFLICT = "conflict"
    SOURCE = "source"
    UNKNOWN = "unknown"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Sent:
    """A segment as it was in an earlier version, in which it may have gone out."""

    english: str
    marks: tuple[Mark, ...]
    state: State


@dataclass(frozen=True, slots=True)
class Present:
    """A segment as it is here.

    Attributes:
        id: Number of the segment in the store.
        number: Its number on the page, counted from 1.
        version: Goes up with every change.
        source: The Urdu sentence without markup.
        english: The present text.
        marks: Its inline markup.
        state: How far the review is.
        comments: The words of all comments on it.
        sent: How it was in earlier versions, as far as that is known.
    """

    id: int
    number: int
    version: int
    source: str
    english: str
    marks: tuple[Mark, ...] = ()
    state: State = State.DRAFT
    comments: tuple[str, ...] = ()
    sent: Mapping[int, Sent] = field(default_factory=dict, hash=False)


def judge(present: Present, returned: Returned) -> tuple[Verdict, str]:
    """Return what an import would do with a segment, and why, as a sentence for people.

    A version that is newer here than in the file means that somebody changed the segment since.
    That is no conflict where the texts are equal, or where the file says what the segment said
    when it went out: then only one side changed it. Urdu that the file lost is not compared.

    Args:
        present: The segment here.
        returned: The same segment in the file.
    """
    if returned.source.strip() and segment_key(returned.source) != segment_key(present.source):
        return Verdict.SOURCE, "The Urdu sentence is another here; the file is of an older article."
    text, state = _changes(present, returned)
    if (text or state) and _is_as_sent(present, returned):
        return _without_change(present, returned)
    if (text or state) and _is_newer(present, returned):
        versions = f"version {present.version} here, {returned.version} in the file"
        return Verdict.CONFLICT, f"It was changed here since the file was written ({versions})."
    if text and state:
        return Verdict.BOTH, f"{text} {state}"
    if text or state:
        return (Verdict.TEXT if text else Verdict.STATE), text or state
    return _without_change(present, returned)


def _without_change(present: Present, returned: Returned) -> tuple[Verdict, str]:
    if new_comments(present, returned):
        return Verdict.COMMENT, "There is a new comment."
    if not returned.target.strip():
        return Verdict.EMPTY, "The file has no translation of it."
    if _is_newer(present, returned):
        return Verdict.SAME, "It was changed here since; there is nothing to take over."
    return Verdict.SAME, "Nothing is changed."


def _changes(present: Present, returned: Returned) -> tuple[str, str]:
    """Say what the file changes in text and in state; nothing where it does not."""
    if not returned.target.strip():
        return "", ""
    text = _text_change(present, returned)
    state = returned.state
    if state is None or state is present.state:
        return text, ""
    if not text and _is_outdated(state, present, returned):
        return text, ""
    return text, f"The state is {state} in the file, {present.state} here."


def _text_change(present: Present, returned: Returned) -> str:
    there, marks = said(returned)
    here, own = _plain(present.english, present.marks)
    if there != here:
        return "The text is another."
    return "" if marks is None or marks == own else "The markup is another."


def _is_outdated(state: State, present: Present, returned: Returned) -> bool:
    """Say whether a state of the file was left behind rather than set, the texts being equal.

    It was if it is lower and the file may be older. A text that a file brought is edited whatever
    state the file gave it, so the same file once more must not lift it.
    """
    if returned.version is None:
        return _RANK[state] < _RANK[present.state]
    left = _RANK[state] < _RANK[present.state] or present.state is State.EDITED
    return left and _is_newer(present, returned)


def _is_newer(present: Present, returned: Returned) -> bool:
    return returned.version is not None and present.version > returned.version


def _is_as_sent(present: Present, returned: Returned) -> bool:
    """Say whether the file has a segment as it went out, while it was changed here since."""
    then = present.sent.get(returned.version or 0)
    if then is None or not _is_newer(present, returned):
        return False
    there, marks = said(returned)
    text, own = _plain(then.english, then.marks)
    return there == text and marks in {None, own} and returned.state in {None, then.state}


def new_comments(present: Present, returned: Returned) -> tuple[str, ...]:
    """Return the comments of the file that the segment does not have."""
    known = {_composed(words) for words in present.comments}
    found = {_composed(words): words for words in returned.comments}
    return tuple(words for plain, words in found.items() if plain and plain not in known)


def said(returned: Returned) -> tuple[str, frozenset[Mark] | None]:
    """Return the text of the file as it is compared, and its marks, None where it has none."""
    if returned.target_marks is None:
        return _composed(returned.target), None
    return _plain(returned.target, returned.target_marks)


def _plain(text: str, marks: Sequence[Mark]) -> tuple[str, frozenset[Mark]]:
    """Return a text in NFC without outer spaces, and its marks at their places in that."""
    plain = _composed(text)

    def place(at: int) -> int:
        return min(len(plain), len(unicodedata.normalize("NFC", text[:at].lstrip())))

    moved = (Mark(m.kind, place(m.start), place(m.end), m.address) for m in marks)
    return plain, frozenset(mark for mark in moved if mark.start < mark.end)


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip()
