"""Find which old sentence each sentence of a changed article is, so that its review can stay."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from translator.article import Mark, Segment
from translator.editing.equal import Item, common_order, equal_anywhere
from translator.editing.rewritten import rewritten
from translator.urdu import normalise

__all__ = ["Fate", "Known", "Link", "align"]


class Fate(enum.StrEnum):
    """What became of an old sentence in the changed article."""

    SAME = "same"
    """It stands as it did, in the same order with its neighbours."""
    MOVED = "moved"
    """It stands as it did, in another place."""
    BACK = "back"
    """It was removed from the article at some time and stands in it again."""
    MARKUP = "markup"
    """Its words are the same, its links or emphasis are not."""
    TOUCHED = "touched"
    """It was rewritten."""


@dataclass(frozen=True, slots=True)
class Known:
    """A sentence that the article has, or had.

    Attributes:
        key: Hash of its normalised text.
        text: The sentence as written, without markup.
        marks: Inline markup over `text`.
        standing: Whether the article had it when it was last read; False if it was removed before.
    """

    key: str
    text: str
    marks: tuple[Mark, ...] = ()
    standing: bool = True


@dataclass(frozen=True, slots=True)
class Link:
    """Which old sentence a new one is.

    Attributes:
        old: Index of the old sentence, counted from 0.
        fate: What became of it.
    """

    old: int
    fate: Fate


@dataclass(slots=True)
class _Found:
    """The links so far, by the place of the new sentence, and the old ones that they use."""

    links: dict[int, Link] = field(default_factory=dict)
    used: set[int] = field(default_factory=set)

    def add(self, pairs: Iterable[tuple[int, int]], fate: Fate) -> None:
        for old, new in pairs:
            self.links[new] = Link(old, fate)
            self.used.add(old)


def align(old: Sequence[Known], new: Sequence[Segment]) -> tuple[Link | None, ...]:
    """Return which old sentence each new one is, None for one that is new.

    Each old sentence is used at most once. Sentences with equal keys and equal markup in the
    longest common order are the same; what is left of equal ones has moved or has other markup;
    after these come removed ones that are back. Only then rewritten ones are looked for: first
    between neighbours that are known, then anywhere; a removed one is never taken for rewritten.

    Little changed costs little. Where all moved, the time grows with both lengths multiplied.

    Args:
        old: The sentences that are known; those that stand, in the order of the article.
        new: The sentences of the article now.
    """
    items = [_item(n, known) for n, known in enumerate(old)]
    news = [_item(n, segment) for n, segment in enumerate(new)]
    standing = [item for item in items if old[item.place].standing]
    found = _Found()
    found.add(common_order(standing, news), Fate.SAME)
    if len(found.links) < len(new):
        removed = [item for item in items if not old[item.place].standing]
        _add_equal(found, standing, news, Fate.MOVED)
        _add_equal(found, removed, news, Fate.BACK)
        _add_rewritten(found, [i.place for i in standing], [k.text for k in old], new)
    return tuple(found.links.get(n) for n in range(len(new)))


def _item(place: int, sentence: Known | Segment) -> Item:
    """Return a sentence for comparing."""
    if not sentence.marks:
        return Item(place, sentence.key)
    text = sentence.text
    marks = [(m.kind, m.address, normalise(text[m.start : m.end])) for m in sentence.marks]
    return Item(place, sentence.key, tuple(sorted(marks)))


def _add_equal(found: _Found, old: Sequence[Item], new: Sequence[Item], fate: Fate) -> None:
    """Add the sentences that are equal wherever they stand."""
    alike, marked = equal_anywhere(old, new, found.used, found.links)
    found.add(alike, fate)
    found.add(marked, Fate.MARKUP)


def _add_rewritten(
    found: _Found, standing: Sequence[int], old: Sequence[str], new: Sequence[Segment]
) -> None:
    """Add the sentences that were rewritten; those that are back do not part neighbours."""
    spots = {place: n for n, place in enumerate(standing)}
    links = found.links
    places = [n for n in range(len(new)) if n not in links or links[n].old in spots]
    known = {i: links[n] for i, n in enumerate(places) if n in links}
    pairs = rewritten(
        [old[place] for place in standing],
        [new[n].text for n in places],
        {i: spots[link.old] for i, link in known.items()},
        {i for i, link in known.items() if link.fate is Fate.SAME},
    )
    found.add(((standing[o], places[i]) for i, o in pairs.items()), Fate.TOUCHED)
