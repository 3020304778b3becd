"""One segment with all that was done to it: what the figures are made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from translator.draft import Draft
from translator.editing import Action, Event, Origin, State

__all__ = ["Work"]

_CHANGES = frozenset({Action.EDIT, Action.APPROVE, Action.IMPORT})
_WRITERS = {"person": Origin.PERSON, "memory": Origin.EXACT}


@dataclass(frozen=True, slots=True)
class Work:
    """A segment, whose words it has now, and its history.

    Attributes:
        edition: Slug of its edition.
        number: Number of the segment on the page, from 1.
        segment: Number of the segment in the store.
        urdu: The sentence.
        machine: What the machine proposes.
        current: The present text; the machine's if nobody changed it.
        state: How far the review is.
        events: Its history, the oldest first.
    """

    edition: str
    number: int
    segment: int
    urdu: str
    machine: Draft
    current: Draft
    state: State
    events: tuple[Event, ...] = ()

    @property
    def origin(self) -> Origin:
        """Where the present text comes from; by the history, without one by the text."""
        for event in reversed(self.events):
            if event.after is not None:
                return event.after.review.origin
        return _WRITERS.get(self.current.engine, Origin.MACHINE)

    @property
    def changes(self) -> tuple[Event, ...]:
        """The edits, approvals and imports that nobody took back."""
        return _standing(self.events)

    @property
    def present_changes(self) -> tuple[Event, ...]:
        """Those of the changes that were made to the sentence as it reads now."""
        turns = [place for place, event in enumerate(self.events, 1) if _is_new_sentence(event)]
        return _standing(self.events[turns[-1] :] if turns else self.events)


def _standing(events: Sequence[Event]) -> tuple[Event, ...]:
    undone: set[str] = set()
    for event in reversed(events):
        # An undo that was itself undone takes nothing back.
        if event.undoes and event.batch not in undone:
            undone.add(event.undoes)
    return tuple(e for e in events if e.action in _CHANGES and e.batch not in undone)


def _is_new_sentence(event: Event) -> bool:
    """Say whether the article came with another sentence in this place."""
    if event.action is not Action.SOURCE:
        return False
    before, after = event.before, event.after
    return before is None or after is None or before.source != after.source
