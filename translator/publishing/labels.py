"""Label lines as metadata in both languages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from translator.article import Block, BlockKind
from translator.editing import Review, State
from translator.edition import Edition, Pair
from translator.publishing.locale import ENGLISH, URDU, clock, parse_date
from translator.publishing.wording import Notice
from translator.reading import LABEL_NAMES

__all__ = ["DayWords", "LabelRow", "LabelValue", "label_rows", "plain_day"]

DayWords = Callable[[dt.date], Notice]
"""Writes a date in both languages."""
_EMPTY = "—"


@dataclass(frozen=True, slots=True)
class LabelValue:
    """A value of a label line in one language.

    Attributes:
        text: The words.
        numbers: The sentences that it stands for, by their numbers on the page; none for a dash.
        review: What people did with it; None for Urdu and for a dash.
    """

    text: str
    numbers: tuple[int, ...] = ()
    review: Review | None = None


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
        numbers: The numbers of all its sentences on the page, counted from 1.
    """

    key: str
    name_ur: str
    name_en: str
    values_ur: tuple[str, ...]
    values_en: tuple[str, ...]
    reviews: tuple[Review, ...] = ()
    numbers: tuple[int, ...] = ()

    @property
    def english(self) -> tuple[tuple[str, Review | None], ...]:
        """The English values that are not empty, each with its review."""
        return tuple((t, r) for t, r in zip_longest(self.values_en, self.reviews) if t)

    @property
    def shown_ur(self) -> Sequence[LabelValue]:
        """The Urdu values, each with the numbers of its sentences."""
        return _shown(self.values_ur, (), self.numbers)

    @property
    def shown_en(self) -> Sequence[LabelValue]:
        """The English values, each with its review and the numbers of its sentences."""
        return _shown(self.values_en, self.reviews, self.numbers)


def plain_day(day: dt.date) -> Notice:
    """Return a date as it is usually written in both languages."""
    return Notice(URDU.date(day), ENGLISH.date(day))


def label_rows(edition: Edition, day: DayWords = plain_day) -> list[LabelRow]:
    """Return the label lines of an article in the order in which they stand.

    Dates are written out in both locales, unless people or the memory put words there; a
    label without a value shows a dash.

    Args:
        edition: The article with its translation.
        day: Writes dates.
    """
    pairs = edition.by_block()
    rows, number = [], 1
    for index, block in enumerate(edition.article.blocks):
        found = pairs.get(index, ())
        if block.kind is BlockKind.LABEL:
            numbers = tuple(range(number, number + len(found)))
            rows.append(replace(_row(block, found, day), numbers=numbers))
        number += len(found)
    return rows


def _row(block: Block, pairs: Sequence[Pair], words: DayWords) -> LabelRow:
    english, urdu = LABEL_NAMES.get(block.info, (block.label, block.label))
    name_ur = block.label if not block.label.isascii() else urdu
    values_ur = tuple(p.segment.text for p in pairs)
    values_en = tuple(p.current.text for p in pairs)
    day = parse_date(block.text)
    if day:
        said, time = words(day), clock(block.text)
        values_ur = (URDU.joined(said.urdu, time),)
        if all(_is_untouched(p.review) or _says(p.current.text, day) for p in pairs):
            values_en = (ENGLISH.joined(said.english, time),)
    reviews = tuple(p.review for p in pairs[: len(values_en)])
    dash = (_EMPTY,)
    return LabelRow(block.info, name_ur, english, values_ur or dash, values_en or dash, reviews)


def _says(text: str, day: dt.date) -> bool:
    """Say whether an English text is a date and nothing else, so that it may be written anew."""
    return parse_date(text) == day or text == ENGLISH.date(day)


def _is_untouched(review: Review) -> bool:
    return review.state is State.DRAFT and review.text is None


def _shown(
    texts: Sequence[str], reviews: Sequence[Review], numbers: Sequence[int]
) -> Sequence[LabelValue]:
    """Return values so that none is empty and no sentence is lost.

    A date may stand for several sentences, and an empty value leaves its number to a neighbour.
    """
    if len(texts) != len(numbers):
        return [LabelValue(texts[0], tuple(numbers), next(iter(reviews), None))]
    shown, waiting = list[LabelValue](), tuple[int, ...]()
    for text, review, number in zip_longest(texts, reviews, numbers):
        waiting += (number,)
        if text:
            shown.append(LabelValue(text, waiting, review))
            waiting = ()
    if waiting:
        last = shown.pop() if shown else LabelValue(_EMPTY)
        shown.append(replace(last, numbers=last.numbers + waiting))
    return shown
