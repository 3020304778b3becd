"""Corrections: what was published and turned out to be wrong."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from translator.editing import Action, Event, Snapshot, State
from translator.edition import Edition
from translator.segmenting import segment_key

__all__ = ["Correction", "corrections"]

_TOLD = frozenset({Action.EDIT, Action.APPROVE})


@dataclass(frozen=True, slots=True)
class Correction:
    """An approved text that another approved text replaced.

    Attributes:
        on: When the new text was approved.
        segment: Number of the sentence, as on the page.
        before: What stood there.
        after: What stands there since.
        note: What the editor said about it; may be empty.
    """

    on: dt.date
    segment: int
    before: str
    after: str
    note: str = ""


def corrections(edition: Edition, events: Iterable[Event]) -> tuple[Correction, ...]:
    """Return where an approved text took the place of another approved one, the newest first.

    Sentences that are in the article no more are left out, and so is what followed from a change
    of the Urdu. White space makes no other text.

    Args:
        edition: The article as it stands.
        events: What happened to it, the oldest first.
    """
    past: dict[int, list[Event]] = defaultdict(list)
    for event in events:
        past[event.segment].append(event)
    found = [
        (at, -number, turn, correction)
        for number, pair in enumerate(edition.pairs, 1)
        for turn, (at, correction) in enumerate(_of(number, past[pair.review.segment]))
    ]
    found.sort(key=lambda one: one[:3], reverse=True)
    return tuple(correction for *_, correction in found)


def _of(number: int, events: Sequence[Event]) -> Iterator[tuple[dt.datetime, Correction]]:
    """Yield the corrections of one sentence with their moments, the oldest first."""
    standing: Snapshot | None = None  # as it was last approved
    note = ""
    for event in events:
        before, after = event.before, event.after
        if before is None or after is None:
            continue
        standing = before if before.review.state is State.APPROVED else standing
        if event.action in _TOLD:
            note = event.note or note
        if standing and segment_key(standing.source) != segment_key(after.source):
            standing = None
        if after.review.state is State.APPROVED:
            if standing and _words(standing) != _words(after):
                texts = standing.english, after.english
                yield event.at, Correction(event.at.date(), number, *texts, note)
            standing, note = after, ""


def _words(snapshot: Snapshot) -> str:
    return "".join(snapshot.english.split())
