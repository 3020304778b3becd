"""Label lines as metadata in both languages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from translator.article import Block, BlockKind
from translator.edition import Edition, Pair
from translator.publishing.locale import ENGLISH, URDU, clock, parse_date
from translator.reading import LABEL_NAMES

__all__ = ["LabelRow", "label_rows"]

_EMPTY = "—"


@dataclass(frozen=True, slots=True)
class LabelRow:
    """One line of metadata: its name and its values, in both languages."""

    key: str
    name_ur: str
    name_en: str
    values_ur: tuple[str, ...]
    values_en: tuple[str, ...]


def label_rows(edition: Edition) -> list[LabelRow]:
    """Return the label lines of an article in the order in which they stand.

    Dates are written out in both locales; a label without a value shows a dash.
    """
    pairs = edition.by_block()
    return [
        _row(block, pairs.get(index, ()))
        for index, block in enumerate(edition.article.blocks)
        if block.kind is BlockKind.LABEL
    ]


def _row(block: Block, pairs: Sequence[Pair]) -> LabelRow:
    english, urdu = LABEL_NAMES.get(block.info, (block.label, block.label))
    name_ur = block.label if not block.label.isascii() else urdu
    day = parse_date(block.text)
    if day:
        time = clock(block.text)
        shown = (URDU.joined(URDU.date(day), time),), (ENGLISH.joined(ENGLISH.date(day), time),)
        return LabelRow(block.info, name_ur, english, *shown)
    values_ur = tuple(p.segment.text for p in pairs) or (_EMPTY,)
    values_en = tuple(p.draft.text for p in pairs) or (_EMPTY,)
    return LabelRow(block.info, name_ur, english, values_ur, values_en)
