"""An edition on its way to another tool."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from translator.editing import Action, State
from translator.edition import Edition, Pair
from translator.exchange.document import OutBlock, OutDocument, OutSegment
from translator.inspection import inspect
from translator.memory import Match, MemoryIndex
from translator.store import Store

__all__ = ["take_out"]

_OFFERED = 3
Comments = Mapping[int, Sequence[tuple[str, str]]]


def take_out(store: Store, slug: str) -> OutDocument:
    """Return an edition with all that another tool should know of it.

    What is not approved comes with similar sentences of the memory.

    Raises:
        StoreError: If there is no such edition, or the database cannot be used.
    """
    edition = inspect(store, slug).edition
    comments: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for event in store.history(slug):
        if event.action is Action.COMMENT:
            comments[event.segment].append((event.who, event.note))
    matches = _matches(store, edition.pairs)
    numbers = {pair.review.segment: n for n, pair in enumerate(edition.pairs, 1)}
    blocks = [
        OutBlock(
            index,
            edition.article.blocks[index].kind,
            tuple(_segment(numbers[p.review.segment], p, comments, matches) for p in pairs),
            _gaps(edition, index, pairs),
        )
        for index, pairs in edition.by_block().items()
    ]
    engine = edition.engine
    return OutDocument(slug, edition.article.name, tuple(blocks), engine.source, engine.target)


def _segment(
    number: int, pair: Pair, comments: Comments, matches: Mapping[int, Sequence[Match]]
) -> OutSegment:
    review, current = pair.review, pair.current
    return OutSegment(
        id=review.segment,
        number=number,
        version=review.version,
        source=pair.segment.text,
        target=current.text,
        source_marks=pair.segment.marks,
        target_marks=current.marks,
        state=review.state,
        origin=review.origin,
        machine=pair.draft.text,
        findings=pair.findings,
        terms=current.outcomes,
        comments=tuple(comments.get(review.segment, ())),
        matches=tuple(matches.get(review.segment, ())),
    )


def _matches(store: Store, pairs: Sequence[Pair]) -> dict[int, list[Match]]:
    index = MemoryIndex(store.units())
    wanted = [p for p in pairs if p.review.state is not State.APPROVED]
    return {p.review.segment: index.fuzzy(p.segment.text, limit=_OFFERED) for p in wanted}


def _gaps(edition: Edition, index: int, pairs: Sequence[Pair]) -> tuple[str, ...]:
    """Return what stands between the sentences of a block."""
    text, at, gaps = edition.article.blocks[index].text, 0, []
    for pair in pairs:
        start = max(at, text.find(pair.segment.text, at))
        gaps.append(text[at:start])
        at = start + len(pair.segment.text)
    return tuple(gaps[1:])
