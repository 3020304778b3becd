"""Label lines as metadata in both languages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from translator.article import Block, BlockKind
from translator.editing import Review, State
from translator.edition import Edition, Pair
from translator.publishing.locale import ENGLISH, URDU, clock, parse_date
from translator.reading import LABEL_NAMES

__all__ = ["LabelRow", "label_rows"]

_EMPTY = "—"


@dataclass(frozen=True, slots=True)
class LabelRow:
    """One line of metadata: its name and its values, in both languages.

    Attributes:
        key: Key of the label line.
        name_ur: Its name in Urdu.
        name_en: Its name in English.
        values_ur: Its values in Urdu.
        values_en: Its values in English.
        reviews: What people did with each of the English values; empty for a dash.
    """

    key: str
    name_ur: str
    name_en: str
    values_ur: tuple[str, ...]
    values_en: tuple[str, ...]
    reviews: tuple[Review, ...] = ()

    @property
    def english(self) -> tuple[tuple[str, Review | None], ...]:
        """The English values that are not empty, each with its review."""
        return tuple((t, r) for t, r in zip_longest(self.values_en, self.reviews) if t)


def label_rows(edition: Edition) -> list[LabelRow]:
    """Return the label lines of an article in the order in which they stand.

    Dates are written out in both locales, unless people or the memory put other words there; a
    label without a value shows a dash.
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
    values_ur = tuple(p.segment.text for p in pairs)
    values_en = tuple(p.current.text for p in pairs)
    day = parse_date(block.text)
    if day:
        time = clock(block.text)
        values_ur = (URDU.joined(URDU.date(day), time),)
        if all(_is_untouched(pair.review) for pair in pairs):
            values_en = (ENGLISH.joined(ENGLISH.date(day), time),)
    reviews = tuple(p.review for p in pairs[: len(values_en)])
    dash = (_EMPTY,)
    return LabelRow(block.info, name_ur, english, values_ur or dash, values_en or dash, reviews)


def _is_untouched(review: Review) -> bool:
    return review.state is State.DRAFT and review.text is None
