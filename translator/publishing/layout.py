"""Arrange an edition's blocks for a page: what stands together, in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, islice

from translator.article import Block, BlockKind
from translator.edition import Edition, Pair

__all__ = ["Group", "Part", "arrange", "title_pairs"]

_TOGETHER = frozenset({BlockKind.LIST_ITEM, BlockKind.QUOTE, BlockKind.TABLE_CELL})


@dataclass(frozen=True, slots=True)
class Part:
    """A block with the pairs of its sentences."""

    block: Block
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Parts that belong together: the items of a list, the cells of a table, or one block."""

    kind: BlockKind
    parts: tuple[Part, ...]

    @property
    def rows(self) -> list[list[Part]]:
        """The cells of a table, row by row."""
        return [list(cells) for _, cells in groupby(self.parts, key=lambda p: p.block.row)]


def arrange(edition: Edition) -> list[Group]:
    """Return the body of an edition; title and label lines are shown elsewhere."""
    pairs = edition.by_block()
    parts = [
        Part(block, pairs.get(index, ()))
        for index, block in enumerate(edition.article.blocks)
        if block.kind not in {BlockKind.TITLE, BlockKind.LABEL}
    ]
    groups: list[Group] = []
    for (kind, _, single), found in groupby(enumerate(parts), key=_belongs):
        members: Sequence[Part] = tuple(part for _, part in found)
        if single is None:
            groups.append(Group(kind, tuple(members)))
        else:
            groups += [Group(kind, (part,)) for part in members]
    return groups


def title_pairs(edition: Edition) -> tuple[Pair, ...]:
    """Return the sentences of the title; in an untitled article the one that stands for it."""
    blocks = edition.article.blocks
    named = [p for p in edition.pairs if blocks[p.segment.block].kind is BlockKind.TITLE]
    alike = (p for p in edition.pairs if (p.segment.text, p.current.text) == edition.title)
    return tuple(named) or tuple(islice(alike, 1))


def _belongs(item: tuple[int, Part]) -> tuple[BlockKind, int, int | None]:
    """Return what is equal for parts of one group: all single blocks differ by their index."""
    index, part = item
    together = part.block.kind in _TOGETHER
    return part.block.kind, part.block.group, None if together else index
