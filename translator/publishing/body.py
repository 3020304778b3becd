"""The content of a page: all sentences of an edition where they are shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from translator.article import Block, BlockKind
from translator.edition import Edition, Pair
from translator.publishing.labels import DayWords, LabelRow, label_rows, plain_day
from translator.publishing.layout import arrange, title_pairs
from translator.publishing.sentences import Sentence
from translator.publishing.wording import Notice

__all__ = ["Body", "ShownGroup", "ShownPart", "body_of"]


@dataclass(frozen=True, slots=True)
class ShownPart:
    """A block with its sentences."""

    block: Block
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class ShownGroup:
    """Parts that belong together: the items of a list, the cells of a table, or one block."""

    kind: BlockKind
    parts: tuple[ShownPart, ...]

    @property
    def rows(self) -> list[list[ShownPart]]:
        """The cells of a table, row by row."""
        return [list(cells) for _, cells in groupby(self.parts, key=lambda p: p.block.row)]


@dataclass(frozen=True, slots=True)
class Body:
    """What a page shows of an edition.

    Attributes:
        title: The sentences of the title; none where the article has no title of its own.
        named_by: The sentence of the text that stands for the title where there is none.
        name: The title without markup; never empty.
        labels: The label lines.
        groups: The text.
    """

    title: tuple[Sentence, ...]
    named_by: Sentence | None
    name: Notice
    labels: Sequence[LabelRow]
    groups: Sequence[ShownGroup]


def body_of(edition: Edition, sentences: Sequence[Sentence], day: DayWords = plain_day) -> Body:
    """Return what a page shows of an edition.

    Args:
        edition: The edition.
        sentences: All its sentences in order, as they stand on the page.
        day: Writes the dates of label lines in both languages.
    """
    shown = {_key(p): s for p, s in zip(edition.pairs, sentences, strict=True)}
    blocks = edition.article.blocks
    heads = title_pairs(edition)
    is_titled = bool(heads) and blocks[heads[0].segment.block].kind is BlockKind.TITLE
    titles = tuple(shown[_key(pair)] for pair in heads)
    groups = tuple(
        ShownGroup(
            group.kind,
            tuple(
                ShownPart(part.block, tuple(shown[_key(pair)] for pair in part.pairs))
                for part in group.parts
            ),
        )
        for group in arrange(edition)
    )
    return Body(
        title=titles if is_titled else (),
        named_by=None if is_titled or not titles else titles[0],
        name=Notice(*edition.title),
        labels=label_rows(edition, day),
        groups=groups,
    )


def _key(pair: Pair) -> tuple[int, int]:
    return pair.segment.block, pair.segment.number
