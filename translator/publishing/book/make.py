"""Put articles together to a book."""

from __future__ import annotations

from collections.abc import Sequence

from translator.publishing.book.values import Book, Chapter, Layout
from translator.publishing.book.words import collection
from translator.publishing.wording import Notice

__all__ = ["make_book"]


def make_book(
    chapters: Sequence[Chapter], layout: Layout = Layout.SIDE_BY_SIDE, title: Notice | None = None
) -> Book:
    """Return a book.

    Args:
        chapters: Its articles in order, at least one.
        layout: How the two languages stand on a page.
        title: Its title; where a language is empty, that of its only article, else one that says
            how many there are.
    """
    single = len(chapters) == 1
    own = Notice(*chapters[0].edition.title) if single else collection(len(chapters))
    given = title or Notice("", "")
    named = Notice(given.urdu or own.urdu, given.english or own.english)
    return Book(tuple(chapters), named, layout)
