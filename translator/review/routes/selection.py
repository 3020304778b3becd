"""Sentences that were selected, each with the version that somebody saw, and their approval."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from gettext import NullTranslations

from translator import desk
from translator.clock import now
from translator.editing import State
from translator.errors import ConflictError, UsageError
from translator.review.routes.asked import Asked
from translator.review.routes.deeds import pairs_as_seen
from translator.review.rules import why_not
from translator.review.view import View

__all__ = ["Approved", "Selection", "approve_selection", "selection_of"]

Selection = Mapping[int, int]
"""Versions that somebody saw, by the number of the segment in the store."""

_ONE = re.compile(r"([0-9]{1,18}):([0-9]{1,9})", re.ASCII)
_TRIES = 2


@dataclass(frozen=True, slots=True)
class Approved:
    """What became of a selection.

    Attributes:
        changed: The sentences that are approved now and were not, by their numbers in the store.
        refused: Why others are not.
    """

    changed: tuple[int, ...] = ()
    refused: dict[int, str] = field(default_factory=dict)


def selection_of(told: str, words: NullTranslations) -> Selection:
    """Return the selection that a page sent.

    Args:
        told: Number and version of each sentence: `12:3,15:1`.
        words: The catalogue of the page.

    Raises:
        UsageError: If it cannot be read, or there is nothing in it.
    """
    found = [_ONE.fullmatch(one) for one in told.split(",")] if told else []
    if not found:
        raise UsageError(words.gettext("Nothing is selected."))
    if not all(found):
        raise UsageError(words.gettext("This page is out of date. Reload it, and try again."))
    return {int(one[1]): int(one[2]) for one in found if one}


def approve_selection(asked: Asked, wanted: Selection, tries: int = _TRIES) -> Approved:
    """Approve the sentences that are still as somebody saw them, as far as the rules allow.

    Args:
        asked: Who asks.
        wanted: The sentences.
        tries: How often to look again where somebody was quicker than what was just looked at.

    Raises:
        ConflictError: If others are quicker again and again.
        RefusedError: If this person may not approve.
        StoreError: If the database cannot be used.
    """
    asked.check_approver()
    view = asked.now()
    refused = _late(view, wanted, asked.words)
    rest = {segment: seen for segment, seen in wanted.items() if segment not in refused}
    try:
        done = desk.approve(
            asked.services.store,
            asked.slug,
            map(view.number, rest),
            who=asked.who,
            at=now(),
            pairs=pairs_as_seen(view, rest),
        )
    except ConflictError:
        if not tries:
            raise
        return approve_selection(asked, wanted, tries - 1)
    ids = {row.number: segment for segment, row in view.rows.items()}
    more = {ids[s.number]: _why(asked, view, ids[s.number]) or s.why for s in done.refused}
    return Approved(tuple(ids[number] for number in done.changed), refused | more)


def _late(view: View, wanted: Selection, words: NullTranslations) -> dict[int, str]:
    """Return why some sentences are not what was selected any more."""
    refused = {}
    for segment, seen in wanted.items():
        inspected = view.inspected.get(segment)
        if inspected is None:
            refused[segment] = words.gettext("This sentence is not in the article any more.")
        elif inspected.review.version != seen and inspected.review.state is not State.APPROVED:
            refused[segment] = words.gettext("Somebody changed this sentence meanwhile.")
    return refused


def _why(asked: Asked, view: View, segment: int) -> str:
    inspected = view.inspected[segment]
    return why_not(inspected, asked.who, asked.team, asked.words, asked.language)
