"""What people did with kept editions, as the values that figures and suggestions are made of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from translator.editing import Event, State
from translator.stats import Work
from translator.store import Store
from translator.suggest import Correction

__all__ = ["corrections_of", "works_of"]


def works_of(store: Store, slugs: Iterable[str]) -> list[Work]:
    """Return every segment of some editions with its history, in the order of the articles.

    Sentences that are in their article no more are left out.

    Args:
        store: Holds the editions.
        slugs: Their names.

    Raises:
        StoreError: If there is no such edition, one was kept without its article, or the database
            cannot be read.
    """
    return [work for slug in slugs for work in _works(store, slug)]


def _works(store: Store, slug: str) -> list[Work]:
    events: dict[int, list[Event]] = defaultdict(list)
    for event in store.history(slug):
        events[event.segment].append(event)
    return [
        Work(
            edition=slug,
            number=number,
            segment=pair.review.segment,
            urdu=pair.segment.text,
            machine=pair.draft,
            current=pair.current,
            state=pair.review.state,
            events=tuple(events[pair.review.segment]),
        )
        for number, pair in enumerate(store.edition(slug).pairs, 1)
    ]


def corrections_of(works: Iterable[Work]) -> list[Correction]:
    """Return what people made of the machine's drafts, for suggestions to the glossary.

    Those that were approved as they are belong to it: without them nothing tells which Urdu words
    go with what was corrected.

    Args:
        works: Segments; those that nobody has edited or approved are left out.
    """
    return [
        Correction(work.urdu, work.machine.text, work.current.text)
        for work in works
        if work.state is not State.DRAFT
    ]
