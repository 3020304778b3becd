"""How many segments there are, how far they are, whose words they have, who worked on them."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from translator.editing import Action, Event, Origin, State
from translator.stats.work import Work

__all__ = ["Person", "Share", "Totals", "Wording", "totals_of"]


class Wording(enum.StrEnum):
    """Whose words a segment has."""

    MACHINE_APPROVED = "machine-approved"
    PERSON = "person"
    MEMORY = "memory"
    MACHINE = "machine"


@dataclass(frozen=True, slots=True)
class Share:
    """How many segments are of one kind; the share is from 0 to 1, None of none."""

    name: str
    count: int
    share: float | None


@dataclass(frozen=True, slots=True)
class Person:
    """How often a person changed a text, and how often they approved one."""

    name: str
    edits: int
    approvals: int


@dataclass(frozen=True, slots=True)
class Totals:
    """The whole, counted.

    Attributes:
        editions: Editions.
        segments: Segments.
        states: Segments by state.
        wordings: Segments by whose words they have.
        people: Who worked on them, who did most first; what was taken back does not count.
    """

    editions: int
    segments: int
    states: tuple[Share, ...]
    wordings: tuple[Share, ...]
    people: tuple[Person, ...]


def totals_of(works: Sequence[Work]) -> Totals:
    """Count segments and the people who worked on them."""
    return Totals(
        editions=len({work.edition for work in works}),
        segments=len(works),
        states=_shares(list(State)[::-1], [work.state for work in works]),
        wordings=_shares(Wording, [_wording(work) for work in works]),
        people=_people([event for work in works for event in work.changes]),
    )


def _shares(kinds: Iterable[enum.StrEnum], found: Sequence[enum.StrEnum]) -> tuple[Share, ...]:
    counts = Counter(found)
    whole = len(found)
    return tuple(Share(k.value, counts[k], counts[k] / whole if whole else None) for k in kinds)


def _wording(work: Work) -> Wording:
    if work.origin.is_memory:
        return Wording.MEMORY
    if work.origin is Origin.PERSON:
        return Wording.PERSON
    return Wording.MACHINE_APPROVED if work.state is State.APPROVED else Wording.MACHINE


def _people(events: Iterable[Event]) -> tuple[Person, ...]:
    named = [event for event in events if event.who]
    edits, approvals = _by_person(named, _is_edit), _by_person(named, _is_approval)
    people = [Person(who, edits[who], approvals[who]) for who in edits | approvals]
    return tuple(sorted(people, key=lambda p: (-p.edits - p.approvals, p.name)))


def _by_person(events: Iterable[Event], asked: Callable[[Event], bool]) -> Counter[str]:
    return Counter(event.who for event in events if asked(event))


def _is_edit(event: Event) -> bool:
    if event.before is None or event.after is None:
        return event.action is Action.EDIT
    return event.before.english != event.after.english


def _is_approval(event: Event) -> bool:
    if event.before is None or event.after is None:
        return event.action is Action.APPROVE
    states = (event.before.review.state, event.after.review.state)
    return states[0] is not State.APPROVED and states[1] is State.APPROVED
