"""Find the kept sentences of an edition in its article again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from translator.article import Segment
from translator.editing import State
from translator.editing.align import Fate, Known, Link, align
from translator.store.rows import KeptSegment

__all__ = ["WORKED_ON", "find_again"]

WORKED_ON = frozenset({State.EDITED, State.APPROVED})
"""The states of sentences that a person worked on."""
_EQUAL = {Fate.SAME, Fate.MOVED}


def find_again(kept: Sequence[KeptSegment], segments: Sequence[Segment]) -> tuple[Link | None, ...]:
    """Return for each sentence of an article which of the kept ones it is, see `align`.

    Of equal neighbours, what a person worked on is found before what nobody touched.

    Args:
        kept: The sentences of an edition, those in the article first and in its order.
        segments: The sentences of the article as it is now, in order.
    """
    links = align([Known(s.key, s.text, s.marks, s.place is not None) for s in kept], segments)
    used = {link.old for link in links if link}
    if not any(s.review.state in WORKED_ON for n, s in enumerate(kept) if n not in used):
        return links
    return tuple(link and _worked_on(link, kept, used) for link in links)


def _worked_on(link: Link, kept: Sequence[KeptSegment], used: set[int]) -> Link:
    """Return a link to the equal sentence beside it that a person worked on, if it is a draft's.

    Nobody can tell which of equal neighbours was taken out; work must not be lost for that.
    """
    old = kept[link.old]
    if old.review.state in WORKED_ON or link.fate not in _EQUAL:
        return link
    for steps in (range(link.old + 1, len(kept)), range(link.old - 1, -1, -1)):
        beside = takewhile(lambda n: _is_like(kept[n], old), steps)
        for other in beside:
            if other not in used and kept[other].review.state in WORKED_ON:
                used.add(other)
                return replace(link, old=other)
    return link


def _is_like(segment: KeptSegment, other: KeptSegment) -> bool:
    standing = segment.place is not None and other.place is not None
    return standing and (segment.key, segment.marks) == (other.key, other.marks)
