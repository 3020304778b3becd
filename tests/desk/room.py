"""An edition, and the hand of whoever works on it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from tests.cli.kept import ENGLISH
from tests.publishing.editions import edition_of, paragraph
from tests.store.build import keep, later
from translator import desk
from translator.desk import Done, Undone
from translator.draft import Draft
from translator.editing import Action, Event
from translator.edition import Edition, Pair
from translator.store import Store

__all__ = ["END", "HEADLINE", "SAME", "SLUG", "SUM", "WRONG", "Room"]

SLUG = "khabar"
HEADLINE, SUM, SAME, END = ENGLISH
"""The second has an error and the third a warning."""
WRONG = 2


@dataclass
class Room:
    """A store with the edition `khabar`; every deed is a minute after the one before."""

    store: Store
    folder: Path
    minutes: int = 0

    @property
    def site(self) -> Path:
        """Where the pages are."""
        return self.folder / "site"

    def now(self) -> dt.datetime:
        """Return the next moment."""
        self.minutes += 1
        return later(self.minutes)

    def run(self, *sentences: str) -> Edition:
        """Keep the article."""
        wanted = sentences or tuple(ENGLISH)
        english = {s: Draft(ENGLISH.get(s, [f"{s} machine."])[0]) for s in wanted}
        blocks = [paragraph(sentence) for sentence in wanted]
        return keep(self.store, edition_of(*blocks, english=english, slug=SLUG), at=self.now())

    def edit(self, number: int, text: str, who: str = "Sara", **options: object) -> Done:
        """Correct a sentence."""
        return desk.edit(self.store, SLUG, number, text, who=who, at=self.now(), **options)

    def approve(self, *numbers: int, who: str = "Ali", **options: object) -> Done:
        """Approve sentences."""
        return desk.approve(self.store, SLUG, numbers, who=who, at=self.now(), **options)

    def reopen(self, *numbers: int, who: str = "Ali", **options: object) -> Done:
        """Take approvals back."""
        return desk.reopen(self.store, SLUG, numbers, who=who, at=self.now(), **options)

    def undo(self, number: int | None = None, who: str = "Sara", *, mine: bool = False) -> Undone:
        """Take back what was done last."""
        return desk.undo(self.store, SLUG, who=who, at=self.now(), number=number, mine=mine)

    def pair(self, number: int) -> Pair:
        """Return a sentence as it is kept."""
        return self.store.edition(SLUG).pairs[number - 1]

    def said(self) -> list[tuple[str, str]]:
        """Return state and text of all sentences."""
        return [(p.review.state.value, p.current.text) for p in self.store.edition(SLUG).pairs]

    def states(self) -> str:
        """Return the first letter of the state of each sentence."""
        return "".join(state[0] for state, _ in self.said())

    def events(self, number: int | None = None) -> list[Event]:
        """Return what happened, to all or to one sentence."""
        own = None if number is None else self.pair(number).review.segment
        return self.store.history(SLUG, own)

    def actions(self, number: int | None = None) -> list[Action]:
        """Return what was done, to all or to one sentence."""
        return [event.action for event in self.events(number)]

    def units(self) -> list[tuple[str, str]]:
        """Return the sentences of the memory with their translations."""
        return [(unit.source, unit.target) for unit in self.store.units()]
