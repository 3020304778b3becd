"""What happened to a segment: who did what, when, and what it changed."""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass

from translator.editing.state import Review

__all__ = ["Action", "Event", "Snapshot"]


class Action(enum.StrEnum):
    """What was done to a segment.

    The last five are no person's: the article or the machine changed something.
    """

    EDIT = "edit"
    APPROVE = "approve"
    REOPEN = "reopen"
    UNDO = "undo"
    COMMENT = "comment"
    IMPORT = "import"
    SOURCE = "source"
    REMOVED = "removed"
    RESTORED = "restored"
    MACHINE = "machine"
    MEMORY = "memory"

    @property
    def is_human(self) -> bool:
        """Whether a person did it."""
        return self in _HUMAN


_HUMAN = frozenset(
    {Action.EDIT, Action.APPROVE, Action.REOPEN, Action.UNDO, Action.COMMENT, Action.IMPORT}
)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A segment as it was at one moment.

    Attributes:
        review: State, origin, and the text if it was not the machine's draft.
        english: The text that stood there, whoever's it was.
        source: The Urdu sentence.
    """

    review: Review
    english: str
    source: str


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of a segment's history, never changed afterwards.

    Attributes:
        segment: Number of the segment in the store.
        batch: The same for all that was done at once; what `undo` takes back.
        at: When, in UTC.
        who: The person; empty if it was none.
        action: What was done.
        version: Version of the segment after it.
        before: How the segment was; None for a comment.
        after: How it was then; None for a comment.
        note: The words of a comment, or the reason.
        seconds: How long the person worked on it, if that is known.
        undoes: The batch that an undo took back; empty for all else.
    """

    segment: int
    batch: str
    at: dt.datetime
    who: str
    action: Action
    version: int
    before: Snapshot | None = None
    after: Snapshot | None = None
    note: str = ""
    seconds: float | None = None
    undoes: str = ""
