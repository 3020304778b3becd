"""What people did with a segment: its state, and whose words it has now."""

from __future__ import annotations

import datetime as dt
import enum
from dataclasses import dataclass, field

from translator.draft import Draft

__all__ = ["Origin", "Review", "Role", "State"]


class State(enum.StrEnum):
    """How far the review of a segment is; XLIFF 2.1 calls them translated, reviewed and final."""

    DRAFT = "draft"
    EDITED = "edited"
    APPROVED = "approved"


class Origin(enum.StrEnum):
    """Where the present text of a segment comes from.

    A text from the memory was approved by a person, but in another place: with the same sentences
    around it (context), or with others (exact).
    """

    MACHINE = "machine"
    PERSON = "person"
    EXACT = "memory"
    CONTEXT = "memory-context"

    @property
    def is_memory(self) -> bool:
        """Whether the translation memory had it."""
        return self in {Origin.EXACT, Origin.CONTEXT}


class Role(enum.StrEnum):
    """What a person may do: an approver may edit as well."""

    EDITOR = "editor"
    APPROVER = "approver"


@dataclass(frozen=True, slots=True)
class Review:
    """What people did with one segment of an edition.

    Attributes:
        state: How far the review is.
        origin: Where the present text comes from.
        text: The present text with all that belongs to it; None where it is the machine's draft.
        editor: Who changed the text last; empty if nobody did.
        approver: Who approved it; empty unless it is approved.
        at: When a person last changed text or state, in UTC.
        segment: Number of the segment in the store; the same in all runs, 0 if it is not kept.
        version: Goes up with every change; who changes the segment must know the current one.
            Neither of these two is seen on a page.
    """

    state: State = State.DRAFT
    origin: Origin = Origin.MACHINE
    text: Draft | None = None
    editor: str = ""
    approver: str = ""
    at: dt.datetime | None = None
    segment: int = field(default=0, compare=False, repr=False)
    version: int = field(default=0, compare=False, repr=False)
