"""One segment that a person went through, measured."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from translator.editing import Event, Origin, State
from translator.editing.words import edit_distance
from translator.stats.work import Work

__all__ = ["LEFT_OPEN", "Reviewed", "reviewed"]

LEFT_OPEN = 30 * 60.0  # seconds; whoever takes longer over one sentence has left it open


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What a person's way from the machine's draft to the present text took.

    Attributes:
        work: The segment.
        start: The machine's draft as the person found it.
        at: When the last change was made.
        edits: Words to put in, take out or replace.
        words: Words of the present text.
        seconds: How long the person worked on it; None if that is not known.
        left_open: How many times were left out because they are too long to be true.
    """

    work: Work
    start: str
    at: dt.datetime
    edits: int
    words: int
    seconds: float | None
    left_open: int

    @property
    def rate(self) -> float:
        """Edits a word of the present text; above 1 where more was taken out than is left."""
        return self.edits / max(self.words, 1)

    @property
    def is_unchanged(self) -> bool:
        """Whether the draft was left as it was, to the letter."""
        return self.start == self.work.current.text


def reviewed(work: Work) -> Reviewed | None:
    """Measure a segment, if a person's decision about the machine's draft stands.

    The draft is taken as it was when the person first changed or approved it: a newer machine
    does not change what the work of last year was. Segments that began with a text of the memory
    or of a person tell nothing about the machine, and are left out.
    """
    changes = work.present_changes
    if not changes or not _stands(work) or _began_with(changes) is not Origin.MACHINE:
        return None
    first = changes[0].before
    start, end = first.english if first else work.machine.text, work.current.text
    known = [event.seconds for event in changes if event.seconds is not None and event.seconds > 0]
    times = [seconds for seconds in known if seconds <= LEFT_OPEN]
    return Reviewed(
        work=work,
        start=start,
        at=max(event.at for event in changes),
        edits=edit_distance(start, end),
        words=edit_distance("", end),  # what is a word must be the same in both
        seconds=sum(times) if times else None,
        left_open=len(known) - len(times),
    )


def _stands(work: Work) -> bool:
    if work.origin.is_memory:
        return False
    return work.state is not State.DRAFT or work.origin is Origin.PERSON


def _began_with(changes: Sequence[Event]) -> Origin:
    first = changes[0].before
    return first.review.origin if first else Origin.MACHINE
