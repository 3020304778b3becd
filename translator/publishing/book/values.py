"""What a book is made of, as plain values."""

from __future__ import annotations

import datetime as dt
import enum
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from translator.edition import Edition, Pair
from translator.publishing.notice import notice
from translator.publishing.review import review_counts
from translator.publishing.wording import Notice

__all__ = ["Book", "Chapter", "Layout"]


class Layout(enum.StrEnum):
    """How the two languages stand on a page."""

    SIDE_BY_SIDE = "side-by-side"
    ALTERNATING = "alternating"

    def rows(self, pairs: Sequence[Pair]) -> list[Sequence[Pair]]:
        """Return the sentences of a block as they stand together: each alone, or all."""
        alone = self is Layout.SIDE_BY_SIDE
        return [[pair] for pair in pairs] if alone else [pairs] if pairs else []


@dataclass(frozen=True, slots=True)
class Chapter:
    """An article of a book.

    Attributes:
        edition: The article and its translation.
        pictures: The content of its pictures, by their addresses in the article; the captions of
            others are shown alone.
    """

    edition: Edition
    pictures: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Book:
    """Articles that are read one after the other.

    Attributes:
        chapters: The articles, at least one.
        title: The title in both languages.
        layout: How the two languages stand on a page.
    """

    chapters: tuple[Chapter, ...]
    title: Notice
    layout: Layout = Layout.SIDE_BY_SIDE

    @property
    def has_cover(self) -> bool:
        """Whether the book's title is another one than that of its only article."""
        own = self.chapters[0].edition.title
        return len(self.chapters) > 1 or (self.title.urdu, self.title.english) != own

    @property
    def identifier(self) -> uuid.UUID:
        """The same for the same articles in the same layout, whatever became of their texts."""
        slugs = "/".join(chapter.edition.slug for chapter in self.chapters)
        return uuid.uuid5(uuid.NAMESPACE_URL, f"dozaban:{self.layout}:{slugs}")

    @property
    def modified(self) -> dt.datetime:
        """When a text was last translated or reviewed, in UTC."""
        editions = [chapter.edition for chapter in self.chapters]
        reviews = (review_counts(edition).newest for edition in editions)
        return max([*(edition.made_at for edition in editions), *filter(None, reviews)])

    @property
    def notice(self) -> Notice:
        """What of the whole book a machine wrote, and what a person approved."""
        pairs = tuple(pair for chapter in self.chapters for pair in chapter.edition.pairs)
        return notice(replace(self.chapters[0].edition, pairs=pairs))
