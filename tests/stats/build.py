"""Segments with histories, made by hand."""

from __future__ import annotations

import datetime as dt

from translator.draft import Draft
from translator.editing import Action, Event, Origin, Review, Snapshot, State, corrected
from translator.stats import Work
from translator.stats.reviewed import Reviewed, reviewed
from translator.terms import Stage, Status, TermOutcome

MACHINE = "the river rose by two feet"
NOW = dt.datetime(2024, 5, 22, 9, 5, tzinfo=dt.UTC)  # a Wednesday
DRAFT, EDITED, APPROVED = State.DRAFT, State.EDITED, State.APPROVED


def snapshot(
    english=MACHINE, state=DRAFT, origin=Origin.MACHINE, source="دریا دو فٹ چڑھا۔"
) -> Snapshot:
    return Snapshot(Review(state, origin), english, source)


def event(action, before=None, after=None, **more) -> Event:
    given = {"segment": 1, "batch": "b1", "at": NOW, "who": "Amna", "version": 2, **more}
    return Event(action=action, before=before, after=after, **given)


def edit(new, old=MACHINE, **more) -> Event:
    after = snapshot(new, EDITED, Origin.PERSON)
    return event(Action.EDIT, snapshot(old), after, **more)


def approve(english=MACHINE, origin=Origin.MACHINE, **more) -> Event:
    before, after = (snapshot(english, state, origin) for state in (DRAFT, APPROVED))
    return event(Action.APPROVE, before, after, **more)


def outcome(surface, target, forms=()) -> TermOutcome:
    return TermOutcome(surface, target, Status.MET, Stage.ANNOTATED, 1, 1, forms)


def work(text=None, *events, machine=MACHINE, state=None, outcomes=(), **more) -> Work:
    """Return a segment; by default one that a person edited to `text`, or left as a draft."""
    draft = Draft(machine, outcomes=tuple(outcomes), engine="ur_en")
    if text is not None and not events:
        events = (edit(text, machine),)
    given = {"edition": "khabar", "number": 1, "segment": 1, "urdu": "دریا دو فٹ چڑھا۔"}
    return Work(
        **{**given, **more},
        machine=draft,
        current=draft if text in {None, machine} else corrected(draft, text),
        state=state or (EDITED if text is not None else DRAFT),
        events=events,
    )


def piece(text, *events, **more) -> Reviewed:
    """Return a segment that a person went through, measured."""
    found = reviewed(work(text, *events, **more))
    assert found is not None
    return found
