"""What the tests of this folder keep."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import text

from tests.publishing.editions import MADE_AT, edition_of
from translator.article import Block, BlockKind, Mark
from translator.draft import Draft
from translator.editing import Action, Change, Event, Origin, Review, State, corrected
from translator.edition import Edition, Pair
from translator.store import KeptSegment, Store

__all__ = ["NOW", "SOURCE", "Desk", "keep", "later", "paras", "rows"]

SOURCE = "/articles/aam.txt"
NOW = dt.datetime(2024, 4, 1, 12, 0, tzinfo=dt.UTC)


def keep(
    store: Store,
    edition: Edition,
    source: object = SOURCE,
    stamp: str = "0" * 64,
    at: dt.datetime = MADE_AT,
) -> Edition:
    """Keep an edition and the drafts that it stands on; return it as it was kept."""
    names = [f"{edition.slug}-{pair.segment.key}" for pair in edition.pairs]
    named = zip(names, edition.pairs, strict=True)
    store.keep_drafts({name: (p.segment.key, p.draft) for name, p in named}, MADE_AT)
    kept = store.keep_edition(edition, str(source), names, at)
    store.published(kept, stamp)
    return kept


def rows(store: Store, query: str) -> list[tuple[Any, ...]]:
    """Return what a query finds."""
    with store.transaction() as connection:
        return [tuple(row) for row in connection.execute(text(query))]


def later(minutes: int) -> dt.datetime:
    """Return a moment some minutes after `NOW`."""
    return NOW + dt.timedelta(minutes=minutes)


def paras(*sentences: str, marks: Mapping[str, Sequence[Mark]] | None = None) -> list[Block]:
    """Return a paragraph for each sentence, so that each has a block of its own."""
    return [Block(BlockKind.PARAGRAPH, s, tuple((marks or {}).get(s, ()))) for s in sentences]


@dataclass
class Desk:
    """An article, runs over it, and people who work on it, without the rules of the desk.

    `version` is that of the engine: another one drafts everything anew.
    """

    store: Store
    slug: str = "aam"
    version: int = 1
    minutes: int = field(default=0)

    def run(self, *sentences: str, marks: Mapping[str, Sequence[Mark]] | None = None) -> Edition:
        """Keep the article as it reads now."""
        said = {s: Draft(f"{s} machine {self.version}.", engine="fake") for s in sentences}
        for sentence, own in (marks or {}).items():
            whole = Mark(own[0].kind, 0, len(said[sentence].text), own[0].address)
            said[sentence] = Draft(said[sentence].text, (whole,), engine="fake")
        edition = edition_of(*paras(*sentences, marks=marks), english=said, slug=self.slug)
        names = [f"{p.segment.key}-{self.version}-{p.segment.marks}"[:32] for p in edition.pairs]
        drafts = zip(names, edition.pairs, strict=True)
        self.store.keep_drafts({n: (p.segment.key, p.draft) for n, p in drafts}, MADE_AT)
        return self.store.keep_edition(edition, SOURCE, names, self._now())

    def edit(self, number: int, english: str, who: str = "Sara") -> str:
        """Correct a sentence."""
        pair = self.pair(number)
        text = corrected(pair.current, english)
        after = Review(State.EDITED, Origin.PERSON, text, editor=who, at=self._now())
        return self.do(Action.EDIT, {number: after}, who)

    def approve(self, *numbers: int, who: str = "Ali") -> str:
        """Approve sentences."""
        return self.do(Action.APPROVE, {n: self._approved(n, who) for n in numbers}, who)

    def reopen(self, *numbers: int, who: str = "Ali") -> str:
        """Make sentences drafts of the machine again."""
        return self.do(Action.REOPEN, {n: Review(at=self._now()) for n in numbers}, who)

    def do(self, action: Action, wanted: Mapping[int, Review], who: str, undoes: str = "") -> str:
        """Give sentences other reviews; return the name of the batch."""
        changes = [Change(f"s{n}", self.pair(n).review, after) for n, after in wanted.items()]
        return self.store.change(
            self.slug, changes, who=who, at=self._now(), action=action, undoes=undoes
        )

    def pair(self, number: int) -> Pair:
        """Return a sentence as it is kept."""
        return self.store.edition(self.slug).pairs[number - 1]

    def said(self) -> list[tuple[str, str]]:
        """Return state and text of all sentences of the article."""
        return [(p.review.state.value, p.current.text) for p in self.store.edition(self.slug).pairs]

    def removed(self) -> list[KeptSegment]:
        """Return the sentences that are not in the article any more."""
        return [s for s in self.store.segments(self.slug) if s.place is None]

    def events(self, number: int | None = None) -> list[Event]:
        """Return what happened, to all or to one sentence."""
        own = None if number is None else self.pair(number).review.segment
        return self.store.history(self.slug, own)

    def actions(self, number: int | None = None) -> list[Action]:
        """Return what was done, to all or to one sentence."""
        return [event.action for event in self.events(number)]

    def units(self) -> list[tuple[str, str]]:
        """Return the sentences of the memory with their translations."""
        return [(unit.source, unit.target) for unit in self.store.units()]

    def _approved(self, number: int, who: str) -> Review:
        pair = self.pair(number)
        review = pair.review
        return Review(State.APPROVED, review.origin, pair.current, review.editor, who, self._now())

    def _now(self) -> dt.datetime:
        self.minutes += 1
        return later(self.minutes)
