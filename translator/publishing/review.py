"""How far the review of an edition is, and which of its sentences a page has to mark."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from translator.editing import State
from translator.edition import Edition

__all__ = ["ReviewCount", "review_counts"]


@dataclass(frozen=True, slots=True)
class ReviewCount:
    """How many sentences of an edition were reviewed.

    Attributes:
        draft: Sentences that no person has touched.
        edited: Sentences that a person changed, and nobody has approved.
        approved: Sentences that a person approved.
        memory: How many of the drafts come from the translation memory.
        newest: When a person last changed one that is edited or approved, in UTC.
    """

    draft: int = 0
    edited: int = 0
    approved: int = 0
    memory: int = 0
    newest: dt.datetime | None = None

    @property
    def total(self) -> int:
        """All sentences."""
        return self.draft + self.edited + self.approved

    @property
    def states(self) -> tuple[State, ...]:
        """The states that occur, in the order in which a sentence goes through them."""
        counts = {
            State.DRAFT: self.draft,
            State.EDITED: self.edited,
            State.APPROVED: self.approved,
        }
        return tuple(state for state, count in counts.items() if count)

    @property
    def is_mixed(self) -> bool:
        """Whether some sentences are further than others."""
        return len(self.states) > 1


def review_counts(edition: Edition) -> ReviewCount:
    """Count the sentences of an edition by how far their review is."""
    reviews = [pair.review for pair in edition.pairs]
    states = Counter(review.state for review in reviews)
    drafts = [review for review in reviews if review.state is State.DRAFT]
    moments = [r.at for r in reviews if r.at is not None and r.state is not State.DRAFT]
    return ReviewCount(
        draft=states[State.DRAFT],
        edited=states[State.EDITED],
        approved=states[State.APPROVED],
        memory=sum(1 for review in drafts if review.origin.is_memory),
        newest=max(moments, default=None),
    )
