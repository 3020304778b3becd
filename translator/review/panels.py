"""All that is shown of the sentence that somebody works on."""

from __future__ import annotations

from itertools import islice

from translator.draft import Draft
from translator.editing import Action, Event, Snapshot
from translator.editing.words import Piece, word_diff
from translator.inspection import Inspected, Noted
from translator.publishing.notes import Notes
from translator.review.proposals import MOST, proposals
from translator.review.shelf import Shelf
from translator.review.values import Lamp, Panel, Past, Said, TermNote
from translator.review.view import View
from translator.store import Store

__all__ = ["MOST_LAMPS", "MOST_PAST", "panel_of"]

MOST_LAMPS = 50
"""Findings that are shown; each shows the whole text with its fix."""

MOST_PAST = 100
"""Changes that are shown: the newest."""


def panel_of(store: Store, view: View, segment: int, *, shelf: Shelf, notes: Notes) -> Panel:
    """Return the panel of a sentence, as the view has it; a comment is no change of it.

    Args:
        store: Holds its history.
        view: The edition.
        segment: Number of the segment in the store.
        shelf: The translation memory.
        notes: What the glossary notes.

    Raises:
        KeyError: If the sentence is not in the edition.
        StoreError: If the database cannot be read.
        GlossaryError: If a glossary file cannot be read or is malformed.
    """
    row, inspected = view.rows[segment], view.inspected[segment]
    text, machine = inspected.current.text, inspected.bare.draft.text
    events = store.history(view.slug, segment)
    changes = [(e, e.before, e.after) for e in events if e.before and e.after]
    return Panel(
        row=row,
        text=text,
        machine=machine,
        lamps=_lamps(inspected, ignored=False),
        ignored=_lamps(inspected, ignored=True),
        terms=_terms(inspected.current, notes),
        proposals=proposals(inspected.bare, shelf.matches(inspected.segment.text, MOST)),
        change=_change(machine, text),
        said=tuple(Said(e.who, e.at, e.note) for e in events if e.action is Action.COMMENT),
        past=tuple(_entry(*change) for change in reversed(changes[-MOST_PAST:])),
        unshown=max(len(inspected.findings) - MOST_LAMPS, 0),
        earlier=max(len(changes) - MOST_PAST, 0),
    )


def _lamps(inspected: Inspected, *, ignored: bool) -> tuple[Lamp, ...]:
    wanted = (note for note in inspected.notes if (note.ignored is not None) == ignored)
    return tuple(_lamp(note, inspected.current.text) for note in islice(wanted, MOST_LAMPS))


def _lamp(note: Noted, text: str) -> Lamp:
    finding, decision = note.finding, note.ignored
    return Lamp(
        finding.check,
        finding.severity,
        finding.message,
        finding.urdu,
        finding.fix.apply(text) if finding.fix else None,
        decision.who if decision else "",
        decision.why if decision else "",
    )


def _terms(draft: Draft, notes: Notes) -> tuple[TermNote, ...]:
    """Return one note an outcome: its place is the number that the highlighted words have."""
    return tuple(
        TermNote(o.surface, o.target, o.status, o.forms, notes.note(o)) for o in draft.outcomes
    )


def _entry(event: Event, before: Snapshot, after: Snapshot) -> Past:
    state = after.review.state
    return Past(
        event.who,
        event.at,
        event.action,
        _change(before.english, after.english),
        None if state is before.review.state else state,
        event.note,
    )


def _change(before: str, after: str) -> tuple[Piece, ...]:
    return () if before == after else word_diff(before, after)
