"""What somebody wants to make of a segment."""

from __future__ import annotations

from dataclasses import dataclass

from translator.editing.state import Review

__all__ = ["Change"]


@dataclass(frozen=True, slots=True)
class Change:
    """A segment as it shall be.

    Attributes:
        name: What to call it in messages: "s12".
        before: Its review as the person saw it. If it has another version by now, somebody else
            was quicker, and nothing is changed.
        after: Its review then; number and version in it count for nothing.
        note: The reason, if one was given.
        seconds: How long the person worked on it, if that is known.
    """

    name: str
    before: Review
    after: Review
    note: str = ""
    seconds: float | None = None
